import Networks

extension Training {
  /// The loss that the player of an update made before would have, as it stands now, on that update's minibatch and
  /// against the opponent of that update.
  ///
  /// Beside the loss before the update it shows what the update did: nothing else differs.
  public func loss(on update: CompletedUpdate) -> Double {
    let before = update.backpropagated.evaluated.discriminated.generated
    let network = experiment.discriminator.network
    switch update.player {
    case .discriminator:
      let reals = Logits(network.output(of: before.sampled.reals.batch, parameters: discriminator.parameters))
      let fakes = Logits(network.output(of: before.tape.output, parameters: discriminator.parameters))
      return experiment.objective.realTerm.mean(over: reals) + experiment.objective.fakeTerm.mean(over: fakes)
    case .generator:
      let fakes = experiment.generator.network.output(
        of: before.sampled.latents.batch, parameters: generator.parameters)
      return experiment.objective.generatorTerm.mean(
        over: Logits(network.output(of: fakes, parameters: update.discriminatorMet)))
    }
  }
}
