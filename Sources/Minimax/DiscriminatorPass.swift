import Networks
import Numerics

/// D's loss on one minibatch, there and back: the gradient by its parameters and how that changes.
struct DiscriminatorPass {
  private let network: Network
  private let objective: Objective
  private let reals: Batch
  private let fakes: Batch
  private var realTape: Tape
  private var fakeTape: Tape
  private var realSlopes: Batch
  private var fakeSlopes: Batch
  private var realAdjoint: Adjoint
  private var fakeAdjoint: Adjoint

  /// - Parameter reals: As D sees them.
  /// - Parameter fakes: As D sees them.
  init(_ experiment: Experiment, reals: Batch, fakes: Batch) {
    network = experiment.discriminator.network
    objective = experiment.objective
    self.reals = reals
    self.fakes = fakes
    realTape = Tape(network: network, count: reals.count)
    fakeTape = Tape(network: network, count: fakes.count)
    realSlopes = Batch(features: 1, count: reals.count)
    fakeSlopes = Batch(features: 1, count: fakes.count)
    realAdjoint = Adjoint(network: network, count: reals.count)
    fakeAdjoint = Adjoint(network: network, count: fakes.count)
  }

  /// The gradient of D's loss; the same bits as in an update of D.
  mutating func gradient(_ parameters: [Double]) -> [Double] {
    var gradient = Array(repeating: 0.0, count: network.parameterCount)
    network.forward(reals, parameters: parameters, tape: &realTape)
    network.forward(fakes, parameters: parameters, tape: &fakeTape)
    objective.realTerm.slopes(over: Logits(realTape.output), into: &realSlopes)
    objective.fakeTerm.slopes(over: Logits(fakeTape.output), into: &fakeSlopes)
    network.backward(
      realSlopes, input: reals, parameters: parameters, tape: realTape, adjoint: &realAdjoint,
      gradient: &gradient)
    network.backward(
      fakeSlopes, input: fakes, parameters: parameters, tape: fakeTape, adjoint: &fakeAdjoint,
      gradient: &gradient)
    return gradient
  }

  /// The derivative of `direction * gradient`, by the parameters and by the fakes.
  ///
  /// The first is the Hessian times the direction; the second is the tangent of the gradient at the fakes.
  mutating func derivative(along direction: [Double], at parameters: [Double]) -> (
    parameters: [Double], fakes: Batch
  ) {
    _ = gradient(parameters)
    var change = Array(repeating: 0.0, count: network.parameterCount)
    _ = tangent(
      direction, parameters, reals, realTape, realSlopes, realAdjoint, objective.realTerm, &change)
    let atFakes = tangent(
      direction, parameters, fakes, fakeTape, fakeSlopes, fakeAdjoint, objective.fakeTerm, &change)
    return (change, atFakes)
  }

  private func tangent(
    _ direction: [Double], _ parameters: [Double], _ input: Batch, _ tape: Tape, _ slopes: Batch,
    _ adjoint: Adjoint, _ term: LossTerm, _ change: inout [Double]
  ) -> Batch {
    let move = TangentDirection(parameters: direction)
    var tangent = Tangent(network: network, count: input.count)
    network.forwardTangent(along: move, input: input, parameters: parameters, tape: tape, tangent: &tangent)
    var bent = Batch(features: 1, count: input.count)
    let share = 1 / Double(input.count)
    for block in 0..<bent.blockCount {
      bent.lanes[block] = term.curvature(tape.output.lanes[block]) * tangent.output.lanes[block] * share
    }
    bent.clearPadding()
    network.backwardTangent(
      slopes, outputGradientTangent: bent, along: move, input: input, parameters: parameters, tape: tape,
      adjoint: adjoint, tangent: &tangent, gradient: &change)
    return tangent.input
  }
}
