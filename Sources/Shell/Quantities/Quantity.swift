import Minimax
import Numerics
import Theory

/// A named number of the game: what `print`, `status`, `--json` and conditions know it by.
///
/// To add one, add a value to one of the lists that ``quantityList`` joins.
public struct Quantity: Sendable {
  public let name: String
  /// A short phrase.
  public let meaning: String
  /// Whether finding it takes the exact computations of theory, a few milliseconds.
  public let needsTheory: Bool
  public let find: @Sendable (Snapshot) -> Finding

  init(_ name: String, _ meaning: String, find: @escaping @Sendable (Training) -> Finding) {
    self.name = name
    self.meaning = meaning
    needsTheory = false
    self.find = { find($0.training) }
  }

  init(_ name: String, _ meaning: String, inScene find: @escaping @Sendable (Snapshot) -> Finding) {
    self.name = name
    self.meaning = meaning
    needsTheory = false
    self.find = find
  }

  init(_ name: String, theory meaning: String, find: @escaping @Sendable (Ledger) -> Measured) {
    self.name = name
    self.meaning = meaning
    needsTheory = true
    self.find = { $0.figure(find) }
  }

  /// A figure of the census of the data's modes.
  init(_ name: String, modes meaning: String, find: @escaping @Sendable (ModeCensus) -> Double) {
    self.name = name
    self.meaning = meaning
    needsTheory = true
    self.find = { snapshot in
      switch snapshot.analysis {
      case .failure(let obstacle): return .unknown(obstacle.sentence)
      case .success(let analysis):
        guard let census = analysis.modeCensus else {
          return .unknown("the data have no modes that are told apart")
        }
        return Finding(Measured(find(census), census.provenance))
      }
    }
  }

  /// A figure of theory that only games in the plane have.
  init(_ name: String, plane meaning: String, find: @escaping @Sendable (Ledger) -> Measured?) {
    self.name = name
    self.meaning = meaning
    needsTheory = true
    self.find = { snapshot in
      switch snapshot.analysis {
      case .failure(let obstacle): return .unknown(obstacle.sentence)
      case .success(let analysis):
        return find(analysis.ledger).map { Finding($0) } ?? .unknown("these data have one coordinate only")
      }
    }
  }

  /// A figure of theory for the running mean of G's parameters in G's place.
  init(_ name: String, average meaning: String, find: @escaping @Sendable (Ledger) -> Measured) {
    self.name = name
    self.meaning = meaning
    needsTheory = true
    self.find = { snapshot in
      guard let averaged = snapshot.training.averaged else {
        return .unknown("no running mean of G's parameters is kept; `set average=0.99` begins one")
      }
      return Snapshot(averaged).figure(find)
    }
  }
}

/// The answer to the question for a quantity.
public enum Finding: Equatable, Sendable {
  case known(Double, Certainty)
  /// There is none, or none yet: why, as a sentence without its full stop.
  case unknown(String)

  init(_ measured: Measured) {
    switch measured.provenance {
    case .exact:
      let error = measured.error ?? 0
      self = .known(measured.value, error > 1e-9 ? .resolved(error: error) : .exact)
    case .estimated(let samples):
      self = .known(measured.value, .estimated(samples: samples, perfect: measured.perfect))
    }
  }

  /// The number, or NaN.
  public var number: Double {
    if case .known(let number, _) = self { return number }
    return .nan
  }
}

extension Snapshot {
  /// A figure of the ledger, or why there is none.
  fileprivate func figure(_ find: (Ledger) -> Measured) -> Finding {
    switch analysis {
    case .success(let analysis):
      let measured = find(analysis.ledger)
      // Of a D that judges packs there are no figures.
      return analysis.modelPair.isPacked && measured.value.isNaN
        ? .unknown(training.experiment.stabilizers.remark) : Finding(measured).withoutDensity(analysis)
    case .failure(let obstacle): return .unknown(obstacle.sentence)
    }
  }
}

/// What is to be said of a divergence where G makes a curve in the plane.
let noDensity = "no density; JSD = log 2 whatever G does"

extension Finding {
  /// Where G makes a curve, what follows from that alone says so.
  fileprivate func withoutDensity(_ analysis: Analysis) -> Finding {
    guard analysis.isCurve, case .known(let number, .exact) = self, abs(number - log(2.0)) < 1e-12 else {
      return self
    }
    return .known(number, .curve)
  }
}

/// How far a number can be trusted.
public enum Certainty: Equatable, Sendable {
  /// A count, a parameter, or a result of training itself.
  case actual
  /// Computed without sampling.
  case exact
  /// Computed without sampling, at a resolution that leaves about so much open.
  case resolved(error: Double)
  /// Exact, and the same whatever G does.
  case curve
  /// From samples; beside it the score of a perfect generator on as many.
  case estimated(samples: Int, perfect: Double?)
  /// From the minibatch at hand.
  case minibatch(samples: Int)

  /// A word or two for a person.
  var label: String {
    switch self {
    case .actual: ""
    case .exact: "exact"
    case .curve: noDensity
    case .resolved(let error): "give or take \(short(error))"
    case .estimated(let samples, let perfect):
      "estimated from \(samples) samples"
        + (perfect.map { ", a perfect generator scores \(short($0))" } ?? "")
    case .minibatch(let samples): "on a minibatch of \(samples)"
    }
  }
}

/// Every quantity, in the order in which `status` shows them.
public let quantityList: [Quantity] =
  counters + lossQuantities + theoryQuantities + modeQuantities + averageQuantities
