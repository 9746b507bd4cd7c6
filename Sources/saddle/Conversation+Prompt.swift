import Commands
import Interpreter
import Language
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
    while isEditing, !isOver, goesOn(session) {
      if let end = takeEditedLine() { return end }
    }
    return isEditing ? .over : readPlainly(while: goesOn)
  }

  /// The prompt where lines cannot be edited.
  private mutating func readPlainly(while goesOn: (Session) -> Bool) -> PromptEnd {
    var reader = LineReader()
    while !isOver, goesOn(session) {
      if !options.json { say(promptText) }
      switch reader.next() {
      case .line(let line): carryOutTyped(line)
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

  private mutating func carryOutTyped(_ line: String) {
    fitWindow()
    let isBlank = line.allSatisfy(\.isWhitespace) && !session.isInLesson
    _ = carryOut(isBlank ? session.repeatable : line)
  }

  /// - Returns: Nil where the prompt goes on.
  private mutating func takeEditedLine() -> PromptEnd? {
    let hints = session.commandsDue ?? session.game.likelyCommands(after: latest)
    editing?.editor.hints = hints
    switch editing?.next(promptText) {
    case .line(let line, let isPasted):
      // A blank line means something to a person who types it, and in a text that was copied nothing.
      guard !isPasted || !line.allSatisfy(\.isWhitespace) else { return nil }
      remember(line)
      carryOutTyped(line)
    case .interrupted: Interruption.clear()
    case .complete(let text):
      let words = completions(of: text)
      editing?.editor.offer(words)
    case .leave where session.isBesideDemo: return .endOfFile
    case .leave: _ = carryOut("quit")
    case .ended, nil: return .endOfFile
    }
    return nil
  }

  /// The line that was typed last.
  private var latest: String { editing?.editor.history.lines.last ?? "" }

  /// Keeps a line for the next sessions, unless it is the answer to a question, which a person is to find again.
  private mutating func remember(_ line: String) {
    let word = line.prefix { !$0.isWhitespace && $0 != ";" }
    guard !session.isInLesson || session.commands.command(named: String(word)) != nil,
      editing?.editor.remember(line) == true, !hasLostHistory
    else { return }
    do throws(FileError) {
      try HistoryFile().add(line)
    } catch {
      hasLostHistory = true
      say("(What you type is not kept for the next time: \(error.message).)\n")
    }
  }
}

private let promptText = "saddle> "
