import Distributions
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
  /// The way back through D from the generated samples. In an update of G it reaches `fakeAdjoint.input`: the gradient
  /// of its loss at every one of D's inputs.
  public internal(set) var fakeAdjoint: Adjoint
  /// Where G looks ahead: the part of that gradient that goes through D's answer; else of no samples.
  public internal(set) var response: Batch
  /// Where D sees something else than single samples, or G looks ahead: the gradient by the fakes; else of no samples.
  var pointGradient: Batch
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
    let stabilizers = experiment.stabilizers
    let points = discriminated.generated.tape.count
    let isTranslated =
      evaluated.player == .generator && (stabilizers.altersInput || stabilizers.unrolling > 0)
    response = Batch(features: network.inputs, count: 0)
    pointGradient = Batch(
      features: experiment.data.dimension, count: isTranslated ? points : 0)
    generatorAdjoint = Adjoint(
      network: experiment.generator.network, count: evaluated.player == .generator ? points : 0)
    gradient = Array(repeating: 0, count: experiment[evaluated.player].network.parameterCount)
  }

  /// Whose update this is.
  public var player: Player { evaluated.player }

  /// The input gradient that reaches G: the gradient of its loss at every generated point, shape `batchSize x dimension`.
  public var inputGradient: Batch { pointGradient.count > 0 ? pointGradient : fakeAdjoint.input }

  /// The Euclidean norm of the gradient.
  public var gradientNorm: Double { gradient.norm }

  mutating func backpropagate(_ experiment: Experiment, discriminator: [Double], generator: [Double]) {
    for index in gradient.indices { gradient[index] = 0 }
    let network = experiment.discriminator.network
    // In place, part by part: a copy of the whole payload would count up every buffer in it.
    let fakes = evaluated.discriminated.fakeInput
    switch player {
    case .discriminator:
      let reals = evaluated.discriminated.realInput
      experiment.objective.realTerm.slopes(over: evaluated.discriminated.realLogits, into: &realSlopes)
      experiment.objective.fakeTerm.slopes(over: evaluated.discriminated.fakeLogits, into: &fakeSlopes)
      network.backward(
        realSlopes, input: reals, parameters: discriminator, tape: evaluated.discriminated.realTape,
        adjoint: &realAdjoint, gradient: &gradient)
      network.backward(
        fakeSlopes, input: fakes, parameters: discriminator, tape: evaluated.discriminated.fakeTape,
        adjoint: &fakeAdjoint, gradient: &gradient)
      evaluated.penalty?.addGradient(
        experiment.stabilizers.gradientPenalty, network, reals: reals, parameters: discriminator,
        tape: evaluated.discriminated.realTape, into: &gradient)
    case .generator:
      let judge = evaluated.discriminated.judge(met: discriminator)
      experiment.objective.generatorTerm.slopes(over: evaluated.discriminated.fakeLogits, into: &fakeSlopes)
      network.pullBack(
        fakeSlopes, input: fakes, parameters: judge, tape: evaluated.discriminated.fakeTape,
        adjoint: &fakeAdjoint)
      if pointGradient.count > 0 { translate(experiment, judge: judge) }
      experiment.generator.network.backward(
        inputGradient, input: evaluated.discriminated.generated.sampled.latents.batch, parameters: generator,
        tape: evaluated.discriminated.generated.tape, adjoint: &generatorAdjoint, gradient: &gradient)
    }
  }

  /// Turns the gradient at D's inputs, D's answer included, into one at the generated points.
  ///
  /// Noise that is added does not change a gradient.
  private mutating func translate(_ experiment: Experiment, judge: [Double]) {
    let discriminated = evaluated.discriminated
    var inputGradient = fakeAdjoint.input
    if let unrolling = discriminated.unrolling {
      var byJudge = Array(repeating: 0.0, count: judge.count)
      experiment.discriminator.network.backward(
        fakeSlopes, input: discriminated.fakeInput, parameters: judge, tape: discriminated.fakeTape,
        adjoint: &fakeAdjoint, gradient: &byJudge)
      response = unrolling.response(experiment, by: byJudge, pass: discriminated.pass(experiment))
      for lane in inputGradient.lanes.indices { inputGradient.lanes[lane] += response.lanes[lane] }
    }
    Pack.open(inputGradient, into: &pointGradient, size: experiment.stabilizers.packing)
  }
}
