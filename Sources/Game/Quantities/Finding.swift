import Language
import Numerics
import Theory

/// The value of a quantity, or why it has none.
package enum Finding: Equatable, Sendable {
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

  /// A figure of an analysis. Where G makes a curve in the plane, log 2 says so and nothing else.
  init(_ measured: Measured, of analysis: Analysis) {
    self.init(measured)
    if analysis.isCurve, case .known(let number, .exact) = self, abs(number - log(2.0)) < 1e-12 {
      self = .known(number, .curve)
    }
  }

  /// The number, or NaN.
  package var number: Double {
    if case .known(let number, _) = self { return number }
    return .nan
  }

  /// The number, or a reason in the form that expressions ask for.
  func value() throws(LookupError) -> Double {
    switch self {
    case .known(let number, _): return number
    case .unknown(let reason): throw .unknownValue(reason)
    }
  }
}

extension NamedValue {
  package init(_ name: String, of finding: Finding) {
    switch finding {
    case .known(let number, _): self.init(name, number)
    case .unknown(let reason): self.init(name, .unknown(reason))
    }
  }
}

extension Finding {
  /// The number, or a dash.
  package var shown: String {
    guard case .known(let number, _) = self else { return "-" }
    return number == number.rounded() && abs(number) < 1e9 ? spelled(number) : short(number)
  }
}

/// What is to be said of a divergence where G makes a curve in the plane.
package let noDensity = "no density; JSD = log 2 whatever G does"

/// How far a number can be trusted.
package enum Certainty: Codable, Equatable, Sendable {
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
  package var label: String {
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
