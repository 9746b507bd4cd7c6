import Kernels
public import Numerics

/// What a backward pass computes along the way: the loss's gradient at every layer and at the input.
public struct Adjoint: Equatable, Sendable {
  /// The gradient at each layer's weighted sums; shape `count x layer.outputs`.
  public internal(set) var preactivations: [Batch]
  /// The gradient at the features; empty when the network takes its input plain.
  var features: Batch
  /// The gradient at the input; shape `count x inputs`. Only ``Network/pullBack(_:input:parameters:tape:adjoint:)``
  /// fills it.
  public internal(set) var input: Batch

  /// An adjoint of zeros with room for `count` samples.
  public init(network: Network, count: Int) {
    let expands = network.features != .plain
    preactivations = network.layers.map { Batch(features: $0.outputs, count: count) }
    features = Batch(features: expands ? network.layers[0].inputs : 1, count: expands ? count : 0)
    input = Batch(features: network.inputs, count: count)
  }

  /// Numbers in memory.
  public var size: Int { preactivations.reduce(features.size + input.size) { $0 + $1.size } }
}

extension Network {
  /// Carries a gradient on the output back to the parameters.
  ///
  ///     gradient += sum over samples of  outputGradient * d output / d parameters
  ///
  /// - Parameter outputGradient: Shape `count x outputs`, padding zero.
  /// - Parameter input: What ``forward(_:parameters:tape:)`` was given.
  /// - Parameter tape: What it left.
  /// - Parameter gradient: Shape `parameterCount`; added to, not overwritten.
  public func backward(
    _ outputGradient: Batch, input: Batch, parameters: [Double], tape: Tape, adjoint: inout Adjoint,
    gradient: inout [Double]
  ) {
    precondition(
      gradient.count == parameterCount, "gradient of \(gradient.count) for \(parameterCount) parameters")
    descend(outputGradient, parameters: parameters, tape: tape, adjoint: &adjoint)
    gradient.withUnsafeMutableBufferPointer { buffer in
      guard let flat = buffer.baseAddress else { return }
      for (index, layer) in layers.enumerated() {
        let source = index > 0 ? tape.outputs[index - 1] : features == .plain ? input : tape.features
        LayerProduct.parameterGradient(
          outputGradient: adjoint.preactivations[index], input: source, weightGradient: flat + layer.offset,
          biasGradient: flat + layer.biasOffset)
      }
    }
  }

  /// Carries a gradient on the output back to the input, into `adjoint.input`.
  ///
  /// This is what a discriminator tells a generator: the gradient of the loss at every generated point.
  ///
  /// - Parameter outputGradient: Shape `count x outputs`, padding zero.
  public func pullBack(
    _ outputGradient: Batch, input: Batch, parameters: [Double], tape: Tape, adjoint: inout Adjoint
  ) {
    descend(outputGradient, parameters: parameters, tape: tape, adjoint: &adjoint)
    parameters.withUnsafeBufferPointer { buffer in
      guard let flat = buffer.baseAddress else { return }
      let first = flat + layers[0].offset
      if features == .plain {
        LayerProduct.inputGradient(
          weights: first, outputGradient: adjoint.preactivations[0], inputGradient: &adjoint.input)
      } else {
        LayerProduct.inputGradient(
          weights: first, outputGradient: adjoint.preactivations[0], inputGradient: &adjoint.features)
        features.pullBack(adjoint.features, input: input, into: &adjoint.input)
      }
    }
  }

  /// Fills the gradients at the weighted sums of every layer, from the last to the first.
  private func descend(_ outputGradient: Batch, parameters: [Double], tape: Tape, adjoint: inout Adjoint) {
    let last = layers.count - 1
    precondition(
      outputGradient.features == outputs && outputGradient.count == tape.count,
      "an output gradient of \(outputGradient.count) x \(outputGradient.features) for \(tape.count) x \(outputs)"
    )
    adjoint.preactivations[last].copyLanes(of: outputGradient)
    parameters.withUnsafeBufferPointer { buffer in
      guard let flat = buffer.baseAddress else { return }
      for index in stride(from: last, through: 0, by: -1) {
        adjoint.preactivations[index].pullBack(
          layers[index].activation, output: tape.outputs[index], preactivation: tape.preactivations[index])
        guard index > 0 else { return }
        let delta = adjoint.preactivations[index]
        LayerProduct.inputGradient(
          weights: flat + layers[index].offset, outputGradient: delta,
          inputGradient: &adjoint.preactivations[index - 1])
      }
    }
  }
}
