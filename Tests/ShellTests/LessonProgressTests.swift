import Curriculum
import Extras
import Interpreter
import Language
import Learning
import Minimax
import Synchronization
import Testing

@Suite("Coming back to a lesson")
struct LessonProgressTests {
  /// Progress in memory, which several sessions share.
  private final class Shelf: Sendable {
    private let kept = Mutex(CourseProgress())

    var store: ProgressStore {
      ProgressStore(
        read: { .success(self.kept.withLock { $0 }) },
        note: { change in
          .success(
            self.kept.withLock {
              $0.note(change)
              return $0
            })
        })
    }
  }

  private func session(_ shelf: Shelf, text: String = LessonSpecimen.text) -> Session {
    Session(files: FileSystem([LessonSpecimen.path: text]), store: shelf.store)
  }

  @Test("It goes on at the question that was open, with the game as it has to be there")
  func resuming() {
    let shelf = Shelf()
    var first = session(shelf)
    for line in ["lesson 1", "", "", "3", "2", "", "hint"] { _ = first.text(line) }
    var second = session(shelf)
    let text = second.text("lesson 1")
    #expect(text.contains("Welcome back") && text.contains("Q2. Take exactly one update of D."))
    #expect(second.text("").contains("Q2 waits: type commands; `skip`"))
    _ = second.text("step d")
    var third = session(shelf)
    #expect(third.text("lesson 1").contains("Watch"))
    #expect(third.training.discriminator.updates == 1)
  }

  @Test("Two terminals at once lose nothing of each other")
  func twoAtOnce() {
    let shelf = Shelf()
    var first = session(shelf)
    var second = session(shelf)
    for line in ["lesson 1", "", ""] {
      _ = first.text(line)
      _ = second.text(line)
    }
    _ = first.text("2")
    for line in ["goto Q2", "step d"] { _ = second.text(line) }
    #expect(first.text("lesson").contains("2 of 3"))
    #expect(second.text("lesson").contains("2 of 3"))
  }

  @Test("An edited question is asked again, and no other")
  func edited() {
    let shelf = Shelf()
    var first = session(shelf)
    for line in ["lesson 1", "goto Q2", "step d", "goto Q1", "2"] { _ = first.text(line) }
    var second = session(shelf, text: LessonSpecimen.text.replacing("2. `2 log 0.5`", with: "2. `log 0.25`"))
    #expect(second.text("lesson").contains("1 of 3"))
    #expect(second.text("lesson 1").contains("Q1. Which formula"))
  }

  @Test("`again` begins at the top with nothing answered")
  func again() {
    let shelf = Shelf()
    var session = session(shelf)
    for line in ["lesson 1", "", "", "2"] { _ = session.text(line) }
    #expect(session.text("lesson 1 again").contains("A game between"))
    #expect(session.text("lesson").contains("0 of 3"))
  }

  @Test("Where progress cannot be kept the lesson goes on, and says so once")
  func lost() {
    let broken = ProgressStore(
      read: { .failure(FileError("the disk is gone")) },
      note: { _ in .failure(FileError("the disk is gone")) })
    var session = Session(files: FileSystem([LessonSpecimen.path: LessonSpecimen.text]), store: broken)
    let text = ["lesson 1", "", "", "2", "", "step d"].map { session.text($0) }.joined()
    #expect(text.components("the disk is gone") == 1)
    #expect(text.contains("Q2 is answered"))
  }

  @Test("The next lesson depends on how the questions went")
  func nextLesson() {
    let files = [
      LessonSpecimen.path: LessonSpecimen.text.replacing(
        "<!-- next: 01-one-step if", with: "<!-- next: 02-on; 01b-logs if")
    ]
    for (wrong, next) in [([], "02-on"), (["1", "3"], "01b-logs")] {
      var session = Session(files: FileSystem(files))
      var text = ""
      for line in ["lesson 1", "", ""] + wrong + ["2", "", "skip", "", "skip", "", "skip", "", ""] {
        text = session.text(line)
      }
      #expect(text.contains("Next: `lesson \(next)`"), "\(text)")
    }
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
