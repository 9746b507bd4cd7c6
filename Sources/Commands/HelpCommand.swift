import Files
import Game
import Interpreter
import Language
import Minimax
import Plots
import Views

struct HelpCommand: Command {
  let name = "help"
  let aliases = ["h", "?"]
  let purpose = Purpose.session
  let summary = "this list, or one command's page"
  let details =
    "Alone it lists the commands, `help all` with a line on each. With a command's name it shows how to type it, what it does, and an example."
  let example = "help step"

  private let topic = Argument.word("COMMAND", "a command")
  var forms: [Form] { [Form(), Form(topic), Form(shown: "help all"), Form(shown: "help formats")] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    guard let word = arguments[topic] else { return .reply([.lines(overview(of: session.commands))]) }
    if word.text == "formats" { return .reply([.lines(Self.formats)]) }
    if word.text == "all" { return .reply([.lines(everything(of: session.commands))]) }
    let command = try session.commands.named(word.text)
    return .reply([.lines(Self.page(of: command))] + appendix(to: command))
  }

  /// The commands by purpose, on one screen.
  private func overview(of table: CommandTable) -> [Line] {
    let title =
      Line("Saddle: step through a GAN", .emphasis)
      + Line(".  `help step` shows a page, `help all` a line each.", .dim)
    return [title]
      + Purpose.allCases.flatMap { purpose -> [Line] in
        let names = table.commands.filter { $0.purpose == purpose }.map(\.name)
        guard !names.isEmpty else { return [] }
        return [
          Line(purpose.rawValue, .emphasis) + Line(": \(purpose.phrase)", .dim),
          Line("  " + names.joined(separator: "  ")),
        ]
      }
  }

  /// What the files that a recording writes hold.
  private static var formats: [Line] {
    [
      Line("A recording: lines of JSON, a head, then states and phases", .emphasis),
      Line(
        "Numbers are float64 in their shortest spelling; inf, -inf and nan are texts. Between a state and the next "
          + "every update follows from the state and the reals and latents of its own lines."),
    ]
      + recordingFields.flatMap {
        [Line("  \($0.line.padded(to: 14))\($0.field)"), Line("      \($0.meaning)", .dim)]
      }
  }

  /// Every command with its aliases and what it does.
  private func everything(of table: CommandTable) -> [Line] {
    Purpose.allCases.flatMap { purpose in
      [Line(purpose.rawValue, .emphasis)]
        + table.commands.filter { $0.purpose == purpose }.map { command in
          let words = ([command.name] + command.aliases).joined(separator: ", ")
          return Line("  " + words.padded(to: 16) + command.summary)
        }
    }
  }

  static func page(of command: any Command) -> [Line] {
    var lines = [Line("\(command.name): \(command.summary)", .emphasis)]
    lines += command.usage.map { Line("  " + $0, .plain) }
    if !command.aliases.isEmpty {
      lines.append(Line("  short: \(command.aliases.joined(separator: ", "))", .dim))
    }
    lines += [Line(command.details, .plain)]
    if !command.example.isEmpty { lines.append(Line("  example: \(command.example)", .dim)) }
    return lines
  }

  /// The lists that belong to a page.
  private func appendix(to command: any Command) -> [Reply.Block] {
    let (heads, rows): ([String], [[String]]) =
      switch command.name {
      case "new":
        (
          ["preset", ""],
          Preset.all.map { [$0.name, $0.summary] } + MadeGame.all.map { [$0.name, $0.summary] }
        )
      case "set":
        (
          ["setting", "value", ""],
          settingList.map { [$0.key, $0.form, $0.meaning + ($0.change == .newGame ? " (new)" : "")] }
        )
      case "plot":
        (
          ["figure", ""],
          figureKinds.map { [$0.name, ($0.domain == .plane ? "in the plane: " : "") + $0.summary] }
        )
      case "show": (["table", ""], tableKinds.map { [$0.name, $0.summary] })
      case "print":
        (
          ["function", ""],
          pointFunctions.map { ["\($0.name)(\($0.space == .data ? "x" : "z"))", $0.meaning] }
        )
      default: ([], [])
      }
    return rows.isEmpty ? [] : [.table(columns: heads.map(Table.Column.text), rows: rows)]
  }
}
