import Game
import Language
import Minimax
import Plots

/// A moment and what it is called.
package typealias NamedSnapshot = (name: String, snapshot: Snapshot)

/// Everything in which two moments differ, below their densities: the rules, where any differ, the quantities, those
/// that have nothing to be held against, and what changed most for its size.
package func comparison(_ earlier: NamedSnapshot, _ later: NamedSnapshot) -> Reply {
  let (before, after) = (earlier.snapshot.training.experiment, later.snapshot.training.experiment)
  let rules = settingList.compactMap { setting in
    let (old, new) = (setting.read(before), setting.read(after))
    return old == new ? nil : [setting.key, old, new]
  }
  var quantities: [[String]] = []
  var (onlyEarlier, onlyLater): ([String], [String]) = ([], [])
  var values: [NamedValue] = []
  var shares: [(sentence: String, share: Double, isTheory: Bool)] = []
  for quantity in quantityList {
    let (old, new) = (quantity.find(earlier.snapshot), quantity.find(later.snapshot))
    guard old.bits != new.bits, !old.agrees(with: new) else { continue }
    switch (old, new) {
    case (.known(let first, let certainty), .known(let second, _)):
      let isChange = first.isFinite && second.isFinite
      quantities.append([quantity.name, old.shown, new.shown, isChange ? signed(second - first) : ""])
      let size = max(abs(first), abs(second))
      // What is next to nothing at one moment has no size to hold a change against.
      if isChange, certainty != .actual, min(abs(first), abs(second)) > 0.001 {
        shares.append(
          (
            tied("\(quantity.name) \(old.shown) -> \(new.shown)"), abs(second - first) / size,
            certainty.isTheory
          ))
      }
    case (.known, .unknown): onlyEarlier.append(tied("\(quantity.name) \(old.shown)"))
    case (.unknown, .known): onlyLater.append(tied("\(quantity.name) \(new.shown)"))
    case (.unknown, .unknown): continue
    }
    values += [
      NamedValue("\(quantity.name)@\(earlier.name)", of: old),
      NamedValue("\(quantity.name)@\(later.name)", of: new),
    ]
  }
  let lone = [(earlier.name, onlyEarlier), (later.name, onlyLater)].compactMap { name, found in
    found.isEmpty ? nil : "Known at \(name) alone: \(found.joined(separator: ", "))."
  }
  guard !(rules.isEmpty && quantities.isEmpty && lone.isEmpty) else {
    return Reply("\(earlier.name) and \(later.name) agree in every rule and every quantity.")
  }
  // What theory knows of the players before what one minibatch happened to show.
  let known = shares.filter(\.isTheory)
  let most = (known.isEmpty ? shares : known).sorted { $0.share > $1.share }.prefix(3)
  var blocks: [Reply.Block] = []
  switch densityComparison(earlier, later) {
  case .success(let plot): if let plot { blocks.append(.figure(plot)) }
  case .failure(let reason): blocks.append(.text("Densities are not drawn: \(reason.sentence)."))
  }
  blocks.append(
    rules.isEmpty
      ? .text("The rules are the same.")
      : .table(columns: [.text("rule"), .text(earlier.name), .text(later.name)], rows: rules))
  if !quantities.isEmpty {
    let columns: [Table.Column] = [.text("quantity"), .init(earlier.name), .init(later.name), "change"]
    blocks.append(.table(columns: columns, rows: quantities))
  }
  blocks += lone.map { .text($0) }
  if !most.isEmpty {
    let sentence = most.map(\.sentence).joined(separator: ", ")
    blocks.append(.text("Changed most for their size: \(sentence)."))
  }
  return Reply(blocks, values: values)
}

extension Finding {
  /// Whether the two differ by no more than the rounding of quadrature: exact figures of theory do so without meaning it.
  fileprivate func agrees(with other: Finding) -> Bool {
    guard case .known(let first, let certainty) = self, case .known(let second, let opposite) = other else {
      return false
    }
    guard certainty.isTheory, opposite.isTheory else { return false }
    return abs(first - second) <= 1e-9
  }

  /// What tells two findings apart; all that are not known are one.
  fileprivate var bits: UInt64? {
    if case .known(let number, _) = self { number.bitPattern } else { nil }
  }
}

extension Certainty {
  /// Whether it is theory's, and no number that play has made.
  fileprivate var isTheory: Bool {
    switch self {
    case .exact, .resolved, .curve, .estimated: true
    case .actual, .minibatch: false
    }
  }
}

/// A change with its sign and four digits.
private func signed(_ change: Double) -> String {
  let text = change == change.rounded() && abs(change) < 1e9 ? spelled(change) : short(change)
  return (change > 0 ? "+" : "") + text
}
