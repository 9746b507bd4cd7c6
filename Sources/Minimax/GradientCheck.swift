import Networks
import Numerics

/// Backpropagation held against differences of the loss itself, number by number.
///
/// The differences know nothing of the way back: they move one number, run the networks forward and compare costs.
/// A step begins at 2^-10 (times the number, for inputs larger than 1) and is cut to an eighth, at most four times:
/// for a sample that crosses a kink of a rectifier or of the hinge, and for all where the two sides disagree, since
/// a step may be too long for a steep place. What lies on a kink at every step has no derivative; it is left out, and
/// counted.
///
///     error = |a - b| / max(|a|, |b|, s)
///
/// with `a` backpropagated, `b` by differences, and `s` the largest backpropagated number of the same weights, bias or
/// inputs. Where rounding alone could make the two so different, or the loss is not finite, nothing can be told: such
/// a number is neither right nor wrong, and is counted apart.
public struct GradientCheck: Sendable {
  /// The greatest error that passes.
  public static let tolerance = 1e-6

  /// Whether the minibatch was drawn for the check alone, none having been drawn in the game.
  public let isDrawnAhead: Bool
  /// Numbers to be looked at.
  public let total: Int
  private var gradients: [CheckedGradient]
  /// What is still to be compared, the next one last: a gradient, and which parameter of it.
  private var agenda: [(place: Int, parameter: Int?)] = []

  /// A check of both players as they stand, on the minibatch that was drawn last.
  ///
  /// - Parameter most: Of each player's parameters at most so many, evenly spread; nil for all.
  public init(of training: Training, most: Int? = nil) {
    let minibatch = training.checkedMinibatch
    isDrawnAhead = minibatch.isDrawnAhead
    gradients =
      training.experiment.stabilizers == .off
      ? training.gradientsByDiscriminatorLoss(minibatch.sampled)
        + training.gradientsByGeneratorLoss(minibatch.sampled)
      : training.gradientsUnderCures(minibatch.sampled)
    var total = 0
    for (place, gradient) in gradients.enumerated() {
      guard gradient.part.isParameters else {
        agenda.append((place, nil))
        total += gradient.count
        continue
      }
      let checked = min(gradient.count, max(most ?? gradient.count, 1))
      agenda += (0..<checked).map { (place, $0 * gradient.count / checked) }
      total += checked
    }
    self.total = total
    agenda.reverse()
  }

  public var isOver: Bool { agenda.isEmpty }

  /// What has been found so far.
  public func tally(of part: GradientPart) -> GradientTally { gradients[part.rawValue].tally }

  /// Compares so many more parameters; all inputs of one kind count as one.
  public mutating func advance(_ count: Int) {
    for _ in 0..<count {
      guard let next = agenda.popLast() else { return }
      if let parameter = next.parameter {
        gradients[next.place].compare(parameter: parameter)
      } else {
        gradients[next.place].compareSamples()
      }
    }
  }
}

extension Training {
  /// The real samples and latents drawn last; of both kinds, drawn on a copy where one kind is wanting.
  fileprivate var checkedMinibatch: (sampled: Sampled, isDrawnAhead: Bool) {
    if experiment.stabilizers != .off, case .made(let update) = lastUpdate(of: .discriminator) {
      return (update.backpropagated.evaluated.discriminated.generated.sampled, false)
    }
    var sampled = Sampled(player: .discriminator, experiment: experiment)
    if experiment.stabilizers == .off, let reals = latestReals, let latents = latestLatents {
      (sampled.reals, sampled.latents) = (reals, latents)
      return (sampled, false)
    }
    var ahead = randomness
    sampled.draw(experiment, using: &ahead)
    return (sampled, true)
  }

  fileprivate func gradientsByDiscriminatorLoss(_ sampled: Sampled) -> [CheckedGradient] {
    let payload = backpropagated(sampled)
    let network = experiment.discriminator.network
    let discriminated = payload.evaluated.discriminated
    let reals = sampled.reals.batch
    let fakes = discriminated.generated.tape.output
    let parameters = discriminator.parameters
    func probe(_ input: Batch, isReal: Bool) -> CostProbe {
      CostProbe(
        PerturbedPass(network, parameters: parameters, input: input), input: input,
        term: isReal ? experiment.objective.realTerm : experiment.objective.fakeTerm,
        kink: experiment.objective.kink(ofReal: isReal))
    }
    var (realAdjoint, fakeAdjoint) = (payload.realAdjoint, payload.fakeAdjoint)
    network.pullBack(
      payload.realSlopes, input: reals, parameters: parameters, tape: discriminated.realTape,
      adjoint: &realAdjoint)
    network.pullBack(
      payload.fakeSlopes, input: fakes, parameters: parameters, tape: discriminated.fakeTape,
      adjoint: &fakeAdjoint)
    let probes = [probe(reals, isReal: true), probe(fakes, isReal: false)]
    return [
      CheckedGradient(.discriminatorParameters, payload.gradient, of: network, probes: probes),
      CheckedGradient(.reals, realAdjoint.input, probe: probes[0]),
      CheckedGradient(.fakes, fakeAdjoint.input, probe: probes[1]),
    ]
  }

  fileprivate func gradientsByGeneratorLoss(_ sampled: Sampled) -> [CheckedGradient] {
    var forGenerator = Sampled(player: .generator, experiment: experiment)
    forGenerator.latents = sampled.latents
    let payload = backpropagated(forGenerator)
    let network = experiment.generator.network
    let generated = payload.evaluated.discriminated.generated
    let latents = sampled.latents.batch
    let fakes = generated.tape.output
    var adjoint = payload.generatorAdjoint
    network.pullBack(
      payload.fakeAdjoint.input, input: latents, parameters: generator.parameters, tape: generated.tape,
      adjoint: &adjoint)
    let term = experiment.objective.generatorTerm
    let judge = PerturbedPass(
      experiment.discriminator.network, parameters: discriminator.parameters, input: fakes)
    let probe = CostProbe(
      PerturbedPass(network, parameters: generator.parameters, input: latents), judgedBy: judge,
      input: latents, term: term, kink: nil)
    return [
      CheckedGradient(.generatorParameters, payload.gradient, of: network, probes: [probe]),
      CheckedGradient(
        .inputGradient, payload.fakeAdjoint.input,
        probe: CostProbe(judge, input: fakes, term: term, kink: nil)),
      CheckedGradient(.latents, adjoint.input, probe: probe),
    ]
  }

  /// All that an update computes on a minibatch, by the code of the updates themselves.
  func backpropagated(_ sampled: Sampled) -> Backpropagated {
    var generated = Generated(sampled, experiment: experiment)
    generated.generate(experiment, generator: generator.parameters)
    var discriminated = Discriminated(generated, experiment: experiment)
    discriminated.discriminate(
      experiment, discriminator: discriminator.parameters, memory: discriminator.memory)
    var evaluated = Evaluated(discriminated, experiment: experiment)
    evaluated.evaluate(experiment, discriminator: discriminator.parameters)
    var payload = Backpropagated(evaluated, experiment: experiment)
    payload.backpropagate(
      experiment, discriminator: discriminator.parameters, generator: generator.parameters)
    return payload
  }
}
