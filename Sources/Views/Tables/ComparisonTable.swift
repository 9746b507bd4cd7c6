import Game
import Language
import Minimax
import Plots

/// Everything in which two moments differ.
package struct ComparisonTable {
  private let rules: [[String]]
  private let quantities: [[String]]
  private let names: (String, String)
  /// What is known at one of the two moments alone.
  private let lone: [String]
  /// Of what both moments know, what changed most for its size.
  private let summary: String?
  package let values: [NamedValue]

  package init(_ earlier: NamedSnapshot, _ later: NamedSnapshot) {
    names = (earlier.name, later.name)
    let (before, after) = (earlier.snapshot.training.experiment, later.snapshot.training.experiment)
    rules = settingList.compactMap { setting in
      let (old, new) = (setting.read(before), setting.read(after))
      return old == new ? nil : [setting.key, old, new]
    }
    var rows: [[String]] = []
    var (onlyEarlier, onlyLater): ([String], [String]) = ([], [])
    var values: [NamedValue] = []
    var shares: [(sentence: String, share: Double, isTheory: Bool)] = []
    for quantity in quantityList {
      let (old, new) = (quantity.find(earlier.snapshot), quantity.find(later.snapshot))
      guard old.bits != new.bits, !old.agrees(with: new) else { continue }
      switch (old, new) {
      case (.known(let first, let certainty), .known(let second, _)):
        let isChange = first.isFinite && second.isFinite
        rows.append([quantity.name, old.shown, new.shown, isChange ? signed(second - first) : ""])
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
        quantity.named(in: earlier.snapshot).renamed("\(quantity.name)@\(earlier.name)"),
        quantity.named(in: later.snapshot).renamed("\(quantity.name)@\(later.name)"),
      ]
    }
    quantities = rows
    lone = [(earlier.name, onlyEarlier), (later.name, onlyLater)].compactMap { name, found in
      found.isEmpty ? nil : "Known at \(name) alone: \(found.joined(separator: ", "))."
    }
    self.values = values
    // What theory knows of the players before what one minibatch happened to show.
    let known = shares.filter(\.isTheory)
    let most = (known.isEmpty ? shares : known).sorted { $0.share > $1.share }.prefix(3)
    summary =
      most.isEmpty
      ? nil
      : "Changed most for their size: "
        + most.map(\.sentence).joined(separator: ", ") + "."
  }

  package var isEmpty: Bool { rules.isEmpty && quantities.isEmpty && lone.isEmpty }

  /// The rules, where any differ, the quantities, and those that have nothing to be held against.
  package var blocks: [Reply.Block] {
    var blocks: [Reply.Block] = []
    if rules.isEmpty {
      blocks.append(.text("The rules are the same."))
    } else {
      blocks.append(
        .figure(
          Table(columns: [.text("rule"), .text(names.0), .text(names.1)], rows: rules)))
    }
    if !quantities.isEmpty {
      blocks.append(
        .figure(
          Table(
            columns: [
              .text("quantity"), .init(names.0, .number), .init(names.1, .number),
              "change",
            ], rows: quantities)))
    }
    return blocks + (lone + [summary].compactMap(\.self)).map { .text($0) }
  }
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
    if case .known(let number, _) = self { return number.bitPattern }
    return nil
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

extension NamedValue {
  fileprivate func renamed(_ name: String) -> NamedValue { NamedValue(name, value) }
}

/// A change with its sign and four digits.
private func signed(_ change: Double) -> String {
  let text = change == change.rounded() && abs(change) < 1e9 ? spelled(change) : short(change)
  return (change > 0 ? "+" : "") + text
}
