import Kernels
import Numerics
import Testing

@Suite("Layer products against their plain versions")
struct LayerProductTests {
  static let sizes = [1, 2, 3, 7, 17, 129]

  private func random(_ count: Int, _ generator: inout SplitMix64) -> [Double] {
    (0..<count).map { _ in 2 * generator.nextUniform() - 1 }
  }

  private func batch(_ features: Int, _ count: Int, _ generator: inout SplitMix64) -> Batch {
    Batch(rows: (0..<count).map { _ in random(features, &generator) })
  }

  /// Every number of a batch agrees to rounding.
  private func expectEqual(_ a: Batch, _ b: Batch, _ what: String) {
    #expect(a.features == b.features && a.count == b.count)
    for sample in 0..<a.count {
      for feature in 0..<a.features {
        #expect(
          abs(a[feature, sample] - b[feature, sample]) < 1e-12,
          "\(what), sample \(sample), feature \(feature)")
      }
    }
  }

  @Test("All three agree on odd sizes", arguments: sizes, sizes)
  func agree(_ inputs: Int, _ outputs: Int) {
    var generator = SplitMix64(seed: UInt64(inputs), stream: UInt64(outputs))
    for count in [1, 7, 8, 17] {
      let weights = random(inputs * outputs, &generator)
      let bias = random(outputs, &generator)
      let input = batch(inputs, count, &generator)
      let delta = batch(outputs, count, &generator)
      var output = Batch(features: outputs, count: count)
      var inputGradient = Batch(features: inputs, count: count)
      var weightGradient = weights
      var biasGradient = bias
      LayerProduct.forward(weights: weights, bias: bias, input: input, output: &output)
      LayerProduct.inputGradient(weights: weights, outputGradient: delta, inputGradient: &inputGradient)
      LayerProduct.parameterGradient(
        outputGradient: delta, input: input, weightGradient: &weightGradient, biasGradient: &biasGradient)
      let what = "\(inputs) -> \(outputs), \(count) samples"
      expectEqual(output, PlainLayerProduct.forward(weights: weights, bias: bias, input: input), what)
      expectEqual(
        inputGradient,
        PlainLayerProduct.inputGradient(weights: weights, outputGradient: delta, inputs: inputs), what)
      let plain = PlainLayerProduct.parameterGradient(outputGradient: delta, input: input)
      for index in weights.indices {
        #expect(
          abs(weightGradient[index] - weights[index] - plain.weights[index]) < 1e-11, "\(what), added to")
      }
      for index in bias.indices {
        #expect(abs(biasGradient[index] - bias[index] - plain.bias[index]) < 1e-11)
      }
    }
  }
}
