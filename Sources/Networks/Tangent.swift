public import Numerics

/// A direction in which a network's parameters, its input, or both move.
public struct TangentDirection: Equatable, Sendable {
  /// Shape `parameterCount`; nil where the parameters stay.
  public let parameters: [Double]?
  /// Shape `count x inputs`; nil where the input stays.
  public let input: Batch?

  public init(parameters: [Double]) {
    self.parameters = parameters
    input = nil
  }

  public init(input: Batch) {
    parameters = nil
    self.input = input
  }

  public init(parameters: [Double], input: Batch) {
    self.parameters = parameters
    self.input = input
  }
}

/// How a pass through a network, there and back, changes along a direction: the derivative of everything that
/// ``Tape`` and ``Adjoint`` hold.
///
/// The tangent of a gradient is a Hessian times the direction, exactly and without the Hessian.
/// - Source: Pearlmutter 1994, "Fast exact multiplication by the Hessian".
public struct Tangent: Equatable, Sendable {
  /// The tangent of the features; empty when the network takes its input plain.
  var features: Batch
  /// The tangents of each layer's weighted sums.
  var preactivations: [Batch]
  /// The tangents of each layer's activations.
  var outputs: [Batch]
  /// The tangents of the gradient at each layer's weighted sums.
  var deltas: [Batch]
  /// The gradients at each layer's activations.
  var upstream: [Batch]
  /// Their tangents, and room for one term of a sum.
  var upstreamTangents: [Batch]
  var terms: [Batch]
  /// The gradient at the features, its tangent, and room for one term of a sum.
  var featureGradient: Batch
  var featureGradientTangent: Batch
  var featureTerm: Batch
  /// The tangent of the gradient at the input; shape `count x inputs`.
  public internal(set) var input: Batch
  /// A bias of zeros, and room for a bias's gradient that is not wanted.
  let noBias: [Double]
  var discarded: [Double]

  /// A tangent of zeros with room for `count` samples.
  public init(network: Network, count: Int) {
    let wide = network.layers[0].inputs
    let expands = network.features != .plain
    let room = network.layers.map { Batch(features: $0.outputs, count: count) }
    features = Batch(features: wide, count: expands ? count : 0)
    (preactivations, outputs, deltas, upstream) = (room, room, room, room)
    (upstreamTangents, terms) = (room, room)
    featureGradient = Batch(features: wide, count: count)
    (featureGradientTangent, featureTerm) = (featureGradient, featureGradient)
    input = Batch(features: network.inputs, count: count)
    noBias = Array(repeating: 0, count: network.layers.map(\.outputs).max() ?? 0)
    discarded = noBias
  }

  /// The tangent of the network's output; shape `count x network.outputs`.
  public var output: Batch { outputs[outputs.count - 1] }
}

extension Batch {
  /// Adds another batch, number by number.
  mutating func add(_ other: Batch) {
    for index in lanes.indices { lanes[index] += other.lanes[index] }
  }
}
