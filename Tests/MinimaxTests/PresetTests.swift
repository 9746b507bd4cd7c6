import Distributions
import Minimax
import Networks
import Numerics
import Testing

@Suite("Presets")
struct PresetTests {
  @Test("Names and summaries are distinct, and each game has its own rules")
  func distinct() {
    let presets = Preset.all
    #expect(Set(presets.map(\.name)).count == presets.count)
    #expect(Set(presets.map(\.summary)).count == presets.count)
    for (index, preset) in presets.enumerated() {
      #expect(!presets[..<index].contains { $0.experiment == preset.experiment })
    }
  }

  @Test(
    "The collapsing ring has the ring's data, latents and batch, and differs only in how the players learn")
  func collapse() {
    let (ring, collapse) = (Preset.ring.experiment, Preset.collapse.experiment)
    #expect(collapse.data.isEqual(to: ring.data) && collapse.prior == ring.prior)
    #expect(collapse.batchSize == ring.batchSize && collapse.schedule == ring.schedule)
    #expect(collapse.generator.learningRate == 3 * collapse.discriminator.learningRate)
  }

  @Test("GAN Lab's settings: 2-8-8 with rectifiers, G ends in tanh, plain descent at 0.1, 2 : 1, batch 150")
  func ganlab() {
    let rules = Preset.ganlab.experiment
    #expect(rules.discriminator.network.layers.map(\.outputs) == [8, 8, 1])
    #expect(rules.generator.network.layers.map(\.activation) == [.relu, .relu, .tanh])
    #expect(rules.generator.optimizer == .sgd && rules.discriminator.learningRate == 0.1)
    #expect(
      rules.schedule == Schedule(discriminatorUpdates: 2, generatorUpdates: 1) && rules.batchSize == 150)
    #expect(rules.prior.name == "uniform(0, 1)^2" && rules.objective == .nonSaturating)
    // The data lie where tanh can reach: 4 deviations about both bells stay within -1 ... 1, but for one bell's tail.
    #expect(rules.data.window[0].lowerBound > -1 && rules.data.window[0].upperBound < 1)
  }

  @Test("Matched players begin at the data's place along each axis")
  func matched() throws {
    let data = BivariateNormal(mean: (50, -3), sd: (10, 0.1))
    let rules = Preset.custom("custom", data: data).experiment
    #expect(rules.scale == .matched && rules.prior.dimension == 2)
    let training = Training(rules)
    let bias = try #require(rules.generator.network.parameterViews.last)
    #expect(Array(training.generator.parameters[bias.offset..<bias.offset + 2]) == [50, -3])
  }
}
