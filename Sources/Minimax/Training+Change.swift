import Networks

extension Training {
  /// Goes on under other rules.
  ///
  /// A new optimiser begins without memory; a new schedule begins at the start of the present round. Whether the game
  /// has diverged is judged anew.
  ///
  /// - Precondition: The networks, the prior's and the data's dimensions are as they were, and no update is in
  ///   progress.
  public mutating func adopt(_ rules: Experiment) {
    precondition(turn.next == .sample, "the rules cannot change within an update")
    for player in Player.allCases {
      precondition(rules[player].network == experiment[player].network, "a game keeps its networks")
    }
    if rules.discriminator.optimizer != experiment.discriminator.optimizer {
      discriminator.memory = OptimizerMemory(
        for: rules.discriminator.optimizer, parameterCount: discriminator.parameters.count)
    }
    if rules.generator.optimizer != experiment.generator.optimizer {
      generator.memory = OptimizerMemory(
        for: rules.generator.optimizer, parameterCount: generator.parameters.count)
    }
    if rules.schedule != experiment.schedule { position = position.restarted(rules.schedule) }
    if !rules.schedule.isSimultaneous { discriminatorAtRoundStart = [] }
    if rules.averaging == .off {
      averagedGenerator = []
    } else if averagedGenerator.isEmpty {
      averagedGenerator = generator.parameters
    }
    experiment = rules
    divergence = Divergence(in: self)
  }

  /// Sets one number of a player's flat parameter vector; whether the game has diverged is then judged anew.
  ///
  /// - Precondition: No update is in progress, and the index is inside the vector.
  public mutating func setParameter(_ index: Int, of player: Player, to value: Double) {
    precondition(turn.next == .sample, "parameters cannot change within an update")
    switch player {
    case .discriminator: discriminator.parameters[index] = value
    case .generator: generator.parameters[index] = value
    }
    divergence = Divergence(in: self)
  }
}
