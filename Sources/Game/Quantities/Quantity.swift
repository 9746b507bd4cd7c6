import Language
import Minimax
import Theory

/// A named number of the game: what `print`, `status`, `--json` and conditions know it by.
///
/// To add one, add a value to one of the lists that ``quantityList`` joins.
package struct Quantity: Sendable {
  package let name: String
  package let meaning: String
  /// Whether finding it takes the exact computations of theory, a few milliseconds.
  package let needsTheory: Bool
  package let find: @Sendable (Snapshot) -> Finding

  private init(
    _ name: String, _ meaning: String, needsTheory: Bool, _ find: @escaping @Sendable (Snapshot) -> Finding
  ) {
    self.name = name
    self.meaning = meaning
    self.needsTheory = needsTheory
    self.find = find
  }

  init(_ name: String, _ meaning: String, find: @escaping @Sendable (Training) -> Finding) {
    self.init(name, meaning, needsTheory: false) { find($0.training) }
  }

  /// A figure of training, with theory's word where training has none yet.
  init(_ name: String, _ meaning: String, inScene find: @escaping @Sendable (Snapshot) -> Finding) {
    self.init(name, meaning, needsTheory: false, find)
  }

  init(_ name: String, theory meaning: String, find: @escaping @Sendable (Ledger) -> Measured) {
    self.init(name, meaning, needsTheory: true) { $0.figure(find) }
  }

  init(_ name: String, modes meaning: String, find: @escaping @Sendable (ModeCensus) -> Double) {
    self.init(name, meaning, needsTheory: true) { snapshot in
      snapshot.finding { analysis in
        guard let census = analysis.modeCensus else {
          return .unknown("the data have no modes that are told apart")
        }
        return Finding(Measured(find(census), census.provenance))
      }
    }
  }

  /// A figure of theory that only games in the plane have.
  init(_ name: String, plane meaning: String, find: @escaping @Sendable (Ledger) -> Measured?) {
    self.init(name, meaning, needsTheory: true) { snapshot in
      snapshot.finding { analysis in
        find(analysis.ledger).map { Finding($0) } ?? .unknown("these data have one coordinate only")
      }
    }
  }

  /// A figure of theory for the running mean of G's parameters in G's place.
  init(_ name: String, ema meaning: String, find: @escaping @Sendable (Ledger) -> Measured) {
    self.init(name, meaning, needsTheory: true) { snapshot in
      guard let averaged = snapshot.training.averaged else {
        return .unknown("no running mean of G's parameters is kept; `set ema=0.99` begins one")
      }
      return Snapshot(averaged).figure(find)
    }
  }

  static func named(_ name: String) -> Quantity? { quantityList.first { $0.name == name } }

  package func named(in snapshot: Snapshot) -> NamedValue { NamedValue(name, of: find(snapshot)) }
}

extension Snapshot {
  package func finding(named name: String) -> Finding {
    Quantity.named(name)?.find(self) ?? .unknown("no such quantity")
  }

  /// What theory finds at this moment, or why it finds nothing.
  func finding(_ find: (Analysis) -> Finding) -> Finding {
    switch analysis {
    case .success(let analysis): find(analysis)
    case .failure(let error): .unknown(error.sentence)
    }
  }

  /// A figure of the ledger, or why there is none.
  fileprivate func figure(_ find: (Ledger) -> Measured) -> Finding {
    finding { analysis in
      let measured = find(analysis.ledger)
      // Of a D that judges packs there are no figures.
      return analysis.modelPair.isPacked && measured.value.isNaN
        ? .unknown(training.experiment.stabilizers.remark) : Finding(measured, of: analysis)
    }
  }
}

/// Every quantity, in the order in which `status` shows them.
package let quantityList: [Quantity] =
  counters + lossQuantities + theoryQuantities + modeQuantities + emaQuantities
