import Networks
import Numerics

/// D as it would answer: a few of its own updates made ahead, on the minibatch of G's update.
///
/// G's loss is then that of the D at the end, as a function of G's parameters, and its gradient goes back through every
/// one of these updates exactly, by D's own rule, with all it remembers. D itself does not move.
///
/// - Source: Metz et al. 2017, equations 5 to 8. As in their program, all updates ahead see one minibatch: reals drawn
///   for the purpose, and the fakes that G is judged by.
public struct Unrolling: Equatable, Sendable {
  /// One update ahead: what it met.
  struct Step: Equatable, Sendable {
    let parameters: [Double]
    let memory: OptimizerMemory
    let gradient: [Double]
  }

  private(set) var steps: [Step] = []
  /// D's parameters after the last update ahead.
  public private(set) var parameters: [Double] = []

  /// What D's rule remembered when G met it.
  var memoryMet: OptimizerMemory? { steps.first?.memory }

  /// Numbers in memory.
  var size: Int {
    steps.reduce(parameters.count) {
      $0 + $1.parameters.count + $1.gradient.count + $1.memory.velocity.count + $1.memory.squares.count
    }
  }

  /// Makes the updates.
  mutating func look(
    _ experiment: Experiment, _ discriminator: [Double], _ memory: OptimizerMemory, pass: DiscriminatorPass
  ) {
    var (pass, memory) = (pass, memory)
    let rules = experiment.discriminator
    parameters = discriminator
    steps.removeAll(keepingCapacity: true)
    for _ in 0..<experiment.stabilizers.unrolling {
      let gradient = pass.gradient(parameters)
      steps.append(Step(parameters: parameters, memory: memory, gradient: gradient))
      rules.optimizer.update(
        &parameters, gradient: gradient, learningRate: rules.learningRate, memory: &memory)
      experiment.clipping.apply(to: &parameters)
    }
  }

  /// Carries the derivative by ``parameters`` back through the updates.
  ///
  /// - Returns: The derivative by the fakes, as far as D's answer depends on them.
  func response(_ experiment: Experiment, by last: [Double], pass: DiscriminatorPass) -> Batch {
    var pass = pass
    let rules = experiment.discriminator
    var adjoint = OptimizerAdjoint(parameters: last, for: rules.optimizer)
    var response = Batch(features: 1, count: 0)
    for index in steps.indices.reversed() {
      let step = steps[index]
      let after = index + 1 < steps.count ? steps[index + 1].parameters : parameters
      experiment.clipping.pullBack(&adjoint.parameters, at: after)
      let told = rules.optimizer.pullBack(
        &adjoint, gradient: step.gradient, learningRate: rules.learningRate, memory: step.memory)
      let change = pass.derivative(along: told, at: step.parameters)
      for place in adjoint.parameters.indices { adjoint.parameters[place] += change.parameters[place] }
      if response.count == 0 {
        response = change.fakes
      } else {
        for lane in response.lanes.indices { response.lanes[lane] += change.fakes.lanes[lane] }
      }
    }
    return response
  }
}
