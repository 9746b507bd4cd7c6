import Kernels
import Numerics
import Testing

@Suite("Kernels for several register widths")
struct KernelSetTests {
  private func lanes(_ count: Int, _ generator: inout SplitMix64) -> [Lanes] {
    (0..<count).map { _ in 6 * generator.nextUniforms() - 3 }
  }

  private func numbers(_ count: Int, _ generator: inout SplitMix64) -> [Double] {
    (0..<count).map { _ in 2 * generator.nextUniform() - 1 }
  }

  @Test(
    "A product has the same bits in all of them", arguments: LayerProductTests.sizes, LayerProductTests.sizes)
  func products(_ sums: Int, _ terms: Int) {
    var generator = SplitMix64(seed: 1, stream: UInt64(sums * 1000 + terms))
    for blocks in [1, 2, 3, 4, 9] {
      let shape = ProductShape(
        sums: sums, terms: terms, blocks: blocks, inputStride: terms, outputStride: sums + 1, sumStep: terms,
        termStep: 1, startStep: 1)
      let weights = numbers(sums * terms, &generator)
      let start = numbers(sums, &generator)
      let input = lanes(terms * blocks, &generator)
      let results = Processor.available.map { set in
        var output = Array(repeating: Lanes.zero, count: (sums + 1) * blocks)
        set.product(weights, start, input, &output, shape)
        return output
      }
      #expect(results.allSatisfy { $0 == results[0] }, "\(sums) sums of \(terms) terms, \(blocks) blocks")
    }
  }

  @Test(
    "A sum of outer products has the same bits in all of them", arguments: LayerProductTests.sizes,
    LayerProductTests.sizes)
  func outerProducts(_ rows: Int, _ columns: Int) {
    var generator = SplitMix64(seed: 2, stream: UInt64(rows * 1000 + columns))
    let shape = OuterShape(
      rows: rows, columns: columns, blocks: 5, deltaStride: rows + 2, inputStride: columns)
    let delta = lanes((rows + 2) * 5, &generator)
    let input = lanes(columns * 5, &generator)
    let before = numbers(rows * columns, &generator)
    let results = Processor.available.map { set in
      var gradient = before
      var bias = Array(repeating: 0.5, count: rows)
      set.outer(delta, input, &gradient, &bias, shape)
      return gradient + bias
    }
    #expect(results.allSatisfy { $0 == results[0] }, "\(rows) x \(columns)")
  }

  @Test("Activations and their derivatives have the same bits in all of them", arguments: Activation.allCases)
  func activations(_ activation: Activation) {
    var generator = SplitMix64(seed: 3, stream: 0)
    let sums = lanes(200, &generator) + [Lanes(-800, -30, -1e-300, -0.0, 0, 1e-20, 25, 900)]
    let results = Processor.available.map { set in
      var values = sums
      set.activate(activation, &values, values.count)
      var gradient = sums
      set.pullBack(activation, &gradient, values, sums, values.count)
      return values + gradient
    }
    #expect(results.allSatisfy { $0 == results[0] })
  }

  @Test("Normal numbers have the same bits in all of them, and leave the generator at the same place")
  func normals() {
    let shape = BatchShape(blocks: 7, features: 3, stride: 4)
    let results = Processor.available.map { set in
      var generator = SplitMix64(seed: 4, stream: 0)
      var values = Array(repeating: Lanes.zero, count: 28)
      set.normals(&values, shape, 4, 1.25, &generator)
      return (values, generator)
    }
    #expect(results.allSatisfy { $0.0 == results[0].0 && $0.1 == results[0].1 })
  }

  @Test("Adam moves every parameter by the same bits in all of them", arguments: [1, 7, 8, 9, 33])
  func adam(_ count: Int) {
    var generator = SplitMix64(seed: 5, stream: UInt64(count))
    let step = AdamStep(
      beta1: 0.5, beta2: 0.999, epsilon: 1e-8, learningRate: 0.01, correction1: 0.75, correction2: 0.002)
    let start = numbers(count, &generator)
    let gradient = numbers(count, &generator)
    let results = Processor.available.map { set in
      var (theta, velocity, squares) = (start, start, start.map { $0 * $0 })
      set.adam(&theta, gradient, &velocity, &squares, count, step)
      return theta + velocity + squares
    }
    #expect(results.allSatisfy { $0 == results[0] })
  }
}
