public import Numerics

/// The products of ``LayerProduct`` as one writes them on paper, for reading and for tests.
public enum PlainLayerProduct {
  /// `output[j] = sum_i weights[j, i] * input[i] + bias[j]`, for every sample.
  public static func forward(weights: [Double], bias: [Double], input: Batch) -> Batch {
    var output = Batch(features: bias.count, count: input.count)
    for sample in 0..<input.count {
      for row in 0..<bias.count {
        var sum = bias[row]
        for column in 0..<input.features {
          sum += weights[row * input.features + column] * input[column, sample]
        }
        output[row, sample] = sum
      }
    }
    return output
  }

  /// `inputGradient[i] = sum_j weights[j, i] * outputGradient[j]`, for every sample.
  public static func inputGradient(weights: [Double], outputGradient: Batch, inputs: Int) -> Batch {
    var gradient = Batch(features: inputs, count: outputGradient.count)
    for sample in 0..<outputGradient.count {
      for column in 0..<inputs {
        var sum = 0.0
        for row in 0..<outputGradient.features {
          sum += weights[row * inputs + column] * outputGradient[row, sample]
        }
        gradient[column, sample] = sum
      }
    }
    return gradient
  }

  /// `weights[j, i]: sum over samples of outputGradient[j] * input[i]`; `bias[j]: sum of outputGradient[j]`.
  public static func parameterGradient(outputGradient: Batch, input: Batch) -> (
    weights: [Double], bias: [Double]
  ) {
    var weights = Array(repeating: 0.0, count: outputGradient.features * input.features)
    var bias = Array(repeating: 0.0, count: outputGradient.features)
    for sample in 0..<input.count {
      for row in 0..<outputGradient.features {
        bias[row] += outputGradient[row, sample]
        for column in 0..<input.features {
          weights[row * input.features + column] += outputGradient[row, sample] * input[column, sample]
        }
      }
    }
    return (weights, bias)
  }
}
