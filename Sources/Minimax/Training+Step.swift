extension Training {
  /// Takes one phase of the update in progress, beginning the due player's next update when there is none.
  ///
  /// - Returns: The phase that was taken.
  @discardableResult
  public mutating func advance() -> Phase {
    let phase = turn.next
    switch turn {
    case .ready: turn = .sampled(beginUpdate(of: position.due))
    case .sampled(let sampled): turn = .generated(generate(sampled))
    case .generated(let generated): turn = .discriminated(discriminate(generated, inTurn: true))
    case .discriminated(let discriminated): turn = .evaluated(evaluate(discriminated, inTurn: true))
    case .evaluated(let evaluated): turn = .backpropagated(backpropagate(evaluated, inTurn: true))
    case .backpropagated(let backpropagated):
      turn = .ready
      complete(backpropagated, inTurn: true)
      position.advance(experiment.schedule)
    }
    return phase
  }

  /// Completes the update in progress, or makes the due player's next one.
  public mutating func step() {
    repeat { advance() } while turn != .ready
  }

  /// Makes one update of a player out of turn; the schedule stands where it stood.
  ///
  /// - Precondition: No update is in progress.
  public mutating func step(_ player: Player) {
    precondition(turn.next == .sample, "an update of another player is in progress")
    let generated = generate(beginUpdate(of: player, inTurn: false))
    let evaluated = evaluate(discriminate(generated, inTurn: false), inTurn: false)
    complete(backpropagate(evaluated, inTurn: false), inTurn: false)
  }

  /// Completes the round in progress, or plays the next one; ends early at an update that diverges.
  public mutating func finishRound() {
    let round = position.round
    repeat { step() } while position.round == round && divergence == nil
  }

  private mutating func beginUpdate(of player: Player, inTurn: Bool = true) -> Sampled {
    if inTurn { keepRoundStart() }
    var sampled = Sampled(player: player, experiment: experiment)
    sampled.draw(experiment, using: &randomness)
    return sampled
  }

  private func generate(_ sampled: Sampled) -> Generated {
    var generated = Generated(sampled, experiment: experiment)
    generated.generate(experiment, generator: generator.parameters)
    return generated
  }

  private func discriminate(_ generated: Generated, inTurn: Bool) -> Discriminated {
    var discriminated = Discriminated(generated, experiment: experiment)
    discriminated.discriminate(
      experiment,
      discriminator: discriminatorParameters(metBy: generated.sampled.player, inTurn: inTurn),
      memory: memoryForAnswer)
    return discriminated
  }

  private func evaluate(_ discriminated: Discriminated, inTurn: Bool) -> Evaluated {
    var evaluated = Evaluated(discriminated, experiment: experiment)
    evaluated.evaluate(
      experiment,
      discriminator: discriminatorParameters(
        metBy: discriminated.generated.sampled.player, inTurn: inTurn))
    return evaluated
  }

  private func backpropagate(_ evaluated: Evaluated, inTurn: Bool) -> Backpropagated {
    var backpropagated = Backpropagated(evaluated, experiment: experiment)
    backpropagated.backpropagate(
      experiment, discriminator: discriminatorParameters(metBy: evaluated.player, inTurn: inTurn),
      generator: generator.parameters)
    return backpropagated
  }

  private mutating func complete(_ backpropagated: Backpropagated, inTurn: Bool) {
    let player = backpropagated.player
    let discriminatorMet = discriminatorParameters(metBy: player, inTurn: inTurn)
    let generatorMet = generator.parameters
    update(player, gradient: backpropagated.gradient)
    let made = CompletedUpdate(
      backpropagated: backpropagated, parametersAfter: self[player].parameters, number: self[player].updates,
      round: position.round + 1, discriminatorMet: discriminatorMet, generatorMet: generatorMet,
      rules: experiment)
    lastMover = player
    switch player {
    case .discriminator: lastDiscriminatorUpdate = .made(made)
    case .generator: lastGeneratorUpdate = .made(made)
    }
    let found = Divergence(in: self, after: made)
    // A game that stays diverged tells where that began.
    divergence = found == nil ? nil : divergence ?? found
  }
}
