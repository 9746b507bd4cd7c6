extension Training {
  /// The loss that the player of an update made before would have, as it stands now, on that update's minibatch and
  /// against the opponent of that update.
  ///
  /// Beside the loss before the update it shows what the update did: nothing else differs. Where G looked ahead, D's
  /// answer is computed anew, from where D stood then.
  public func loss(on update: CompletedUpdate) -> Double {
    var discriminated = update.backpropagated.evaluated.discriminated
    let isOfDiscriminator = update.player == .discriminator
    let judge = isOfDiscriminator ? discriminator.parameters : update.discriminatorMet
    if !isOfDiscriminator { discriminated.generated.generate(experiment, generator: generator.parameters) }
    discriminated.discriminate(
      update.rules, discriminator: judge, memory: discriminated.unrolling?.memoryMet ?? discriminator.memory)
    var evaluated = Evaluated(discriminated, experiment: update.rules)
    evaluated.evaluate(update.rules, discriminator: judge)
    return evaluated.loss
  }
}
