import Extras
import Interpreter
import Language
import Plots
import Foundation
import Testing

@Suite("Exports")
struct ExportTests {
  /// The file that a line leaves under the name `out`.
  private func exported(_ line: String, after game: String = "new gauss1d seed=3; run 20") throws -> String {
    let memory = MemoryFiles()
    var session = Session(files: memory.files)
    let problem = session.problem("\(game); \(line)")
    #expect(problem == nil, "\(line): \(problem?.message ?? "")")
    return try #require(memory["out"])
  }

  /// The cells of a file of CSV without quotes, below its headline.
  private func cells(_ csv: String) -> [[String]] {
    csv.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("Every figure, every table and the ledger go into every kind of file")
  func everyKind() throws {
    let words =
      ["densities", "value", "losses", "gradients", "weights", "latent", "minibatch", "fakes", "logits"]
      + ["optimizer", "players", "noise", "ledger", "show weights", "show gradients", "plot weights"]
    for word in words {
      #expect(try exported("export svg out \(word)").hasPrefix(svgHead), "\(word)")
      let csv = try exported("export csv out \(word)")
      #expect(csv.hasPrefix("# saddle export 1; \(word.split(separator: " ").last ?? "")"), "\(word)")
      #expect(csv.split(separator: "\n").count >= 4, "\(word)")
      let json = Data(try exported("export json out \(word)").utf8)
      let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
      #expect(object["type"] as? String == "saddle export" && object["title"] is String)
      let columns = try #require(object["columns"] as? [[String: Any]])
      let counts = Set(columns.compactMap { ($0["values"] as? [Any])?.count })
      #expect(counts.count == 1, "\(word): \(counts)")
    }
  }

  @Test("The densities of a file are the values of p, q and D at its places, to the last bit")
  func densities() throws {
    let rows = cells(try exported("export csv out densities"))
    #expect(rows[0] == ["x", "data p (1/x)", "generator q (1/x)", "D", "best D"])
    var session = session()
    _ = session.respond(to: "new gauss1d seed=3; run 20")
    for row in [rows[1], rows[100], rows[320]] {
      for (name, cell) in zip(["p", "q", "D"], row.dropFirst()) {
        let values = session.respond(to: "print \(name)(\(row[0]))").first?.values
        #expect(values?.first?.value == .number(try #require(Double(cell))), "\(name)(\(row[0]))")
      }
    }
  }

  @Test("A density that the picture cuts off is whole in the file")
  func cutOff() throws {
    // q has a spread of 0.05 against 0.5 of p, so it is ten times as high.
    let game = "new gauss1d; let g.w1[0,0] = 0.05"
    let rows = cells(try exported("export csv out densities", after: game)).dropFirst()
    let real = try #require(rows.compactMap { Double($0[1]) }.max())
    let fake = try #require(rows.compactMap { Double($0[2]) }.max())
    #expect(abs(fake / real - 10) < 0.5)
    #expect(try exported("export svg out densities", after: game).contains("q is cut off"))
  }

  @Test("A history has a row for every moment, with what print would have said there")
  func history() throws {
    let line = "export csv out history d.loss jsd 'D(2) - 0.5' g.b1[0] d.loss@start"
    let rows = cells(try exported(line, after: "new gauss1d seed=3; step; step; step; step"))
    #expect(rows[0].dropFirst(3) == ["d.loss", "jsd", "D(2) - 0.5", "g.b1[0]", "d.loss@start"])
    #expect(rows.count == 6)
    var session = session()
    _ = session.respond(to: "new gauss1d seed=3")
    // D has no loss before its first update, at the start and of the start.
    #expect(rows[1][3] == "" && rows[2][3] != "" && rows[5][7] == "")
    for row in rows.dropFirst() {
      for (name, cell) in zip(rows[0], row).dropFirst().prefix(6) where !cell.isEmpty {
        let value = session.respond(to: "print \(name)").first?.values.first?.value
        #expect(value == .number(try #require(Double(cell))), "\(name) in \(row)")
      }
      _ = session.respond(to: "step")
    }
  }

  @Test("history may be left out, a condition counts as 1 or 0, and a history can be drawn")
  func bareHistory() throws {
    #expect(try exported("export csv out V jsd") == exported("export csv out history V jsd"))
    let rows = cells(try exported("export csv out 'D(0) < 0.5'"))
    #expect(Set(rows.dropFirst().map { $0[3] }).isSubset(of: ["0", "1"]))
    #expect(try exported("export svg out V jsd").contains("<title>V, jsd</title>"))
  }

  @Test("A history that is interrupted writes nothing, and one in pieces writes the same bytes")
  func pieces() throws {
    let memory = MemoryFiles()
    var session = Session(files: memory.files)
    _ = session.respond(to: "new gauss1d seed=3; run 20")
    _ = session.submit("export csv out V jsd")
    for _ in 0..<4 { _ = session.proceed(rounds: 1) }
    let reply = session.interrupt()
    let text = reply.map { Presentation().text(of: $0) } ?? ""
    #expect(text.contains("nothing was written") && memory["out"] == nil)
    _ = session.submit("export csv out V jsd")
    while case .working = session.proceed(rounds: 1) {}
    #expect(memory["out"] == (try exported("export csv out V jsd")))
  }

  @Test("A column of an export can be the data of a new game")
  func again() {
    let memory = MemoryFiles()
    var session = Session(files: memory.files)
    let line = "new gauss1d; step; export csv m.csv minibatch; new csv file=m.csv column=x"
    #expect(session.problem(line) == nil)
    #expect(session.text("new csv file=m.csv column=y").contains("\"y\""))
  }

  @Test(
    "An export is written over, a file of anybody else is not unless told to",
    arguments: ["svg", "csv", "json"])
  func foreign(_ format: String) throws {
    let memory = MemoryFiles(["theirs": "a,b\n1,2\n", "sweep": "# saddle sweep 1; x\n"])
    var session = Session(files: memory.files)
    _ = session.respond(to: "new gauss1d; run 3")
    #expect(session.problem("export \(format) mine weights; export \(format) mine densities") == nil)
    for file in ["theirs", "sweep"] {
      let before = memory[file]
      let found = session.problem("export \(format) \(file) weights")
      let problem = try #require(found)
      #expect(problem.kind == .usage && problem.advice.contains("export! "), "\(problem)")
      #expect(memory[file] == before)
      #expect(session.problem("export! \(format) \(file) weights") == nil && memory[file] != before)
    }
  }

  @Test(
    "A slip is told with what to type instead, and writes nothing",
    arguments: [
      ("export", "kind of file"), ("export svgg a.svg densities", "`svg`"), ("export svg", "needs a file"),
      ("export svg densities", "densities.svg densities"), ("export svg d.svg", "densities, value"),
      ("export svg d.svg densitys", "`densities`"), ("export csv h.csv history", "history V jsd"),
      ("export csv h.csv history jsdd", "jsd"), ("export csv h.csv Vstr", "`Vstar`"),
      ("export csv h.csv history V -", "quotes"), ("export svg d.svg densities value", "does not take"),
      ("export svg d.svg plot ledger", "densities, value"),
      ("export csv ../h.csv V", "below the working directory"),
    ])
  func slips(_ line: String, _ words: String) throws {
    let memory = MemoryFiles(["a.saddle": line])
    var session = Session(files: memory.files)
    // From a script, so that the last line is refused as well.
    let found = session.problem("source a.saddle")
    let problem = try #require(found)
    #expect((problem.message + " " + problem.advice).contains(words), "\(problem)")
    #expect(problem.kind == .usage && memory.writes == 0)
  }

  @Test("A full disk is told")
  func fullDisk() throws {
    var session = Session(files: MemoryFiles(writesLeft: 0).files)
    let found = session.problem("export svg d.svg weights")
    #expect(found?.kind == .failed && found?.message.contains("disk full") == true)
  }
}
