import Networks
import Numerics

/// A player's loss on one minibatch as a whole, as a function of one number that is moved.
///
/// For games in which samples do not pay one by one: packs, slopes that are priced, and updates ahead tie them
/// together. Only forward passes, slopes at the reals and updates ahead are computed, never a way back through them.
struct LossProbe: Sendable {
  private let training: Training
  private let evaluated: Evaluated
  private let player: Player
  /// The size of a derivative below which rounding blurs differences.
  let blur: Double

  init(_ training: Training, _ evaluated: Evaluated) {
    self.training = training
    self.evaluated = evaluated
    player = evaluated.player
    let unit = 64 * Double.ulpOfOne / CostProbe.steps[CostProbe.steps.count - 1] / GradientCheck.tolerance
    blur = unit * max(abs(evaluated.loss), 1e-3) / 64
  }

  /// Numbers of one generated sample.
  var features: Int { training.experiment.generator.network.outputs }

  /// The derivative by one parameter of the player.
  func slope(parameter index: Int, step: Double) -> Double {
    slope(step) { shift in
      var moved = training[player].parameters
      moved[index] += shift
      var discriminated = evaluated.discriminated
      guard player == .generator else { return loss(&discriminated, discriminator: moved) }
      discriminated.generated.generate(training.experiment, generator: moved)
      return loss(&discriminated, discriminator: training.discriminator.parameters)
    }
  }

  /// The derivative by one number of a generated sample.
  func slope(feature: Int, ofFake sample: Int, step: Double) -> Double {
    slope(step) { shift in
      var discriminated = evaluated.discriminated
      discriminated.generated.move(feature: feature, of: sample, by: shift)
      return loss(&discriminated, discriminator: training.discriminator.parameters)
    }
  }

  /// Two central differences, the second with half the step, extrapolated to none.
  private func slope(_ step: Double, loss: (_ shift: Double) -> Double) -> Double {
    (8 * (loss(step / 2) - loss(-step / 2)) - (loss(step) - loss(-step))) / (6 * step)
  }

  private func loss(_ discriminated: inout Discriminated, discriminator: [Double]) -> Double {
    let experiment = training.experiment
    discriminated.discriminate(
      experiment, discriminator: discriminator, memory: training.discriminator.memory)
    var moved = Evaluated(discriminated, experiment: experiment)
    moved.evaluate(experiment, discriminator: discriminator)
    return moved.loss
  }
}

extension Training {
  /// The gradients that updates compute where cures are in force: by both players' parameters, and by the fakes.
  func gradientsUnderCures(_ sampled: Sampled) -> [CheckedGradient] {
    var forGenerator = Sampled(player: .generator, experiment: experiment)
    forGenerator.latents = sampled.latents
    forGenerator.fakeNoise = sampled.fakeNoise
    if experiment.stabilizers.unrolling > 0 {
      (forGenerator.reals, forGenerator.realNoise) = (sampled.reals, sampled.realNoise)
    }
    let payloads = [backpropagated(sampled), backpropagated(forGenerator)]
    let inputGradient = payloads[1].inputGradient
    return GradientPart.allCases.map { part in
      let payload = payloads[part.player == .discriminator ? 0 : 1]
      let probe = LossProbe(self, payload.evaluated)
      switch part {
      case .discriminatorParameters, .generatorParameters:
        return CheckedGradient(
          part, payload.gradient, views: experiment[part.player].network.parameterViews, whole: probe)
      case .inputGradient:
        return CheckedGradient(
          part, (0..<inputGradient.count).flatMap { inputGradient.row($0) }, views: [], whole: probe)
      case .reals, .fakes, .latents: return CheckedGradient(part, [], views: [], whole: nil)
      }
    }
  }
}
