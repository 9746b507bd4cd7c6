import Networks

extension Training {
  /// The loss that the players as they stand would have on the minibatch of an update made before.
  ///
  /// Beside the loss before the update, on the same samples, it shows what the update did.
  public func loss(of player: Player, on update: CompletedUpdate) -> Double {
    let before = update.backpropagated.evaluated.discriminated.generated
    let sampled = before.sampled
    let network = experiment.discriminator.network
    let fakes =
      player == .generator
      ? experiment.generator.network.output(of: sampled.latents.batch, parameters: generator.parameters)
      : before.tape.output
    let fakeLogits = Logits(network.output(of: fakes, parameters: discriminator.parameters))
    guard player == .discriminator else { return experiment.objective.generatorTerm.mean(over: fakeLogits) }
    let realLogits = Logits(network.output(of: sampled.reals.batch, parameters: discriminator.parameters))
    return experiment.objective.realTerm.mean(over: realLogits)
      + experiment.objective.fakeTerm.mean(over: fakeLogits)
  }
}
