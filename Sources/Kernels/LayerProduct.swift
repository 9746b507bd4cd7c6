public import Numerics

/// The three products of a fully connected layer, eight samples at a time.
///
/// Shapes: weights are `outputs x inputs`, row-major; inputs and outputs are batches of the same count. Every
/// sum runs over its index in rising order, one accumulator a result, so how the work is divided never changes a bit.
/// The plain versions that tests hold these to are in `PlainLayerProduct.swift`.
public enum LayerProduct {
  /// `output = weights * input + bias`, for every sample.
  public static func forward(
    weights: UnsafePointer<Double>, bias: UnsafePointer<Double>, input: Batch, output: inout Batch
  ) {
    let shape = ProductShape(
      sums: output.features, terms: input.features, blocks: input.blockCount, inputStride: input.stride,
      outputStride: output.stride, sumStep: input.features, termStep: 1, startStep: 1)
    input.lanes.withUnsafeBufferPointer { source in
      output.lanes.withUnsafeMutableBufferPointer { target in
        guard let x = source.baseAddress, let y = target.baseAddress else { return }
        Processor.kernels.product(weights, bias, x, y, shape)
      }
    }
  }

  /// `inputGradient = transpose(weights) * outputGradient`, for every sample.
  public static func inputGradient(
    weights: UnsafePointer<Double>, outputGradient: Batch, inputGradient: inout Batch
  ) {
    let shape = ProductShape(
      sums: inputGradient.features, terms: outputGradient.features, blocks: outputGradient.blockCount,
      inputStride: outputGradient.stride, outputStride: inputGradient.stride, sumStep: 1,
      termStep: inputGradient.features, startStep: 0)
    outputGradient.lanes.withUnsafeBufferPointer { source in
      inputGradient.lanes.withUnsafeMutableBufferPointer { target in
        guard let delta = source.baseAddress, let x = target.baseAddress else { return }
        withUnsafePointer(to: 0.0) { Processor.kernels.product(weights, $0, delta, x, shape) }
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
    let shape = OuterShape(
      rows: outputGradient.features, columns: input.features, blocks: input.blockCount,
      deltaStride: outputGradient.stride, inputStride: input.stride)
    outputGradient.lanes.withUnsafeBufferPointer { deltas in
      input.lanes.withUnsafeBufferPointer { source in
        guard let delta = deltas.baseAddress, let x = source.baseAddress else { return }
        Processor.kernels.outer(delta, x, weightGradient, biasGradient, shape)
      }
    }
  }
}
