import Numerics

extension Activation {
  /// The first and the second derivative by the weighted sum.
  ///
  /// - Parameter output: The activation's value.
  /// - Parameter preactivation: The weighted sum; read by softplus and sine alone.
  /// - Note: The rectifiers take their first derivative at zero from the left, as the way back does; their second
  ///   derivative is 0 everywhere.
  func derivatives(output: Lanes, preactivation: Lanes) -> (first: Lanes, second: Lanes) {
    let one = Lanes(repeating: 1)
    switch self {
    case .identity: return (one, .zero)
    case .tanh:
      let slope = one - output * output
      return (slope, -2 * output * slope)
    case .relu: return (one.replacing(with: 0, where: output .<= 0), .zero)
    case .leakyRelu: return (one.replacing(with: Activation.leak, where: output .<= 0), .zero)
    case .sigmoid:
      let slope = output * (one - output)
      return (slope, slope * (one - 2 * output))
    case .softplus:
      let slope = Numerics.sigmoid(preactivation)
      return (slope, slope * (one - slope))
    case .sine: return (sincos(preactivation).cosine, -output)
    }
  }
}
