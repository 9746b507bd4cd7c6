import Extras
import Interpreter
import Language
import Foundation
import Synchronization
import Testing

@Suite("Lessons under test")
struct LessonProofTests {
  private func report(_ files: [String: String]) -> String {
    var session = Session(files: FileSystem(files))
    return session.text("test Lessons", width: 300)
  }

  @Test("A lesson that keeps its promises passes")
  func sound() {
    let text = report([LessonSpecimen.path: LessonSpecimen.text])
    #expect(text == "1 file, 3 questions: every promise is kept.\n")
  }

  @Test(
    "One that breaks a promise fails, with file, line and reason",
    arguments: [
      // A wrong number in printed output.
      (
        "V = -1.386\n", "V = -1.387\n", "> print V",
        "\"V = -1.387\" is written, \"V = -1.386294361   (exact)\" is printed"
      ),
      // A model answer that fails.
      ("saddle> step d\n", "saddle> step d 2\n", "ask command", "the model answer does not pass"),
      // A question that doing nothing passes.
      ("d.updates == 1 and", "d.updates < 2 and", "ask command", "doing nothing passes"),
      // An `if` that is never reached.
      (
        "try: step g", "try: step d 2", "try: step d 2",
        "never reached: \"That was more than one...\" is shown before it"
      ),
      ("if d.updates > 1: That", "if d.updates > 5: That", "try: step d 3", "never reached by its `try`"),
      ("try: step d 3", "try: step d", "try: step d", "never shown: this answer passes"),
      ("<!-- try: step g -->\n", "", "if g.updates", "needs a `try`"),
      ("try: step g", "try: steppe", "steppe", "fails: there is no command"),
      ("answer > 1", "answer > 2", "try: 1.5", "never reached"),
      // Dead links.
      ("A game", "A [game](02-none.md)", "A [game", "leads to nothing: there is no Lessons/02-none.md"),
      ("A game", "A [game](#no-such)", "A [game", "leads to no heading"),
      ("A game", "A [game](../Sources/X.swift)", "A [game", "no Sources/X.swift"),
      ("next: 01-one-step", "next: 02-none", "next:", "next: there is no lesson \"02-none\""),
      ("minutes: 5", "needs: 00-zero", "needs:", "needs: there is no lesson \"00-zero\""),
      ("wrong(Q1)", "wrong(Q9)", "next:", "next:"),
      ("lesson: 01-one-step", "lesson: 01-two", "lesson:", "calls itself"),
      // Others.
      ("+- 0.002", "+- 50", "ask number", "the tolerance is too wide"),
      ("number = Vpop", "number = Vpup", "ask number", "did you mean Vpop"),
      ("d.updates == 1 and", "d.update == 1 and", "ask command", "did you mean d.updates"),
      ("saddle> print V\n", "saddle> prnt V\n", "prnt", "is printed"),
      ("start: new gauss1d", "start: new gaus", "start:", "fails"),
      ("V - V@start = 0.1505", "V - V@start = 0.1405", "print V - V", "is printed"),
      ("choice = 2", "choice = 4", "choice", "none of the choices"),
      ("saddle> print V\n", "saddle> run 100000000\n", "> run", "no reader waits so long"),
      ("A game", "A \u{1B}[31mgame", "A \u{1B}", "acts on a screen"),
      ("A game", String(repeating: "A game ", count: 4_000), "A game A", "the paragraph has"),
      ("if wrong(Q1)", "if wrong(0/0)", "next:", "next:"),
    ])
  func broken(_ old: String, _ new: String, _ blamed: String, _ reason: String) throws {
    let text = LessonSpecimen.text.replacing(old, with: new)
    #expect(text != LessonSpecimen.text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(blamed) }) + 1
    let report = report([LessonSpecimen.path: text])
    let found = report.split(separator: "\n").contains {
      $0.hasPrefix("Lessons/01-one-step.md:\(line): ") && $0.contains(reason)
    }
    #expect(found, "\(line): \(report)")
    #expect(report.contains("! "))
  }

  @Test("Lessons that need each other in a circle fail")
  func circle() {
    let other = LessonSpecimen.text.replacing("01-one-step", with: "02-other")
    let report = report([
      LessonSpecimen.path: LessonSpecimen.text.replacing("minutes: 5", with: "needs: 02-other"),
      "Lessons/02-other.md": other.replacing("minutes: 5", with: "needs: 01-one-step"),
    ])
    #expect(report.contains("Lessons/01-one-step.md:3: the lessons need each other in a circle"))
    #expect(report.contains("02-other -> 01-one-step") || report.contains("01-one-step -> 02-other"))
  }

  @Test("A fault is exit code 1, a folder without lessons exit code 2")
  func kinds() {
    var session = Session(
      files: FileSystem([LessonSpecimen.path: LessonSpecimen.text.replacing("-1.386", with: "-2")]))
    #expect(session.problem("test Lessons")?.kind == .failed)
    #expect(session.problem("test Nothing")?.kind == .usage)
    #expect(session.problem("test")?.kind == .usage)
    #expect(session.problem("test --all")?.kind == .usage)
  }

  @Test("`--update` rewrites what is printed otherwise, and leaves alone what fits")
  func updating() {
    let shelf = Written()
    let text = LessonSpecimen.text.replacing("V = -1.386\n", with: "V = 7\nand more\n")
    var session = Session(
      files: FileSystem(
        read: { $0 == LessonSpecimen.path ? .success(text) : .failure(FileError("there is no file")) },
        write: { path, text, _ in
          shelf.write(path, text)
          return .success(())
        },
        list: { $0 == "Lessons" ? .success(["01-one-step.md"]) : .failure(FileError("there is no folder")) }
      ))
    let report = session.text("test Lessons --update")
    #expect(report.contains("1 output rewritten") && report.contains("every promise is kept"))
    #expect(shelf.text == LessonSpecimen.text.replacing("V = -1.386\n", with: "V = -1.386294361   (exact)\n"))
  }

  @Test("The README's lesson runs and keeps its promises")
  func smallest() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let text = try #require(readme.split(separator: "````markdown\n").last?.split(separator: "````\n").first)
    var session = Session(files: FileSystem(["my-first-lesson.md": String(text)]))
    #expect(session.text("test my-first-lesson.md").contains("every promise is kept"))
    #expect(session.text("lesson my-first-lesson.md").contains("2 * log(0.5) = -1.386"))
    #expect(session.text("").contains("Q1. Take one update"))
    #expect(session.text("step d").contains("Right"))
  }
}

/// What was written last.
private final class Written: Sendable {
  private let kept = Mutex("")

  var text: String { kept.withLock { $0 } }
  func write(_ path: String, _ text: String) { kept.withLock { $0 = text } }
}
