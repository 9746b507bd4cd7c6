import Files
import Game
import Interpreter
import Language
import Minimax
import Plots

/// The history of expressions on its way to a file: each is looked up at every moment that is kept of the game.
struct HistoryJob: Job {
  private let expressions: [Expression]
  private let entries: [History.Entry]
  private let output: OutputPath
  private let format: ExportFormat
  private let needsTheory: Bool
  /// One list for each expression, as long as the moments looked at so far.
  private var values: [[Double?]]
  private var done = 0

  init(_ expressions: [Expression], as format: ExportFormat, to output: OutputPath, in session: Session) {
    self.expressions = expressions
    self.output = output
    self.format = format
    entries = session.game.journal.entries
    needsTheory = expressions.contains(where: \.needsTheory)
    values = Array(repeating: [], count: expressions.count)
  }

  var progress: String { "moment \(done) of \(entries.count)" }

  /// Looks at about so many moments more.
  mutating func advance(_ session: inout Session, rounds portion: Int) -> Bool {
    let present = session.game.lookup
    for entry in entries[done..<min(entries.count, done + max(1, portion))] {
      var snapshot = Snapshot(entry.training)
      if needsTheory { snapshot.analyse() }
      let then = snapshot
      let environment = ExpressionEnvironment { (reference) throws(LookupError) in
        guard reference.moment == nil || reference.moment == "now", !reference.isRemembered else {
          return try present.value(reference)
        }
        return try then.value(of: reference.subject)
      }
      for (index, expression) in expressions.enumerated() {
        values[index].append((try? expression.value(in: environment))?.number)
      }
      done += 1
    }
    return done == entries.count
  }

  /// Writes the file, and says what it holds.
  mutating func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    guard done == entries.count else {
      return Reply("Stopped after \(done) of \(entries.count) moments; nothing was written.")
    }
    return session.export(subject, as: format, to: output)
  }

  private var subject: ExportSubject {
    let rounds = entries.map(\.round)
    let names = expressions.map { "\($0)" }
    let counts: [DataTable.Column] = [
      .init("round", numbers: rounds),
      .init("d.updates", numbers: entries.map { Double($0.training.discriminator.updates) }),
      .init("g.updates", numbers: entries.map { Double($0.training.generator.updates) }),
    ]
    let data = DataTable(counts + zip(names, values).map { .init($0, .numbers($1)) })
    let marks: [Series.Mark] = [.line, .dashed, .dotted]
    let plot = LinePlot(
      title: names.count > 3 ? "\(names.count) histories" : names.joined(separator: ", "),
      series: names.indices.map { index in
        Series(names[index], x: rounds, y: values[index].map { $0 ?? .nan }, mark: marks[index % 3])
      }, x: Axis("round"),
      caption:
        "\(entries.count.counted("moment")) of the game, from round \(NumberFormat.compact(rounds[0])) to "
        + "\(NumberFormat.compact(rounds[rounds.count - 1])).")
    return ExportSubject("history", title: names.joined(separator: ", "), plot, data: data)
  }
}

extension Reference {
  /// Whether it is a value that `print` has shown, the same at every moment.
  fileprivate var isRemembered: Bool {
    if case .quantity(let name) = subject { name.first == "$" } else { false }
  }
}

extension Expression.Value {
  /// A truth as 1 or 0.
  fileprivate var number: Double {
    switch self {
    case .number(let number): number
    case .condition(let truth): truth ? 1 : 0
    }
  }
}
