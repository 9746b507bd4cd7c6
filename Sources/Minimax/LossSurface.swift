import Distributions
import Networks
import Numerics

/// A player's loss as a function of its own parameters alone: the minibatch and the opponent are held still.
public struct LossSurface: Sendable {
  /// Whose loss it is.
  public let player: Player
  private let experiment: Experiment
  /// Of no samples where G moves.
  private let reals: Samples
  private let latents: Latents
  /// The fakes that D judges; they move with G's parameters where G moves.
  private let fakes: Samples
  /// The D that judges where G moves.
  private let discriminator: [Double]
  /// The update itself, where cures make its loss more than a sum over samples as they are.
  private let cured: Evaluated?

  /// The surface on which an update was made.
  ///
  /// - Parameter experiment: The rules under which it was made; with another objective it is the surface on which
  ///   the same minibatch would have been under that one.
  public init(of update: CompletedUpdate, _ experiment: Experiment) {
    let generated = update.backpropagated.evaluated.discriminated.generated
    player = update.player
    self.experiment = experiment
    reals = generated.sampled.reals
    latents = generated.sampled.latents
    fakes = generated.fakes
    discriminator = update.discriminatorMet
    cured = experiment.stabilizers == .off ? nil : update.backpropagated.evaluated
  }

  /// G's surface on some latents, against a D that is held still.
  public init(of latents: Latents, against discriminator: [Double], _ experiment: Experiment) {
    player = .generator
    self.experiment = experiment
    reals = Samples(Batch(features: experiment.data.dimension, count: 0))
    self.latents = latents
    fakes = Samples(Batch(features: experiment.data.dimension, count: 0))
    self.discriminator = discriminator
    cured = nil
  }

  /// The loss, in nats for the logistic objectives.
  ///
  /// - Parameter parameters: Shape of the player's flat vector.
  public func loss(at parameters: [Double]) -> Double {
    if let cured { return evaluated(cured, at: parameters).loss }
    let objective = experiment.objective
    let judge = experiment.discriminator.network
    func logits(_ points: Batch, _ parameters: [Double]) -> Logits {
      Logits(judge.output(of: points, parameters: parameters))
    }
    switch player {
    case .discriminator:
      return objective.realTerm.mean(over: logits(reals.batch, parameters))
        + objective.fakeTerm.mean(over: logits(fakes.batch, parameters))
    case .generator:
      let points = experiment.generator.network.output(of: latents.batch, parameters: parameters)
      return objective.generatorTerm.mean(over: logits(points, discriminator))
    }
  }

  /// The loss's gradient by the player's flat vector, by backpropagation.
  public func gradient(at parameters: [Double]) -> [Double] {
    if let cured {
      var payload = Backpropagated(evaluated(cured, at: parameters), experiment: experiment)
      let isOfDiscriminator = player == .discriminator
      payload.backpropagate(
        experiment, discriminator: isOfDiscriminator ? parameters : discriminator,
        generator: isOfDiscriminator ? [] : parameters)
      return payload.gradient
    }
    var gradient = Array(repeating: 0.0, count: parameters.count)
    switch player {
    case .discriminator:
      for (points, term) in [
        (reals.batch, experiment.objective.realTerm), (fakes.batch, experiment.objective.fakeTerm),
      ] {
        let passed = judged(points, by: parameters, term)
        var adjoint = passed.adjoint
        experiment.discriminator.network.backward(
          passed.slopes, input: points, parameters: parameters, tape: passed.tape, adjoint: &adjoint,
          gradient: &gradient)
      }
    case .generator:
      let network = experiment.generator.network
      var tape = Tape(network: network, count: latents.count)
      network.forward(latents.batch, parameters: parameters, tape: &tape)
      var adjoint = Adjoint(network: network, count: latents.count)
      network.backward(
        gradientAtFakes(tape.output), input: latents.batch, parameters: parameters, tape: tape,
        adjoint: &adjoint, gradient: &gradient)
    }
    return gradient
  }

  /// What G is told where it makes these parameters' fakes: one sample's loss by its own fake, sample by sample.
  ///
  /// - Returns: Shape `count x dimension`.
  /// - Precondition: The surface is G's.
  public func signals(at parameters: [Double]) -> [[Double]] {
    precondition(player == .generator, "only G is told anything at its fakes, not \(player.letter)")
    let points = experiment.generator.network.output(of: latents.batch, parameters: parameters)
    let gradient = gradientAtFakes(points)
    let count = Double(latents.count)
    return (0..<latents.count).map { sample in gradient.row(sample).map { $0 * count } }
  }

  /// The gradient of G's mean loss at every fake.
  private func gradientAtFakes(_ points: Batch) -> Batch {
    let passed = judged(points, by: discriminator, experiment.objective.generatorTerm)
    var adjoint = passed.adjoint
    experiment.discriminator.network.pullBack(
      passed.slopes, input: points, parameters: discriminator, tape: passed.tape, adjoint: &adjoint)
    return adjoint.input
  }

  /// The update's phases up to its loss, from other parameters of the player.
  private func evaluated(_ cured: Evaluated, at parameters: [Double]) -> Evaluated {
    var discriminated = cured.discriminated
    let judge = player == .discriminator ? parameters : discriminator
    if player == .generator { discriminated.generated.generate(experiment, generator: parameters) }
    discriminated.discriminate(
      experiment, discriminator: judge, memory: discriminated.unrolling?.memoryMet)
    var evaluated = Evaluated(discriminated, experiment: experiment)
    evaluated.evaluate(experiment, discriminator: judge)
    return evaluated
  }

  /// D's forward pass over some points, the loss's slopes at its logits, and room for the way back.
  private func judged(_ points: Batch, by parameters: [Double], _ term: LossTerm)
    -> (tape: Tape, slopes: Batch, adjoint: Adjoint)
  {
    let network = experiment.discriminator.network
    var tape = Tape(network: network, count: points.count)
    network.forward(points, parameters: parameters, tape: &tape)
    var slopes = Batch(features: 1, count: points.count)
    term.slopes(over: Logits(tape.output), into: &slopes)
    return (tape, slopes, Adjoint(network: network, count: points.count))
  }
}
