import Language

/// One word of the prompt's language: its manual page and what it does.
///
/// To add one, copy `Commands/HashCommand.swift`, rename it, and list it in `Commands/GameCommands.swift`; help,
/// completion, dispatch and `--json` follow from that list.
package protocol Command: Sendable {
  var name: String { get }
  var aliases: [String] { get }
  var purpose: Purpose { get }
  /// The ways in which it can be typed; without arguments unless it declares some.
  var forms: [Form] { get }
  /// The same as lines of its manual page.
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

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome
}

extension Command {
  package var aliases: [String] { [] }
  package var example: String { "" }
  package var forms: [Form] { [Form()] }
  package var usage: [String] { forms.map { $0.usage(of: name) } }
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
