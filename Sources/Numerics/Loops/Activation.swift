/// The function a layer applies to each of its weighted sums.
public enum Activation: String, Equatable, Sendable, CaseIterable {
  case identity, tanh, relu, leakyRelu = "leaky", sigmoid, softplus, sine

  /// The slope of the leaky rectifier below zero.
  @inlinable public static var leak: Double { 0.2 }

  /// Whether the derivative is computed from the weighted sum and not from the activation's own value.
  public var needsPreactivation: Bool { self == .softplus || self == .sine }
}

/// The activations over whole runs of lanes.
public enum ActivationLoop {
  /// Replaces every number by its image.
  @inlinable @inline(__always)
  public static func apply(_ activation: Activation, _ values: UnsafeMutablePointer<Lanes>, _ count: Int) {
    switch activation {
    case .identity: return
    case .tanh: for index in 0..<count { values[index] = tanh(values[index]) }
    case .relu:
      for index in 0..<count { values[index] = values[index].replacing(with: 0, where: values[index] .< 0) }
    case .leakyRelu:
      for index in 0..<count {
        values[index] = values[index].replacing(
          with: values[index] * Lanes(repeating: Activation.leak), where: values[index] .< 0)
      }
    case .sigmoid: for index in 0..<count { values[index] = sigmoid(values[index]) }
    case .softplus: for index in 0..<count { values[index] = softplus(values[index]) }
    case .sine: for index in 0..<count { values[index] = sincos(values[index]).sine }
    }
  }

  /// Multiplies a gradient by the derivative of the activation.
  ///
  /// - Parameter output: The activation's values.
  /// - Parameter preactivation: The weighted sums; read by softplus and sine alone.
  /// - Note: The rectifiers take their derivative at zero from the left, where it is 0 or the leak.
  @inlinable @inline(__always)
  public static func pullBack(
    _ activation: Activation, _ gradient: UnsafeMutablePointer<Lanes>, output: UnsafePointer<Lanes>,
    preactivation: UnsafePointer<Lanes>, _ count: Int
  ) {
    switch activation {
    case .identity: return
    case .tanh: for index in 0..<count { gradient[index] *= 1 - output[index] * output[index] }
    case .relu:
      for index in 0..<count {
        gradient[index] = gradient[index].replacing(with: 0, where: output[index] .<= 0)
      }
    case .leakyRelu:
      for index in 0..<count {
        gradient[index] = gradient[index].replacing(
          with: gradient[index] * Lanes(repeating: Activation.leak), where: output[index] .<= 0)
      }
    case .sigmoid: for index in 0..<count { gradient[index] *= output[index] * (1 - output[index]) }
    case .softplus: for index in 0..<count { gradient[index] *= sigmoid(preactivation[index]) }
    case .sine: for index in 0..<count { gradient[index] *= sincos(preactivation[index]).cosine }
    }
  }
}
