import Commands
import Interpreter
import Learning
import Terminal

extension Conversation {
  /// The words that may stand at the end of what is typed up to the cursor.
  func completions(of text: String) -> Completions {
    guard let line = UnfinishedLine(text) else { return Completions(replacing: 0, with: []) }
    let (length, words) =
      session.titles(for: line).map { (line.part.count, $0) } ?? session.candidates(for: line)
    return Completions(replacing: length, with: words.map { Completions.Item($0.word, $0.meaning) })
  }
}
