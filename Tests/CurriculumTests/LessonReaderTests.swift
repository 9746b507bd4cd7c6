import Curriculum
import Language
import Testing

@Suite("A lesson's file")
struct LessonReaderTests {
  static let lesson = """
    ---
    lesson: 02-one-step
    minutes: 12
    needs: 01-two-players
    start: new gauss1d seed=7
    ---
    # One step

    Some **prose**.

    ## Before

    ```saddle
    saddle> print V
    V = -1.386
    ```

    ### Q1. Which?

    1. one
    2. two

    <!-- ask choice = 2 -->
    <!-- if 1: Not one. -->
    <details><summary>Hint</summary>More than one.</details>
    <details><summary>Hint</summary>Less than three.</details>
    <details><summary>Answer</summary>Two.</details>

    Afterwards.

    ### Q2. Take a step.

    ```saddle try
    saddle> status
    ...
    ```

    <!-- ask command: d.updates == 1 -->
    <!-- if g.updates > 0: That was G. -->
    <!-- try: step g -->
    <details><summary>Answer</summary>

    ```saddle
    saddle> step d
    ...
    ```

    </details>

    ### Q3. How much?

    <!-- ask number = V - V@start +- 0.005 -->
    <!-- next: 03-x; 02b-y if wrong(Q1) > 1 -->
    """

  @Test("Everything in it is found, with its line")
  func whole() throws {
    let lesson = try Lesson(markdown: LessonReaderTests.lesson)
    #expect(lesson.name == "02-one-step" && lesson.title == "One step" && lesson.minutes == 12)
    #expect(lesson.needs == [Lesson.Placed(line: 4, "01-two-players")])
    #expect(lesson.start == Lesson.Placed(line: 5, "new gauss1d seed=7"))
    #expect(lesson.pages.map(\.bookmark) == ["One step", "Before", "Q1", "Q2", "Q3"])
    #expect(
      lesson.next.map(\.name) == ["03-x", "02b-y"] && lesson.next.map(\.condition) == [nil, "wrong(Q1) > 1"])
    let questions = lesson.questions
    #expect(questions[0].ask == .choice(2, of: ["one", "two"]))
    #expect(questions[0].hints.count == 2 && questions[0].diagnoses.map(\.text) == ["Not one."])
    #expect(lesson.pages[2].afterword.count == 1)
    #expect(questions[1].ask == .command("d.updates == 1"))
    #expect(questions[1].diagnoses[0].attempt?.text == "step g")
    #expect(questions[1].modelAnswer.map(\.command) == ["step d"])
    #expect(questions[2].ask == .number("V - V@start", tolerance: "0.005"))
    guard case .commands(let block) = lesson.pages[3].items[0] else { Issue.record("no block"); return }
    #expect(block.kind == .tried && block.exchanges.map(\.command) == ["status"])
  }

  @Test("A question is another when its words change, and the same when its hints do")
  func digests() throws {
    func digest(_ old: String, _ new: String) throws -> String {
      try Lesson(markdown: LessonReaderTests.lesson.replacing(old, with: new)).questions[0].digest
    }
    let same = try digest("@", "@")
    #expect(try digest("Less than three.", "Fewer.") == same)
    #expect(try digest("Afterwards.", "Later.") == same)
    #expect(try digest("2. two", "2. zwei") != same)
    #expect(try digest("Q1. Which?", "Q1. Which one?") != same)
  }

  @Test(
    "What is wrong is said with its line and what was expected",
    arguments: [
      ("---\nlesson: 02-one-step", "lesson: 02-one-step", "lesson:", "front matter"),
      ("## Before", "## One step", "## One step", "there already"),
      (
        "<summary>Hint</summary>Less", "<summary>Hint</summary><details><summary>Hint</summary>Less",
        "</summary>Less", "holds another"
      ),
      ("minutes: 12", "minutes: soon", "soon", "whole number"),
      ("minutes: 12", "length: 12", "length", "does not know"),
      ("# One step", "One step", "One step", "no title"),
      ("choice = 2", "choice = 3", "choice", "none of the choices"),
      ("choice = 2", "colour = 3", "colour", "asks for nothing known"),
      ("if 1:", "if 2:", "if 2", "no wrong choice"),
      ("if 1: Not", "if 1 Not", "if 1", "says nothing"), ("### Q2.", "### Q4.", "Q4", "out of order"),
      ("+- 0.005", "", "ask number", "no tolerance"),
      ("<!-- try: step g -->", "<!-- try: -->", "try:", "stands alone"),
      ("saddle try", "saddle later", "later", "marked"),
      ("saddle> print V\n", "print V\n", "print V", "begin with a command"),
      ("saddle> step d\n...\n", "saddle> step d\n...\n```\n\n```sh\n", "```sh", "marked"),
      ("<summary>Answer</summary>Two.", "<summary>Solution</summary>Two.", "Solution", "out of place"),
      ("<!-- ask choice = 2 -->\n", "\n", "if 1", "before the question's ask"),
      ("<!-- next: 03-x", "<!-- nxt: 03-x", "nxt", "no comment of a lesson"),
    ])
  func slips(_ old: String, _ new: String, _ blamed: String, _ words: String) throws {
    let text = LessonReaderTests.lesson.replacing(old, with: new)
    #expect(text != LessonReaderTests.lesson)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(blamed) }) + 1
    let slip = #expect(throws: ParseError.self) { try Lesson(markdown: text) }
    #expect(
      slip?.line == line && slip?.statement?.contains(words) == true,
      "\(String(describing: slip)), not \(line)")
  }

  @Test("A command question without a model answer is refused")
  func withoutAnswer() {
    let text = LessonReaderTests.lesson.replacing("```saddle\nsaddle> step d", with: "```\nsaddle> step d")
    let slip = #expect(throws: ParseError.self) { try Lesson(markdown: text) }
    #expect(slip?.statement?.contains("no model answer") == true)
  }
}
