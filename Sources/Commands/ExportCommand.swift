import Files
import Game
import Interpreter
import Language
import Plots
import Views

struct ExportCommand: Command {
  let name = "export"
  let aliases = ["export!"]
  let purpose = Purpose.files
  let summary = "a figure, a table or a history into a file"
  let details = """
    KIND is a figure of `plot` or a table of `show`, as it is now, or `ledger`; where both have the word, as in \
    `show weights`, the figure is meant unless `show` stands before it. svg draws it, for light paper and dark; csv \
    and json hold its numbers to the last bit. `history` puts expressions into a file, one row for every moment that \
    is kept of the game: `export csv run.csv history V jsd 'D(0) - Dstar(0)'`. A csv file begins with a line after # \
    that says what it holds. An earlier export is replaced; `export!` replaces any file.
    """

  private let format = Argument.choice(
    ["svg": ExportFormat.svg, "csv": .csv, "json": .json],
    others: ["SVG": .svg, "CSV": .csv, "JSON": .json], missing: "a kind of file")
  private let file = Argument.word(
    "FILE", "a file and what to put into it", example: "export svg d.svg densities")
  private let subject = Argument.words("KIND", missing: "a figure, a table or `history`").optional
  var forms: [Form] { [Form(format, file, subject)] }
  var usage: [String] { ["export svg|csv|json FILE KIND", "export csv|json|svg FILE history EXPR .."] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let format = try arguments.value(of: format)
    let file = try arguments.value(of: file).text
    guard var words = arguments[subject] else {
      let isKind = exportNames.contains(file) || file == "history"
      throw Problem(
        isKind
          ? "`export \(format) \(file)` names no file"
          : "`export` needs to know what to put into \(escaped(file))",
        advice: isKind
          ? "the file comes first: `export \(format) \(file).\(format) \(file)`"
          : "name a figure, a table or `history`: \((exportNames + ["history"]).joined(separator: ", "))")
    }
    let output = try OutputPath(file, for: arguments)
    try output.expectReplaceable(session.files, name) { $0.hasPrefix(format.head) }
    var source: String?
    if words.count > 1, ["plot", "show"].contains(words[0].text) { source = words.removeFirst().text }
    let word = words[0]
    if word.text != "history", let subject = try session.game.exportSubject(words, from: source) {
      return .reply(session.export(subject, as: format, to: output))
    }
    guard source == nil else {
      let names = source == "plot" ? figureNames : tableKinds.map(\.name)
      throw Problem(
        unknown: word.text, what: source == "plot" ? "figure" : "table", among: names,
        help: names.joined(separator: ", "))
    }
    if word.text == "history" { words.removeFirst() }
    try expect(!words.isEmpty, "`history` needs an expression", advice: "for example `history V jsd d.gap`")
    let expressions = try expressions(words, isBare: word.text != "history", arguments.typed, session.game)
    return .job(HistoryJob(expressions, as: format, to: output, in: session))
  }

  /// - Parameter isBare: Whether `history` was left out, so that a single word may be meant for a figure.
  private func expressions(
    _ words: [Word], isBare: Bool, _ line: CommandLine, _ game: GameState
  ) throws(Problem) -> [Expression] {
    let environment = game.environment.knowingAll
    var expressions: [Expression] = []
    for word in words {
      do throws(ParseError) {
        let column = word.column + (word.isQuoted ? 1 : 0)
        let expression = try Expression(parsing: word.text, column: column)
        try expression.check(in: environment)
        expressions.append(expression)
      } catch {
        if isBare, expressions.isEmpty, word.text.allSatisfy({ $0.isLetter || $0 == "." }) {
          throw Problem(
            unknown: word.text, what: "figure, table or quantity",
            among: exportNames + ["history"] + quantityList.map(\.name),
            help: "figures and tables: \(exportNames.joined(separator: ", "))")
        }
        throw Problem(error, in: line, advice: "an expression with blanks stands in quotes: 'V - Vpop'")
      }
    }
    return expressions
  }
}

extension Session {
  /// Writes a file, and says what it holds.
  func export(_ subject: ExportSubject, as format: ExportFormat, to output: OutputPath) -> Reply {
    if let problem = output.write(format.text(of: subject), to: files) { return Reply([.problem(problem)]) }
    let rows = subject.data.rowCount
    let size = format == .svg ? "" : " (\(rows.counted("row")))"
    return Reply(
      [.text("\(escaped(output.path, limit: 200)) holds \(subject.name): \(subject.title)\(size).")],
      values: [
        NamedValue("file", .text(output.path)), NamedValue("kind", .text(subject.name)),
        NamedValue("rows", rows),
      ])
  }
}
