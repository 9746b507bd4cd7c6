/// The three products of a fully connected layer, eight samples at a time.
///
/// Shapes: weights are `outputs x inputs`, row-major; inputs and outputs are batches of the same count. Every
/// sum runs over its index in rising order, one accumulator a result, so the tiling below never changes a bit.
/// The plain versions that tests hold these to are in `PlainLayerProduct.swift`.
public enum LayerProduct {
  /// `output = weights * input + bias`, for every sample.
  public static func forward(
    weights: UnsafePointer<Double>, bias: UnsafePointer<Double>, input: Batch, output: inout Batch
  ) {
    let inputs = input.features
    let outputs = output.features
    let blocks = input.blockCount
    let inputStride = input.stride
    let outputStride = output.stride
    input.lanes.withUnsafeBufferPointer { inputBuffer in
      output.lanes.withUnsafeMutableBufferPointer { outputBuffer in
        guard let x = inputBuffer.baseAddress, let y = outputBuffer.baseAddress else { return }
        for block in 0..<blocks {
          let xb = x + block * inputStride
          let yb = y + block * outputStride
          var row = 0
          while row + 2 <= outputs {
            let w0 = weights + row * inputs
            let w1 = w0 + inputs
            var a0 = Lanes(repeating: bias[row])
            var a1 = Lanes(repeating: bias[row + 1])
            for column in 0..<inputs {
              let value = xb[column]
              a0 = multiplyAdd(Lanes(repeating: w0[column]), value, a0)
              a1 = multiplyAdd(Lanes(repeating: w1[column]), value, a1)
            }
            yb[row] = a0
            yb[row + 1] = a1
            row += 2
          }
          if row < outputs {
            let w0 = weights + row * inputs
            var a0 = Lanes(repeating: bias[row])
            for column in 0..<inputs { a0 = multiplyAdd(Lanes(repeating: w0[column]), xb[column], a0) }
            yb[row] = a0
          }
        }
      }
    }
  }

  /// `inputGradient = transpose(weights) * outputGradient`, for every sample.
  public static func inputGradient(
    weights: UnsafePointer<Double>, outputGradient: Batch, inputGradient: inout Batch
  ) {
    let inputs = inputGradient.features
    let outputs = outputGradient.features
    let blocks = outputGradient.blockCount
    let inputStride = inputGradient.stride
    let outputStride = outputGradient.stride
    outputGradient.lanes.withUnsafeBufferPointer { deltaBuffer in
      inputGradient.lanes.withUnsafeMutableBufferPointer { inputBuffer in
        guard let delta = deltaBuffer.baseAddress, let x = inputBuffer.baseAddress else { return }
        for block in 0..<blocks {
          let db = delta + block * outputStride
          let xb = x + block * inputStride
          var column = 0
          while column + 2 <= inputs {
            var a0 = Lanes.zero
            var a1 = Lanes.zero
            var w = weights + column
            for row in 0..<outputs {
              let value = db[row]
              a0 = multiplyAdd(Lanes(repeating: w[0]), value, a0)
              a1 = multiplyAdd(Lanes(repeating: w[1]), value, a1)
              w += inputs
            }
            xb[column] = a0
            xb[column + 1] = a1
            column += 2
          }
          if column < inputs {
            var a0 = Lanes.zero
            for row in 0..<outputs {
              a0 = multiplyAdd(Lanes(repeating: weights[row * inputs + column]), db[row], a0)
            }
            xb[column] = a0
          }
        }
      }
    }
  }

  /// Adds to the gradients of the weights and of the bias, summed over the batch.
  ///
  ///     weightGradient += outputGradient * transpose(input),  biasGradient += row sums of outputGradient
  ///
  /// - Precondition: The padding of `outputGradient` is zero and that of `input` is finite.
  public static func parameterGradient(
    outputGradient: Batch, input: Batch, weightGradient: UnsafeMutablePointer<Double>,
    biasGradient: UnsafeMutablePointer<Double>
  ) {
    let inputs = input.features
    let outputs = outputGradient.features
    let blocks = outputGradient.blockCount
    let inputStride = input.stride
    let outputStride = outputGradient.stride
    outputGradient.lanes.withUnsafeBufferPointer { deltaBuffer in
      input.lanes.withUnsafeBufferPointer { inputBuffer in
        guard let delta = deltaBuffer.baseAddress, let x = inputBuffer.baseAddress else { return }
        for row in 0..<outputs {
          let d = delta + row
          var sum = Lanes.zero
          for block in 0..<blocks { sum += d[block * outputStride] }
          biasGradient[row] += sum.laneSum
          let gradientRow = weightGradient + row * inputs
          var column = 0
          while column + 2 <= inputs {
            let x0 = x + column
            var a0 = Lanes.zero
            var a1 = Lanes.zero
            for block in 0..<blocks {
              let value = d[block * outputStride]
              let xb = x0 + block * inputStride
              a0 = multiplyAdd(value, xb[0], a0)
              a1 = multiplyAdd(value, xb[1], a1)
            }
            gradientRow[column] += a0.laneSum
            gradientRow[column + 1] += a1.laneSum
            column += 2
          }
          if column < inputs {
            var a0 = Lanes.zero
            for block in 0..<blocks {
              a0 = multiplyAdd(d[block * outputStride], x[block * inputStride + column], a0)
            }
            gradientRow[column] += a0.laneSum
          }
        }
      }
    }
  }
}
