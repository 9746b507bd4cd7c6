import Language
import Networks
import Numerics
import Plots

/// One layer of a trace as rows of aligned numbers, a column for each unit.
///
/// At most eight units are shown: those that carry most of the way back, in their order. How many are not shown is said.
struct StageRows {
  /// Units that fit into eighty columns.
  static let limit = 8
  let lines: [Line]

  init(_ stage: NetworkTrace.Stage, title: String) {
    let units = StageRows.units(of: stage)
    let count = stage.sums.count
    var heading = "\(count.counted("unit")), h = \(stage.activation.formula)"
    if units.count < count { heading += "; \(count - units.count) not shown, of smaller |dL/da|" }
    var lines = [Line("  \(title): ", .emphasis) + Line(heading)]
    if units.count < count {
      lines.append(StageRows.row("unit", units.map { "\($0)" }))
    }
    for (label, numbers) in [
      ("a", stage.sums), ("h", stage.outputs), ("slope", stage.slopes), ("dL/dh", stage.outputGradients),
      ("dL/da", stage.sumGradients),
    ] {
      lines.append(StageRows.row(label, units.map { narrow(numbers[$0]) }))
    }
    self.lines = lines
  }

  private static func units(of stage: NetworkTrace.Stage) -> [Int] {
    let sizes = stage.sumGradients.map { abs($0) }
    let order = sizes.indices.sorted { sizes[$0] == sizes[$1] ? $0 < $1 : sizes[$0] > sizes[$1] }
    return order.prefix(limit).sorted()
  }

  private static func row(_ label: String, _ cells: [String]) -> Line {
    Line("  " + label.padded(to: 5), .dim) + Line(cells.map { $0.paddedLeft(to: 9) }.joined())
  }
}

/// A number in eight columns at most, so that a blank stays before it.
private func narrow(_ value: Double) -> String {
  if value == 0 { return "0" }
  let digits = 1e-3..<1e7 ~= abs(value) ? 5 : 2
  return NumberFormat.fixed(value, 4, within: 1e-3..<99.99, elsewhere: digits)
}

extension Activation {
  fileprivate var formula: String {
    switch self {
    case .identity: "a"
    case .tanh: "tanh(a)"
    case .relu: "max(0, a)"
    case .leakyRelu: "a, or \(spelled(Activation.leak)) a below 0"
    case .sigmoid: "sigmoid(a)"
    case .softplus: "softplus(a) = log(1 + e^a)"
    case .sine: "sin(a)"
    }
  }
}
