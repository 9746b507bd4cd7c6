import Kernels
public import Numerics

/// What a forward pass leaves behind for the way back.
public struct Tape: Equatable, Sendable {
  /// The features of the input; empty when the network takes its input plain.
  public internal(set) var features: Batch
  /// The activations of each layer; shape `count x layer.outputs`.
  public internal(set) var outputs: [Batch]
  /// The weighted sums of each layer, kept only where the activation's derivative needs them.
  public internal(set) var preactivations: [Batch]

  /// A tape of zeros with room for `count` samples.
  public init(network: Network, count: Int) {
    let expands = network.features != .plain
    features = Batch(features: expands ? network.layers[0].inputs : 1, count: expands ? count : 0)
    outputs = network.layers.map { Batch(features: $0.outputs, count: count) }
    preactivations = network.layers.map {
      Batch(features: $0.outputs, count: $0.activation.needsPreactivation ? count : 0)
    }
  }

  /// The output of the last layer; shape `count x network.outputs`.
  public var output: Batch { outputs[outputs.count - 1] }

  /// The number of samples there is room for.
  public var count: Int { outputs[0].count }

  /// Numbers in memory.
  public var size: Int { (outputs + preactivations).reduce(features.size) { $0 + $1.size } }

  /// Moves one number of the output, for derivatives by differences.
  public mutating func shiftOutput(feature: Int, of sample: Int, by shift: Double) {
    outputs[outputs.count - 1][feature, sample] += shift
  }

  mutating func keepPreactivation(of layer: Int) { preactivations[layer].copyLanes(of: outputs[layer]) }
}
