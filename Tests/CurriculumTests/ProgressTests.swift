import Curriculum
import Foundation
import Testing

@Suite("Progress in the course")
struct ProgressTests {
  private let lesson: Lesson

  init() throws { lesson = try Lesson(markdown: LessonReaderTests.lesson) }

  private func change(_ event: ProgressChange.Event) -> ProgressChange { ProgressChange(lesson.name, event) }

  @Test("What two programs note one after the other is all there, in either order")
  func merging() {
    let questions = lesson.questions
    let changes = [
      change(.wrong(questions[0])), change(.answered(questions[0], .right)),
      change(.hint(questions[1], count: 2)),
      change(.answered(questions[1], .skipped)), change(.hint(questions[1], count: 1)),
      change(.wrong(questions[0])),
    ]
    var forward = CourseProgress()
    var backward = CourseProgress()
    for change in changes { forward.note(change) }
    for change in changes.reversed() { backward.note(change) }
    for progress in [forward, backward] {
      let known = progress[lesson.name]
      #expect(known[questions[0]].outcome == .right && known[questions[0]].wrong == 2)
      #expect(known[questions[1]].outcome == .skipped && known[questions[1]].hints == 2)
      #expect(known[questions[2]].outcome == .open)
      #expect(!known.isFinished(lesson))
    }
  }

  @Test("What was right stays right, and what was skipped can still become right")
  func outcomes() {
    var progress = CourseProgress()
    progress.note(change(.answered(lesson.questions[0], .skipped)))
    progress.note(change(.answered(lesson.questions[0], .right)))
    progress.note(change(.answered(lesson.questions[0], .skipped)))
    #expect(progress[lesson.name][lesson.questions[0]].outcome == .right)
    progress.note(change(.begunAgain))
    #expect(progress[lesson.name][lesson.questions[0]].outcome == .open)
  }

  @Test("A lesson that asks nothing is finished where its last page has been read")
  func withoutQuestions() throws {
    let lesson = try Lesson(markdown: "---\nlesson: a\n---\n# A\n\n## B\n")
    var progress = LessonProgress()
    #expect(!progress.isFinished(lesson))
    progress.place = "B"
    #expect(progress.isFinished(lesson))
  }

  @Test("An edited question is open again, and its neighbours are not")
  func edited() throws {
    var progress = CourseProgress()
    for question in lesson.questions { progress.note(change(.answered(question, .right))) }
    #expect(progress[lesson.name].isFinished(lesson))
    let edited = try Lesson(markdown: LessonReaderTests.lesson.replacing("2. two", with: "2. zwei"))
    let outcomes = edited.questions.map { progress[edited.name][$0].outcome }
    #expect(outcomes == [.open, .right, .right])
  }

  @Test("Counts in a file that nobody can have reached are kept to what one can")
  func tamperedCounts() throws {
    let text = #"{"digest":"x","outcome":"open","wrong":9223372036854775807,"hints":-5}"#
    var known = try JSONDecoder().decode(QuestionProgress.self, from: Data(text.utf8))
    known.wrong += 1
    #expect(known.wrong == 1_000_001 && known.hints == 0)
  }

  @Test("A file keeps it, and equal progress gives equal bytes")
  func coding() throws {
    var progress = CourseProgress()
    progress.note(change(.place("Q2")))
    progress.note(change(.wrong(lesson.questions[0])))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(progress)
    #expect(try JSONDecoder().decode(CourseProgress.self, from: data) == progress)
    #expect(try encoder.encode(progress) == data)
  }
}

@Suite("The lessons of a folder")
struct SyllabusTests {
  private func file(_ name: String, needs: String = "") -> (path: String, text: String) {
    (
      "Lessons/\(name).md",
      "---\nlesson: \(name)\n" + (needs.isEmpty ? "" : "needs: \(needs)\n") + "---\n# T\n"
    )
  }

  @Test("They stand in the order of their names, and files of other kinds are left out")
  func order() {
    let syllabus = Syllabus([
      file("14-z"), file("02-b"), ("Lessons/README.md", "# Not a lesson"), file("01-a"),
    ])
    #expect(syllabus.entries.map(\.name) == ["01-a", "02-b", "14-z"])
  }

  @Test(
    "A lesson is named by its number, its name, or a part of it",
    arguments: [
      ("2", ["02-best"]), ("02", ["02-best"]), ("02-b", ["02-best"]), ("best", ["02-best"]), ("0", []),
      ("-", ["01-two", "02-best"]),
    ])
  func naming(_ word: String, _ names: [String]) {
    #expect(Syllabus([file("01-two"), file("02-best")]).entries(named: word).map(\.name) == names)
  }

  @Test("A circle among needs is found, however long, and a chain is none")
  func circles() {
    #expect(
      Syllabus([file("a", needs: "b"), file("b", needs: "c"), file("c", needs: "a")]).circle?.count == 3)
    #expect(Syllabus([file("a", needs: "a")]).circle == ["a"])
    #expect(Syllabus([file("a"), file("b", needs: "a"), file("c", needs: "a, b")]).circle == nil)
  }
}
