import Numerics

/// A fixed map in front of the first layer, without parameters.
public enum InputFeatures: String, Equatable, Sendable, CaseIterable {
  /// `x -> x`.
  case plain
  /// `x -> x, x^2`; in more dimensions the coordinates, then every product `x_i x_j` with `i <= j`.
  ///
  /// With it one affine layer contains the optimal logit `log p - log q` for any two normal distributions.
  case quadratic

  /// The number of features made from so many inputs.
  public func count(ofInputs inputs: Int) -> Int {
    switch self {
    case .plain: inputs
    case .quadratic: inputs + inputs * (inputs + 1) / 2
    }
  }

  /// Fills the features of every sample.
  func expand(_ input: Batch, into features: inout Batch) {
    guard self == .quadratic else { return }
    for block in 0..<input.blockCount {
      let source = block * input.stride
      let target = block * features.stride
      var next = target + input.features
      for i in 0..<input.features {
        features.lanes[target + i] = input.lanes[source + i]
        for j in i..<input.features {
          features.lanes[next] = input.lanes[source + i] * input.lanes[source + j]
          next += 1
        }
      }
    }
  }

  /// Carries a gradient on the features back to the inputs.
  func pullBack(_ featureGradient: Batch, input: Batch, into inputGradient: inout Batch) {
    guard self == .quadratic else { return }
    for block in 0..<input.blockCount {
      let source = block * input.stride
      let target = block * featureGradient.stride
      var next = target + input.features
      for i in 0..<input.features { inputGradient.lanes[source + i] = featureGradient.lanes[target + i] }
      for i in 0..<input.features {
        for j in i..<input.features {
          let gradient = featureGradient.lanes[next]
          inputGradient.lanes[source + i] += gradient * input.lanes[source + j]
          inputGradient.lanes[source + j] += gradient * input.lanes[source + i]
          next += 1
        }
      }
    }
  }

  /// Fills how the features change as the input moves.
  func expandTangent(_ move: Batch, at input: Batch, into tangent: inout Batch) {
    guard self == .quadratic else { return }
    for block in 0..<input.blockCount {
      let source = block * input.stride
      let from = block * move.stride
      let target = block * tangent.stride
      var next = target + input.features
      for i in 0..<input.features {
        tangent.lanes[target + i] = move.lanes[from + i]
        for j in i..<input.features {
          tangent.lanes[next] =
            move.lanes[from + i] * input.lanes[source + j] + input.lanes[source + i] * move.lanes[from + j]
          next += 1
        }
      }
    }
  }

  /// Adds how the gradient at the input changes as the input moves and the gradient at the features stays.
  func addPullBackTangent(_ featureGradient: Batch, _ move: Batch, into tangent: inout Batch) {
    guard self == .quadratic else { return }
    for block in 0..<move.blockCount {
      let from = block * move.stride
      let to = block * tangent.stride
      var next = block * featureGradient.stride + move.features
      for i in 0..<move.features {
        for j in i..<move.features {
          let gradient = featureGradient.lanes[next]
          tangent.lanes[to + i] += gradient * move.lanes[from + j]
          tangent.lanes[to + j] += gradient * move.lanes[from + i]
          next += 1
        }
      }
    }
  }
}
