import Numerics
import Testing

/// A function that exists on lanes and on single numbers.
struct LaneFunction: Sendable, CustomTestStringConvertible {
  let name: String
  /// The largest error that its documentation allows, in units of the last place.
  let bound: Double
  let onLanes: @Sendable (Lanes) -> Lanes
  let onNumber: @Sendable (Double) -> Double

  var testDescription: String { name }

  static func named(_ name: String) -> LaneFunction? { all.first { $0.name == name } }

  static let all = [
    LaneFunction(name: "exp", bound: 1.1, onLanes: { exp($0) }, onNumber: { exp($0) }),
    LaneFunction(name: "log", bound: 0.9, onLanes: { log($0) }, onNumber: { log($0) }),
    LaneFunction(name: "log1p", bound: 1.5, onLanes: { log1p($0) }, onNumber: { log1p($0) }),
    LaneFunction(name: "tanh", bound: 1.6, onLanes: { tanh($0) }, onNumber: { tanh($0) }),
    LaneFunction(name: "softplus", bound: 1.7, onLanes: { softplus($0) }, onNumber: { softplus($0) }),
    LaneFunction(name: "sigmoid", bound: 1.9, onLanes: { sigmoid($0) }, onNumber: { sigmoid($0) }),
    LaneFunction(name: "sin", bound: 1.6, onLanes: { sincos($0).sine }, onNumber: { sin($0) }),
    LaneFunction(name: "cos", bound: 1.6, onLanes: { sincos($0).cosine }, onNumber: { cos($0) }),
  ]
}
