public import Networks
public import Numerics

/// After phase 5: the loss has been carried back to every parameter of the player who moves.
public struct Backpropagated: Equatable, Sendable {
  public internal(set) var evaluated: Evaluated
  /// The loss's gradient at each real logit; of no samples in an update of G.
  public internal(set) var realSlopes: Batch
  /// The loss's gradient at each generated logit.
  public internal(set) var fakeSlopes: Batch
  /// The way back through D from the real samples.
  public internal(set) var realAdjoint: Adjoint
  /// The way back through D from the generated samples. In an update of G it reaches `fakeAdjoint.input`: what G is
  /// told, the gradient of its loss at every generated point.
  public internal(set) var fakeAdjoint: Adjoint
  /// The way back through G; of no samples in an update of D.
  public internal(set) var generatorAdjoint: Adjoint
  /// The gradient of the player's loss by its flat parameter vector.
  public internal(set) var gradient: [Double]

  /// Room for the gradient.
  init(_ evaluated: Evaluated, experiment: Experiment) {
    self.evaluated = evaluated
    let discriminated = evaluated.discriminated
    let reals = discriminated.realTape.count
    let fakes = discriminated.fakeTape.count
    let network = experiment.discriminator.network
    realSlopes = Batch(features: 1, count: reals)
    fakeSlopes = Batch(features: 1, count: fakes)
    realAdjoint = Adjoint(network: network, count: reals)
    fakeAdjoint = Adjoint(network: network, count: fakes)
    generatorAdjoint = Adjoint(
      network: experiment.generator.network, count: evaluated.player == .generator ? fakes : 0)
    gradient = Array(repeating: 0, count: experiment[evaluated.player].network.parameterCount)
  }

  /// Whose update this is.
  public var player: Player { evaluated.player }

  /// The Euclidean norm of the gradient.
  public var gradientNorm: Double { gradient.norm }

  mutating func backpropagate(_ experiment: Experiment, discriminator: [Double], generator: [Double]) {
    for index in gradient.indices { gradient[index] = 0 }
    let network = experiment.discriminator.network
    let discriminated = evaluated.discriminated
    let fakes = discriminated.generated.tape.output
    switch player {
    case .discriminator:
      let reals = discriminated.generated.sampled.reals.batch
      experiment.objective.realTerm.slopes(over: discriminated.realLogits, into: &realSlopes)
      experiment.objective.fakeTerm.slopes(over: discriminated.fakeLogits, into: &fakeSlopes)
      network.backward(
        realSlopes, input: reals, parameters: discriminator, tape: discriminated.realTape,
        adjoint: &realAdjoint, gradient: &gradient)
      network.backward(
        fakeSlopes, input: fakes, parameters: discriminator, tape: discriminated.fakeTape,
        adjoint: &fakeAdjoint, gradient: &gradient)
    case .generator:
      experiment.objective.generatorTerm.slopes(over: discriminated.fakeLogits, into: &fakeSlopes)
      network.pullBack(
        fakeSlopes, input: fakes, parameters: discriminator, tape: discriminated.fakeTape,
        adjoint: &fakeAdjoint)
      experiment.generator.network.backward(
        fakeAdjoint.input, input: discriminated.generated.sampled.latents.batch, parameters: generator,
        tape: discriminated.generated.tape, adjoint: &generatorAdjoint, gradient: &gradient)
    }
  }
}
