import Files
import Game
import Interpreter
import Language
import Minimax
import Plots
import Views

/// `help [COMMAND]`
package struct HelpCommand: Command {
  package let name = "help"
  package let aliases = ["h", "?"]
  package let purpose = Purpose.session
  package let summary = "this list, or one command's page"
  package let details =
    "Alone it lists the commands, `help all` with a line on each. With a command's name it shows how to type it, what it does, and an example."
  package let example = "help step"

  private let topic = Argument.word("COMMAND", "a command")
  package var forms: [Form] {
    [Form(), Form(topic), Form(shown: "help all"), Form(shown: "help formats")]
  }

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    guard let word = arguments[topic] else {
      return .reply([.lines(overview(of: session.commands))])
    }
    if word.text == "formats" { return .reply([.lines(Self.formats)]) }
    if word.text == "all" { return .reply([.lines(everything(of: session.commands))]) }
    guard let command = session.commands.command(named: word.text) else {
      throw Problem(
        unknown: word.text, what: "command", among: session.commands.words, help: "`help` lists the commands")
    }
    return .reply([.lines(Self.page(of: command))] + appendix(to: command))
  }

  /// The commands by purpose, on one screen.
  private func overview(of table: CommandTable) -> [Line] {
    var title = Line("Saddle: step through a GAN", .emphasis)
    title.append(".  `help step` shows a page, `help all` a line each.", .dim)
    var lines = [title]
    for purpose in Purpose.allCases {
      let commands = table.commands.filter { $0.purpose == purpose }
      guard !commands.isEmpty else { continue }
      var heading = Line(purpose.rawValue, .emphasis)
      heading.append(": \(purpose.phrase)", .dim)
      lines += [heading, Line("  " + commands.map(\.name).joined(separator: "  "), .plain)]
    }
    return lines
  }

  /// What the files that a recording writes hold.
  private static var formats: [Line] {
    var lines = [
      Line("A recording: lines of JSON, a head, then states and phases", .emphasis),
      Line(
        "Numbers are float64 in their shortest spelling; inf, -inf and nan are texts. Between a state and the next "
          + "every update follows from the state and the reals and latents of its own lines.", .plain),
    ]
    for field in recordingFields {
      lines.append(Line("  \(field.line.padded(to: 14))\(field.field)", .plain))
      lines.append(Line("      \(field.meaning)", .dim))
    }
    return lines
  }

  /// Every command with its aliases and what it does.
  private func everything(of table: CommandTable) -> [Line] {
    var lines: [Line] = []
    for purpose in Purpose.allCases {
      lines.append(Line(purpose.rawValue, .emphasis))
      for command in table.commands where command.purpose == purpose {
        let words = ([command.name] + command.aliases).joined(separator: ", ")
        lines.append(Line("  " + words.padded(to: 16) + command.summary, .plain))
      }
    }
    return lines
  }

  /// One command's page.
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
    switch command.name {
    case "new":
      let rows =
        Preset.all.map { [$0.name, $0.summary] } + MadeGame.all.map { [$0.name, $0.summary] }
      return [.figure(Table(columns: [.text("preset"), .text("")], rows: rows))]
    case "set":
      let rows = settingList.map { [$0.key, $0.form, $0.meaning + ($0.change == .newGame ? " (new)" : "")] }
      return [
        .figure(
          Table(columns: [.text("setting"), .text("value"), .text("")], rows: rows))
      ]
    case "plot":
      return [
        .figure(
          Table(
            columns: [.text("figure"), .text("")],
            rows: figureKinds.map { [$0.name, ($0.domain == .plane ? "in the plane: " : "") + $0.summary] }))
      ]
    case "show":
      return [
        .figure(
          Table(
            columns: [.text("table"), .text("")],
            rows: tableKinds.map { [$0.name, $0.summary] }))
      ]
    case "print":
      let rows = pointFunctions.map { ["\($0.name)(\($0.space == .data ? "x" : "z"))", $0.meaning] }
      return [.figure(Table(columns: [.text("function"), .text("")], rows: rows))]
    default: return []
    }
  }
}
