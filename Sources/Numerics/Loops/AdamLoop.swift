/// The numbers of one Adam update that all parameters share.
public struct AdamStep: Equatable, Sendable {
  public let beta1: Double
  public let beta2: Double
  public let epsilon: Double
  public let learningRate: Double
  /// `1 - beta1^t` and `1 - beta2^t` at update t.
  public let correction1: Double
  public let correction2: Double

  public init(
    beta1: Double, beta2: Double, epsilon: Double, learningRate: Double, correction1: Double,
    correction2: Double
  ) {
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.learningRate = learningRate
    self.correction1 = correction1
    self.correction2 = correction2
  }
}

/// Adam over a flat vector, eight parameters at a time.
///
///     v = beta1 v + (1 - beta1) g,  s = beta2 s + (1 - beta2) g^2
///     theta -= rate * (v / (1 - beta1^t)) / (sqrt(s / (1 - beta2^t)) + epsilon)
///
/// - Source: Kingma and Ba 2015, algorithm 1.
public enum AdamLoop {
  @inlinable @inline(__always)
  public static func update(
    _ parameters: UnsafeMutablePointer<Double>, _ gradient: UnsafePointer<Double>,
    _ velocity: UnsafeMutablePointer<Double>, _ squares: UnsafeMutablePointer<Double>, _ count: Int,
    _ step: AdamStep
  ) {
    var index = 0
    while index + laneCount <= count {
      let g = UnsafeRawPointer(gradient + index).loadUnaligned(as: Lanes.self)
      let v = UnsafeRawPointer(velocity + index).loadUnaligned(as: Lanes.self)
      let s = UnsafeRawPointer(squares + index).loadUnaligned(as: Lanes.self)
      let theta = UnsafeRawPointer(parameters + index).loadUnaligned(as: Lanes.self)
      let (moved, mean, square) = moved(theta, g, v, s, step)
      UnsafeMutableRawPointer(parameters + index).storeBytes(of: moved, as: Lanes.self)
      UnsafeMutableRawPointer(velocity + index).storeBytes(of: mean, as: Lanes.self)
      UnsafeMutableRawPointer(squares + index).storeBytes(of: square, as: Lanes.self)
      index += laneCount
    }
    while index < count {
      let (moved, mean, square) = moved(
        Lanes(repeating: parameters[index]), Lanes(repeating: gradient[index]),
        Lanes(repeating: velocity[index]),
        Lanes(repeating: squares[index]), step)
      parameters[index] = moved[0]
      velocity[index] = mean[0]
      squares[index] = square[0]
      index += 1
    }
  }

  /// The parameters and both moments after the update.
  @inlinable @inline(__always)
  static func moved(
    _ theta: Lanes, _ g: Lanes, _ v: Lanes, _ s: Lanes, _ step: AdamStep
  ) -> (Lanes, Lanes, Lanes) {
    let mean = Lanes(repeating: step.beta1) * v + Lanes(repeating: 1 - step.beta1) * g
    let square = Lanes(repeating: step.beta2) * s + Lanes(repeating: 1 - step.beta2) * (g * g)
    let root = (square / Lanes(repeating: step.correction2)).squareRoot() + Lanes(repeating: step.epsilon)
    let change = Lanes(repeating: step.learningRate) * (mean / Lanes(repeating: step.correction1)) / root
    return (theta - change, mean, square)
  }
}
