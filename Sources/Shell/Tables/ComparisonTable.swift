import Minimax
import Plots

/// Everything in which two moments differ.
struct ComparisonTable {
  private let rules: [[String]]
  private let quantities: [[String]]
  private let names: (String, String)
  /// What is known at one of the two moments alone.
  private let lone: [String]
  let values: [NamedValue]

  init(_ earlier: NamedScene, _ later: NamedScene) {
    names = (earlier.name, later.name)
    let (before, after) = (earlier.scene.training.experiment, later.scene.training.experiment)
    rules = settingList.compactMap { setting in
      let (old, new) = (setting.read(before), setting.read(after))
      return old == new ? nil : [setting.key, old, new]
    }
    var rows: [[String]] = []
    var (onlyEarlier, onlyLater): ([String], [String]) = ([], [])
    var values: [NamedValue] = []
    for quantity in quantityList {
      let (old, new) = (quantity.find(earlier.scene), quantity.find(later.scene))
      guard old.bits != new.bits else { continue }
      switch (old, new) {
      case (.known(let first, _), .known(let second, _)):
        let isChange = first.isFinite && second.isFinite
        rows.append([quantity.name, old.shown, new.shown, isChange ? signed(second - first) : ""])
      case (.known, .unknown): onlyEarlier.append(tied("\(quantity.name) \(old.shown)"))
      case (.unknown, .known): onlyLater.append(tied("\(quantity.name) \(new.shown)"))
      case (.unknown, .unknown): continue
      }
      values += [
        quantity.named(in: earlier.scene).renamed("\(quantity.name)@\(earlier.name)"),
        quantity.named(in: later.scene).renamed("\(quantity.name)@\(later.name)"),
      ]
    }
    quantities = rows
    lone = [(earlier.name, onlyEarlier), (later.name, onlyLater)].compactMap { name, found in
      found.isEmpty ? nil : "Known at \(name) alone: \(found.joined(separator: ", "))."
    }
    self.values = values
  }

  var isEmpty: Bool { rules.isEmpty && quantities.isEmpty && lone.isEmpty }

  /// The rules, where any differ, the quantities, and those that have nothing to be held against.
  var blocks: [Reply.Block] {
    var blocks: [Reply.Block] = []
    if rules.isEmpty {
      blocks.append(.text("The rules are the same."))
    } else {
      blocks.append(
        .figure(
          Table(columns: [.init("rule", .text), .init(names.0, .text), .init(names.1, .text)], rows: rules)))
    }
    if !quantities.isEmpty {
      blocks.append(
        .figure(
          Table(
            columns: [
              .init("quantity", .text), .init(names.0, .number), .init(names.1, .number),
              .init("change", .number),
            ], rows: quantities)))
    }
    return blocks + lone.map { .text($0) }
  }
}

extension Finding {
  /// What tells two findings apart; all that are not known are one.
  fileprivate var bits: UInt64? {
    if case .known(let number, _) = self { return number.bitPattern }
    return nil
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
