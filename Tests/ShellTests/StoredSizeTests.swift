import Game
import Interpreter
import Language
import Learning
import Minimax
import Testing
import Theory

@testable import Learning

/// Large values stand behind one pointer: of a type that is stored in other types, the compiler writes out copying code
/// field by field wherever one is held.
struct StoredSizeTests {
  @Test("No stored type is larger than 8 KB")
  func sizes() {
    let sizes: [(String, Int)] = [
      ("Session", MemoryLayout<Session>.size), ("GameState", MemoryLayout<GameState>.size),
      ("Branch", MemoryLayout<Branch>.size), ("Checkpoint", MemoryLayout<Checkpoint>.size),
      ("Snapshot", MemoryLayout<Snapshot>.size), ("Training", MemoryLayout<Training>.size),
      ("Timeline", MemoryLayout<Timeline>.size), ("CourseState", MemoryLayout<CourseState>.size),
      ("LessonState", MemoryLayout<LessonState>.size), ("LessonJob", MemoryLayout<LessonJob>.size),
      ("AnswerJob", MemoryLayout<AnswerJob>.size), ("ProofJob", MemoryLayout<ProofJob>.size),
      ("DemoScript", MemoryLayout<DemoScript>.size), ("Reply", MemoryLayout<Reply>.size),
      ("Ledger", MemoryLayout<Ledger>.size), ("Turn", MemoryLayout<Turn>.size),
    ]
    for (name, size) in sizes { #expect(size <= 8_192, "\(name) takes \(size) bytes") }
  }
}
