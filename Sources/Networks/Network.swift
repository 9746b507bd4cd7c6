import Kernels
public import Numerics

/// A fully connected network: its shape and activations, not its parameters.
///
/// The parameters are one flat vector beside it, `w1, b1, w2, b2, ..`, so optimisers, gradients, snapshots and
/// checks need to know nothing of layers.
public struct Network: Equatable, Sendable {
  /// Numbers per input sample.
  public let inputs: Int
  /// The fixed map before the first layer.
  public let features: InputFeatures
  /// At least one layer; the last one is the output.
  public let layers: [Layer]

  /// A network with hidden layers of the given widths; none makes it an affine map of its features.
  ///
  /// - Precondition: All widths are positive.
  public init(
    inputs: Int, features: InputFeatures = .plain, hidden: [Int] = [], activation: Activation = .tanh,
    outputs: Int, outputActivation: Activation = .identity
  ) {
    self.init(
      inputs: inputs, features: features, widths: hidden + [outputs],
      activations: hidden.map { _ in activation } + [outputActivation])
  }

  /// A network with the given width and activation for every layer, the output included.
  ///
  /// - Precondition: As many activations as widths, at least one, all widths positive.
  public init(inputs: Int, features: InputFeatures = .plain, widths: [Int], activations: [Activation]) {
    precondition(
      inputs > 0 && !widths.isEmpty && widths.allSatisfy { $0 > 0 },
      "widths \(inputs) -> \(widths) must be positive")
    precondition(
      widths.count == activations.count, "\(widths.count) widths, \(activations.count) activations")
    self.inputs = inputs
    self.features = features
    var layers: [Layer] = []
    var width = features.count(ofInputs: inputs)
    for (size, activation) in zip(widths, activations) {
      layers.append(
        Layer(inputs: width, outputs: size, activation: activation, offset: layers.last?.end ?? 0))
      width = size
    }
    self.layers = layers
  }

  /// Numbers per output sample.
  public var outputs: Int { layers[layers.count - 1].outputs }

  /// The length of the flat parameter vector.
  public var parameterCount: Int { layers[layers.count - 1].end }

  /// The network's output for every sample, remembering nothing.
  ///
  /// - Parameter input: Shape `count x inputs`.
  /// - Returns: Shape `count x outputs`.
  public func output(of input: Batch, parameters: [Double]) -> Batch {
    var tape = Tape(network: self, count: input.count)
    forward(input, parameters: parameters, tape: &tape)
    return tape.output
  }

  /// Computes the output of every layer and keeps what going back needs.
  ///
  /// - Parameter input: Shape `count x inputs`.
  /// - Parameter tape: Overwritten; allocates nothing when it already has the right shape.
  public func forward(_ input: Batch, parameters: [Double], tape: inout Tape) {
    precondition(input.features == inputs, "input of \(input.features) features for a network of \(inputs)")
    precondition(
      parameters.count == parameterCount, "\(parameters.count) parameters for a network of \(parameterCount)")
    precondition(tape.count == input.count, "a tape for \(tape.count) samples was given \(input.count)")
    features.expand(input, into: &tape.features)
    parameters.withUnsafeBufferPointer { buffer in
      guard let flat = buffer.baseAddress else { return }
      var source = features == .plain ? input : tape.features
      for (index, layer) in layers.enumerated() {
        LayerProduct.forward(
          weights: flat + layer.offset, bias: flat + layer.biasOffset, input: source,
          output: &tape.outputs[index])
        if layer.activation.needsPreactivation { tape.keepPreactivation(of: index) }
        tape.outputs[index].apply(layer.activation)
        source = tape.outputs[index]
      }
    }
  }
}
