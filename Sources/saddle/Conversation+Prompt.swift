import Interpreter
import Learning
import Terminal

extension Conversation {
  /// Why the prompt came to an end.
  enum PromptEnd {
    case over
    case endOfFile
    /// The input cannot be read, with the system's error.
    case failed(Int32)
  }

  /// Carries out what a person types, line by line, as long as the condition holds.
  mutating func prompt(while goesOn: (Session) -> Bool = { _ in true }) -> PromptEnd {
    var reader = LineReader()
    while !isOver, goesOn(session) {
      if !options.json { say("saddle> ") }
      switch reader.next() {
      case .line(let line):
        fitWindow()
        let isBlank = line.allSatisfy(\.isWhitespace) && !session.isInLesson
        _ = carryOut(isBlank ? session.repeatable : line)
      case .interrupted:
        Interruption.clear()
        say("\n")
      case .tooLong(let limit):
        say("! That line is longer than \(limit >> 20) MiB; nothing of it was read.\n")
      case .endOfFile:
        if !options.json { say("\n") }
        return .endOfFile
      case .failed(let code): return .failed(code)
      }
    }
    return .over
  }
}
