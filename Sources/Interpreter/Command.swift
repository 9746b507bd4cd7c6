import Files
import Language

/// One word of the prompt's language: its manual page and what it does.
///
/// To add one, copy `Commands/HashCommand.swift`, rename it, and list it in `Commands/GameCommands.swift`; help,
/// completion, dispatch and `--json` follow from that list.
package protocol Command: Sendable {
  var name: String { get }
  var aliases: [String] { get }
  var purpose: Purpose { get }
  /// The forms in which it can be typed.
  var usage: [String] { get }
  /// One line for the list of commands.
  var summary: String { get }
  /// What it does, in a paragraph or two.
  var details: String { get }
  /// A line that works when pasted, in a session of its own; empty where that would take a file.
  var example: String { get }
  /// Whether a blank line at a terminal does it again.
  var isRepeatable: Bool { get }
  /// Whether it decides where a person goes, so that no block of a lesson and no transcript has it.
  var isForPeople: Bool { get }

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome
}

extension Command {
  package var aliases: [String] { [] }
  package var isRepeatable: Bool { false }
  package var isForPeople: Bool { purpose == .learn }
}

/// Why one reaches for a command; the headings of `help`.
package enum Purpose: String, CaseIterable, Sendable {
  case play = "Play"
  case time = "Go back"
  case whatIf = "What if"
  case stop = "Stop when"
  case look = "Look"
  case why = "Why"
  case change = "Change"
  case part = "Take part"
  case files = "Files"
  case learn = "Learn"
  case session = "Session"

  /// What the commands of this kind are for, as a phrase.
  package var phrase: String {
    switch self {
    case .play: "step by step, or let it run"
    case .time: "every moment played can be visited again"
    case .whatIf: "several courses from one state"
    case .stop: "a condition holds, a value changes"
    case .look: "numbers, tables and pictures of this moment"
    case .why: "what the last update did, and proof of what is shown"
    case .change: "begin a game, or change its rules"
    case .part: "in the place of D or of G"
    case .files: "keep a game, take its figures and numbers elsewhere"
    case .learn: "lessons with questions about a live game"
    case .session: "help, and the end"
    }
  }
}

/// One command as typed.
package struct Invocation: Sendable {
  package let typed: CommandLine
  /// The words after the command's own.
  package let arguments: [Word]
  package let command: any Command
  /// Who wrote it, and where it stands.
  package let origin: Origin

  init(_ typed: CommandLine, command: any Command, origin: Origin) {
    self.typed = typed
    self.origin = origin
    self.command = command
    arguments = Array(typed.words.dropFirst())
  }

  /// Everything after the command's own word, as it stands.
  package var rest: Word? { typed.rest(from: 1) }

  /// Refuses words beyond the first so many.
  package func expectAtMost(_ count: Int) throws(Problem) {
    guard arguments.count > count else { return }
    throw Problem(
      "`\(command.name)` does not take \"\(escaped(arguments[count].text))\"",
      advice: "type it as `\(command.usage.joined(separator: "` or `"))`")
  }

  /// The only argument, as one of the names that there are.
  ///
  /// - Parameters:
  ///   - what: What they name, with its article: `a branch`.
  ///   - help: What to type where there is none.
  package func name(of what: String, among names: [String], help: String) throws(Problem) -> String {
    try expectAtMost(1)
    guard let word = arguments.first else {
      throw Problem(
        "`\(command.name)` needs the name of \(what)",
        advice: names.isEmpty ? help : "there are \(names.joined(separator: ", "))")
    }
    guard names.contains(word.text) else {
      let noun = what.drop { $0 != " " }.dropFirst()
      throw Problem(unknown: word.text, what: String(noun), among: names, help: help)
    }
    return word.text
  }

  /// The argument at a place as a whole number in a range; a default where there is none.
  package func count(at index: Int, in range: ClosedRange<Int>, default standard: Int) throws(Problem) -> Int
  {
    guard arguments.indices ~= index else { return standard }
    let word = arguments[index]
    guard let number = Int(word.text), range ~= number else {
      throw Problem(
        "`\(command.name)` takes a whole number from \(range.lowerBound) to \(range.upperBound), not "
          + "\"\(escaped(word.text))\"",
        advice: "type it as `\(command.usage.joined(separator: "` or `"))`")
    }
    return number
  }
}

extension OutputPath {
  /// - Parameters:
  ///   - path: As typed.
  ///   - call: The command; one that ends in `!` writes over anything.
  package init(_ path: String, for call: Invocation) throws(Problem) {
    try self.init(path, isForced: call.typed.words[0].text.hasSuffix("!"), from: call.origin)
  }
}
