import Curriculum
import Testing

@Suite("What is said of an exercise")
struct ExerciseReplyTests {
  private let statement = ExerciseStatement(
    markdown: """
      # Ex01. The best discriminator
      <details><summary>Hint</summary>First.</details>
      <details><summary>Hint</summary>Second.</details>
      """)

  private func request(_ action: ExerciseRequest.Action, _ words: String...) throws -> ExerciseRequest {
    var words = words[...]
    return try ExerciseRequest(action, taking: &words)
  }

  private func reply(to outcome: ExerciseOutcome, hintsShown: Int = 0) throws -> ExerciseReply {
    ExerciseReply(outcome, of: try request(.check, "ex01"), file: "F.swift", hintsShown: hintsShown, hints: 2)
  }

  @Test("The last line is the command to type next, whatever came out")
  func next() throws {
    let report = ["case 1 .. not yet"]
    let broken = CompilerReport("", sources: "S", call: "C")
    let replies: [(ExerciseReply, String)] = [
      (try reply(to: .failed(report: report)), "saddle hint ex01"),
      (try reply(to: .failed(report: report), hintsShown: 1), "saddle hint ex01"),
      (try reply(to: .failed(report: report), hintsShown: 2), "saddle check ex01"),
      (try reply(to: .crashed(report: report, reason: "")), "saddle hint ex01"),
      (try reply(to: .endless(report: report, seconds: 60)), "saddle hint ex01"),
      (try reply(to: .uncompiled(broken)), "saddle check ex01"),
      (try reply(to: .passed(report: report)), "saddle solution ex01"),
    ]
    for (reply, next) in replies {
      #expect(reply.next == next)
      #expect(reply.lines.suffix(2) == ["Next:", "  \(next)"])
    }
  }

  @Test("Exit codes tell what passed, what did not and what does not compile")
  func codes() {
    #expect(ExerciseOutcome.passed(report: []).exitCode == 0)
    #expect(ExerciseOutcome.failed(report: []).exitCode == 1)
    #expect(ExerciseOutcome.crashed(report: [], reason: "").exitCode == 1)
    #expect(ExerciseOutcome.endless(report: [], seconds: 1).exitCode == 1)
    #expect(ExerciseOutcome.uncompiled(CompilerReport("", sources: "S", call: "C")).exitCode == 3)
  }

  @Test("A hint says how many there are, and how to read on; beyond the last it is the last")
  func hints() throws {
    let first = ExerciseReply(hint: 1, of: try request(.hint, "ex01"), statement, file: "F.swift")
    #expect(first.lines.contains("First.") && first.lines[0].contains("1 of 2"))
    #expect(first.lines.contains { $0.contains("saddle hint ex01 2") })
    #expect(first.next == "saddle check ex01")
    let beyond = ExerciseReply(hint: 9, of: try request(.hint, "ex01"), statement, file: "F.swift")
    #expect(beyond.lines.contains("Second.") && beyond.lines[0].contains("2 of 2"))
    #expect(beyond.lines.contains { $0.contains("saddle hint ex01 1") })
  }

  @Test("The list sends to the first exercise that does not pass, and stays in its folder")
  func list() throws {
    let entries = [
      ExerciseReply.Entry(name: "ex01", title: "A", state: .passed),
      ExerciseReply.Entry(name: "ex02", title: "B", state: .untouched),
    ]
    let reply = ExerciseReply(list: entries, of: try request(.check, "--folder", "its"), folder: "its")
    #expect(reply.next == "saddle check ex02 --folder its")
    #expect(reply.lines[1] == "  ex01  passed     A")
    #expect(reply.lines[2] == "  ex02  not begun  B")
    #expect(ExerciseReply(list: [entries[0]], of: try request(.check), folder: "its").next == "saddle")
  }

  @Test("A solution that would spoil is withheld, and says how to see it")
  func solutions() throws {
    let withheld = ExerciseReply(withheld: try request(.solution, "ex01"))
    #expect(withheld.lines.contains { $0.contains("saddle solution ex01 --spoil") })
    let shown = ExerciseReply(
      solution: "import Foundation\n\n/// Text.\npublic func a() {}\n", of: try request(.solution, "ex01"),
      file: "F.swift", following: "ex02")
    #expect(
      shown.lines.contains("public func a() {}") && !shown.lines.contains("/// Text.")
        && shown.next == "saddle check ex02")
  }
}
