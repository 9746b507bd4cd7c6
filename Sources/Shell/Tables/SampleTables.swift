import Minimax
import Networks
import Numerics
import Plots

extension TableKind {
  /// The samples and latents drawn.
  static let minibatch = TableKind("minibatch", "the real samples and latents drawn") {
    (game) throws(Problem) in
    let sampled = try game.payload(.sample) {
      $0.sampled
    } last: {
      $0.evaluated.discriminated.generated.sampled
    }
    var columns: [NumberColumn] = []
    if sampled.reals.count > 0 { columns += NumberColumn.coordinates("x", sampled.reals.batch) }
    columns += NumberColumn.coordinates("z", sampled.latents.batch)
    return numbered("Minibatch of \(sampled.player.letter)'s update", columns)
  }

  /// The generated samples with the latents that they come from.
  static let fakes = TableKind("fakes", "the generated samples, beside their latents") {
    (game) throws(Problem) in
    let generated = try game.payload(.generate) {
      $0.generated
    } last: {
      $0.evaluated.discriminated.generated
    }
    let columns =
      NumberColumn.coordinates("z", generated.sampled.latents.batch)
      + NumberColumn.coordinates("G(z)", generated.fakes.batch)
    return numbered("Fakes of \(generated.sampled.player.letter)'s update", columns)
  }

  /// What D said of each sample.
  static let logits = TableKind("logits", "what D said of each sample") {
    (game) throws(Problem) in
    let judged = try game.payload(.discriminate) {
      $0.discriminated
    } last: {
      $0.evaluated.discriminated
    }
    let isProbability = game.training.experiment.objective.playsForValue
    func said(_ logits: Logits, _ point: String) -> [NumberColumn] {
      guard isProbability else { return [NumberColumn("l(\(point))", logits.values)] }
      return [NumberColumn("logit", logits.values), NumberColumn("D(\(point))", logits.probabilities)]
    }
    // Under packing a row is a pack; with instance noise it is what D saw.
    var columns: [NumberColumn] = []
    if judged.realLogits.count > 0 {
      columns += NumberColumn.coordinates("x", judged.realInput)
      columns += said(judged.realLogits, "x")
    }
    columns += NumberColumn.coordinates("G(z)", judged.fakeInput)
    columns += said(judged.fakeLogits, "G(z)")
    let title = isProbability ? "Logits" : "D's outputs l"
    return numbered("\(title) of \(judged.generated.sampled.player.letter)'s update", columns)
  }
}

/// A column of numbers under a title.
struct NumberColumn {
  let title: String
  let numbers: [Double]

  init(_ title: String, _ numbers: [Double]) {
    self.title = title
    self.numbers = numbers
  }

  /// One column for each coordinate, four at most.
  static func coordinates(_ title: String, _ batch: Batch) -> [NumberColumn] {
    guard batch.features > 1 else { return [NumberColumn(title, batch.column(0))] }
    return (0..<min(4, batch.features)).map { NumberColumn("\(title)[\($0)]", batch.column($0)) }
  }
}

/// A table with numbered rows, and the same numbers as values.
func numbered(_ title: String, _ columns: [NumberColumn]) -> Reply {
  let count = columns.map(\.numbers.count).max() ?? 0
  let rows = (0..<count).map { row in
    ["\(row)"] + columns.map { row < $0.numbers.count ? brief($0.numbers[row]) : "" }
  }
  let heads = [Table.Column("#", .number)] + columns.map { Table.Column($0.title, .number) }
  let places = (0..<count).map(Double.init)
  let exact = columns.enumerated().map { place, column -> DataTable.Column in
    let earlier = columns[..<place].count { $0.title == column.title }
    let cells = (0..<count).map { $0 < column.numbers.count ? column.numbers[$0] : nil }
    return .init(column.title + (earlier > 0 ? " \(earlier + 1)" : ""), .numbers(cells))
  }
  let table = Table(
    title: title, columns: heads, rows: rows, exact: DataTable([.init("#", numbers: places)] + exact))
  return Reply(
    [.figure(table)], values: [NamedValue("rows", Double(count))])
}

extension GameState {
  /// What a phase made: in the update in progress, or else in the last update.
  func payload<Payload>(
    _ phase: Phase, _ present: (Turn) -> Payload?, last: (Backpropagated) -> Payload
  ) throws(Problem) -> Payload {
    if let payload = present(training.turn) { return payload }
    guard training.turn == .ready, case .made(let update) = training.lastUpdate(of: training.lastMover) else {
      throw Problem(
        "that is not known yet: it comes with phase \(phase.rawValue), \(phase.name)",
        advice: "take the next phase with `phase`")
    }
    return last(update.backpropagated)
  }
}
