import Networks

extension Training {
  /// Remembers D as it is at the start of a round, when G is to answer that D.
  mutating func keepRoundStart() {
    guard experiment.schedule.isSimultaneous, position.isRoundStart(experiment.schedule) else { return }
    guard discriminatorAtRoundStart.count == discriminator.parameters.count else {
      discriminatorAtRoundStart = discriminator.parameters
      return
    }
    // Into the memory that is there: a shared array would be copied at D's next update.
    for index in discriminatorAtRoundStart.indices {
      discriminatorAtRoundStart[index] = discriminator.parameters[index]
    }
  }

  /// Phase 6: moves the parameters of one player, and nothing of the other.
  mutating func update(_ player: Player, gradient: [Double]) {
    let rules = experiment[player]
    switch player {
    case .discriminator:
      rules.optimizer.update(
        &discriminator.parameters, gradient: gradient, learningRate: rules.learningRate,
        memory: &discriminator.memory)
      discriminator.updates += 1
      experiment.clipping.apply(to: &discriminator.parameters)
    case .generator:
      rules.optimizer.update(
        &generator.parameters, gradient: gradient, learningRate: rules.learningRate, memory: &generator.memory
      )
      generator.updates += 1
      average()
    }
  }

  private mutating func average() {
    guard case .exponential(let decay) = experiment.averaging else { return }
    for index in averagedGenerator.indices {
      averagedGenerator[index] = decay * averagedGenerator[index] + (1 - decay) * generator.parameters[index]
    }
  }
}
