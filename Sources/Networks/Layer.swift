public import Numerics

/// One fully connected layer: `activation(weights * input + bias)`.
public struct Layer: Equatable, Sendable {
  public let inputs: Int
  public let outputs: Int
  public let activation: Activation
  /// Where its weights (`outputs x inputs`, row-major) begin in the flat parameter vector; the bias follows them.
  public let offset: Int

  var biasOffset: Int { offset + inputs * outputs }
  var end: Int { biasOffset + outputs }
}
