import Extras
import Interpreter
import Language
import Plots
import Testing

@Suite("A sweep's file")
struct SweepFileTests {
  private let sweep = "gauss1d batch=8 lr.g=0.01,0.1 hidden.g={none|4} seed=1..4 rounds=30"

  @Test("The bytes are the same whatever the number of workers and the portions")
  func workers() {
    let whole = swept(sweep + " --workers 1")
    #expect(rows(whole).count == 16)
    #expect(swept(sweep + " --workers 2") == whole)
    #expect(swept(sweep + " --workers 5") == whole)
    for portion in [1, 7, 100] {
      let memory = MemoryFiles()
      var session = Session(files: memory.files)
      _ = session.submit("sweep \(sweep) --csv out.csv --workers 3")
      while case .working = session.proceed(rounds: portion) {}
      #expect(memory["out.csv"] == whole, "portions of \(portion)")
    }
  }

  @Test("A sweep that was interrupted, or cut off, goes on where its file ends and leaves the same bytes")
  func resumption() throws {
    let memory = MemoryFiles()
    var first = Session(files: memory.files)
    _ = first.submit("sweep \(sweep) --csv out.csv --workers 2; print 1")
    for _ in 0..<9 { _ = first.proceed(rounds: 16) }
    let found = first.interrupt()
    let reply = try #require(found)
    let partial = rows(try #require(memory["out.csv"]))
    #expect(1..<16 ~= partial.count)
    let text = Presentation(style: Style(width: 500)).text(of: reply)
    #expect(
      text.contains("Stopped after \(partial.count) of 16 games") && text.contains("same command again"))
    // Cut off without a word: the session is simply gone.
    var second = Session(files: memory.files)
    _ = second.submit("sweep \(sweep) --csv out.csv --workers 1")
    for _ in 0..<8 { _ = second.proceed(rounds: 16) }
    let more = rows(try #require(memory["out.csv"]))
    #expect(partial.count < more.count && more.count < 16)
    var third = Session(files: memory.files)
    let end = third.text("sweep \(sweep) --csv out.csv", width: 500)
    #expect(end.contains("16 games, \(more.count) of them by an earlier sweep"))
    #expect(memory["out.csv"] == swept(sweep))
  }

  @Test("A finished sweep is not played again")
  func finished() {
    let memory = MemoryFiles(["out.csv": swept(sweep)])
    var session = Session(files: memory.files)
    let text = session.text("sweep \(sweep) --csv out.csv")
    #expect(text.contains("16 games, 16 of them by an earlier sweep") && memory.writes == 1)
  }

  @Test("Parts have every game once, in files of their own, and joined they are the file of the whole")
  func shards() {
    let parts = (1...3).map { swept(sweep + " --shard \($0)/3") }
    let whole = swept(sweep)
    #expect(parts.map { rows($0).count } == [6, 5, 5])
    let head = parts[0].split(separator: "\n").prefix(2)
    let joined = parts.flatMap(rows).sorted { number($0) < number($1) }
    let text = (head + joined).joined(separator: "\n") + "\n"
    #expect(text == whole)
    var session = Session(files: MemoryFiles(["all.csv": text, "part1.csv": parts[0]]).files)
    #expect(session.text("sweep \(sweep) --csv all.csv").contains("16 games, 16 of them"))
    let problem = session.problem("sweep \(sweep) --shard 2/3 --csv part1.csv")
    #expect(problem?.message.contains("other parts") == true)
  }

  private func number(_ row: Substring) -> Int { Int(row.prefix { $0 != "," }) ?? 0 }

  @Test(
    "What is no file of this sweep is never written over, unless its name ends in !",
    arguments: ["", "a,b\n1,2\n", "another", "edited", "doubled"])
  func foreign(_ kind: String) throws {
    let small = "gauss1d batch=8 seed=1..2 rounds=2"
    let whole = swept(small)
    let text =
      switch kind {
      case "another": swept("gauss1d batch=8 seed=1..3 rounds=2")
      case "edited": whole.replacing("\n2,2,2,", with: "\n2,3,2,")
      case "doubled": whole + (rows(whole).last ?? "") + "\n"
      default: kind
      }
    let memory = MemoryFiles(["out.csv": text])
    var session = Session(files: memory.files)
    let found = session.problem("sweep \(small) --csv out.csv")
    let problem = try #require(found)
    #expect(problem.kind == .usage && problem.advice.contains("out.csv!"))
    #expect(memory["out.csv"] == text && memory.writes == 0)
    #expect(session.problem("sweep \(small) --csv out.csv!") == nil)
    #expect(memory["out.csv"] == whole)
  }

  @Test("A file of other data under the same command is another sweep")
  func otherData() {
    let memory = MemoryFiles(["a.csv": "x\n1\n2\n3\n", "b.csv": "x\n1\n2\n4\n"])
    var session = Session(files: memory.files)
    #expect(session.problem("new csv file=a.csv column=x; sweep seed=1..2 rounds=1 --csv out.csv") == nil)
    #expect(session.problem("sweep seed=1..2 rounds=1 --csv out.csv") == nil)
    let problem = session.problem("new csv file=b.csv column=x; sweep seed=1..2 rounds=1 --csv out.csv")
    #expect(problem?.message.contains("another sweep") == true)
  }

  @Test("A disk that fills up costs one sentence, and the results are on the screen")
  func fullDisk() throws {
    let memory = MemoryFiles(writesLeft: 1)
    var session = Session(files: memory.files)
    let replies = session.respond(to: "sweep gauss1d batch=8 seed=1..3 rounds=5 --csv out.csv")
    let reply = try #require(replies.first)
    let problem = try #require(reply.problem)
    #expect(problem.kind == .failed && problem.message.contains("disk full"))
    let table = Presentation(style: Style(width: 120)).text(of: reply)
    for game in 1...3 { #expect(table.contains("\n   \(game)") || table.contains("\n \(game)")) }
    #expect(reply.values.first { $0.name == "done" }?.value == .number(3))
  }

  @Test(
    "A script writes only below the working directory",
    arguments: ["/tmp/out.csv", "../out.csv", "a/../../out.csv", "~/out.csv"])
  func scripts(_ path: String) {
    let line = "sweep gauss1d batch=8 seed=1..2 rounds=1 --csv \(path)"
    let memory = MemoryFiles(["a.saddle": line])
    var session = Session(files: memory.files)
    #expect(session.problem("source a.saddle")?.message.contains("below the working directory") == true)
    #expect(memory.writes == 0)
    #expect(session.problem(line) == nil)
  }
}
