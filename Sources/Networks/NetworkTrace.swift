import Kernels
public import Numerics

/// One point's way through a network and the gradient's way back, with every factor of the chain rule.
///
///     forward:   a_k = W_k h_(k-1) + b_k,   h_k = f_k(a_k),   h_0 the point or its features
///     backward:  dL/da_k = f_k'(a_k) dL/dh_k,   dL/dh_(k-1) = transpose(W_k) dL/da_k
public struct NetworkTrace: Equatable, Sendable {
  /// One layer's part; every array has one number for each of its units.
  public struct Stage: Equatable, Sendable {
    public let activation: Activation
    /// `a`, the weighted sums.
    public let sums: [Double]
    /// `h = f(a)`.
    public let outputs: [Double]
    /// `f'(a)`.
    public let slopes: [Double]
    /// `dL/dh`, as it comes down from the layer above.
    public let outputGradients: [Double]
    /// `dL/da`, the product of the two.
    public let sumGradients: [Double]
  }

  /// The network's input.
  public let point: [Double]
  /// What the first layer sees: the point itself, or the features made from it.
  public let features: [Double]
  /// From the first layer to the last.
  public let stages: [Stage]
  /// `dL/d point`.
  public let inputGradient: [Double]
  /// This point's part of the loss's gradient, shape of the flat parameter vector.
  public let gradient: [Double]

  /// - Parameter outputGradient: What the loss changes by with each output, shape `outputs`.
  public init(_ network: Network, parameters: [Double], at point: [Double], outputGradient: [Double]) {
    precondition(
      point.count == network.inputs && outputGradient.count == network.outputs,
      "a point of \(point.count) and a gradient of \(outputGradient.count) numbers for a network "
        + "\(network.inputs) -> \(network.outputs)")
    let input = Batch(rows: [point])
    let slope = Batch(rows: [outputGradient])
    var tape = Tape(network: network, count: 1)
    var adjoint = Adjoint(network: network, count: 1)
    var gradient = Array(repeating: 0.0, count: network.parameterCount)
    network.forward(input, parameters: parameters, tape: &tape)
    network.backward(
      slope, input: input, parameters: parameters, tape: tape, adjoint: &adjoint, gradient: &gradient)
    network.pullBack(slope, input: input, parameters: parameters, tape: tape, adjoint: &adjoint)
    let expanded = network.features == .plain ? input : tape.features
    self.point = point
    self.gradient = gradient
    features = expanded.row(0)
    inputGradient = adjoint.input.row(0)
    stages = parameters.withUnsafeBufferPointer { buffer in
      guard let flat = buffer.baseAddress else { return [] }
      return network.layers.indices.map { index in
        let layer = network.layers[index]
        var sums = Batch(features: layer.outputs, count: 1)
        LayerProduct.forward(
          weights: flat + layer.offset, bias: flat + layer.biasOffset,
          input: index > 0 ? tape.outputs[index - 1] : expanded, output: &sums)
        var slopes = Batch(rows: [Array(repeating: 1, count: layer.outputs)])
        slopes.pullBack(layer.activation, output: tape.outputs[index], preactivation: sums)
        var above = slope
        if index + 1 < network.layers.count {
          above = Batch(features: layer.outputs, count: 1)
          LayerProduct.inputGradient(
            weights: flat + network.layers[index + 1].offset,
            outputGradient: adjoint.preactivations[index + 1],
            inputGradient: &above)
        }
        return Stage(
          activation: layer.activation, sums: sums.row(0), outputs: tape.outputs[index].row(0),
          slopes: slopes.row(0), outputGradients: above.row(0),
          sumGradients: adjoint.preactivations[index].row(0))
      }
    }
  }
}
