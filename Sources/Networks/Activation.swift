import Numerics

/// The function a layer applies to each of its weighted sums.
public enum Activation: String, Equatable, Sendable, CaseIterable {
  case identity, tanh, relu, leakyRelu = "leaky", sigmoid, softplus, sine

  /// The slope of the leaky rectifier below zero.
  public static let leak = 0.2

  /// Whether the derivative is computed from the weighted sum and not from the activation's own value.
  var needsPreactivation: Bool { self == .softplus || self == .sine }

  /// Applies the function to every number of a batch, in place.
  func apply(to batch: inout Batch) {
    switch self {
    case .identity: return
    case .tanh: batch.mapLanes { Numerics.tanh($0) }
    case .relu: batch.mapLanes { $0.replacing(with: 0, where: $0 .< 0) }
    case .leakyRelu: batch.mapLanes { $0.replacing(with: $0 * Activation.leak, where: $0 .< 0) }
    case .sigmoid: batch.mapLanes { Numerics.sigmoid($0) }
    case .softplus: batch.mapLanes { Numerics.softplus($0) }
    case .sine: batch.mapLanes { Numerics.sincos($0).sine }
    }
  }

  /// Multiplies a gradient by the derivative of the function, in place.
  ///
  /// - Parameter output: The function's values.
  /// - Parameter preactivation: The weighted sums; read by softplus and sine alone.
  /// - Note: The rectifiers take their derivative at zero from the right.
  func pullBack(_ gradient: inout Batch, output: Batch, preactivation: Batch) {
    switch self {
    case .identity: return
    case .tanh: gradient.combineLanes(with: output) { $0 * (1 - $1 * $1) }
    case .relu: gradient.combineLanes(with: output) { $0.replacing(with: 0, where: $1 .<= 0) }
    case .leakyRelu:
      gradient.combineLanes(with: output) { $0.replacing(with: $0 * Activation.leak, where: $1 .< 0) }
    case .sigmoid: gradient.combineLanes(with: output) { $0 * ($1 * (1 - $1)) }
    case .softplus: gradient.combineLanes(with: preactivation) { $0 * Numerics.sigmoid($1) }
    case .sine: gradient.combineLanes(with: preactivation) { $0 * Numerics.sincos($1).cosine }
    }
  }
}
