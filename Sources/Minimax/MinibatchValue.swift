import Networks
import Numerics

/// The value function as estimated from samples at hand.
public struct MinibatchValue: Equatable, Sendable {
  /// `mean log D(x)`, in nats.
  public let real: Double
  /// `mean log(1 - D(G(z)))`, in nats.
  public let fake: Double
  /// How many real samples there were.
  public let samples: Int

  /// V, in nats.
  public var total: Double { real + fake }
}

extension Training {
  /// V of the players as they are now, on the real samples and the latents that were drawn last.
  ///
  /// Re-evaluating the same samples after an update shows what that update did, free of sampling noise.
  ///
  /// - Returns: Nil while no real samples have been drawn, and where D judges packs.
  public var valueOnLatestMinibatch: MinibatchValue? {
    guard !experiment.isPacked, let reals = latestReals, let latents = latestLatents else { return nil }
    let network = experiment.discriminator.network
    let fakes = experiment.generator.network.output(of: latents.batch, parameters: generator.parameters)
    let realLogits = Logits(network.output(of: reals.batch, parameters: discriminator.parameters))
    let fakeLogits = Logits(network.output(of: fakes, parameters: discriminator.parameters))
    return MinibatchValue(
      real: -Objective.minimax.realTerm.mean(over: realLogits),
      fake: Objective.minimax.generatorTerm.mean(over: fakeLogits), samples: reals.count)
  }

  /// The real samples drawn last, in the update in progress or in D's last one.
  public var latestReals: Samples? {
    if let sampled = turn.sampled, sampled.player == .discriminator { return sampled.reals }
    guard case .made(let update) = lastUpdate(of: .discriminator) else { return nil }
    return update.backpropagated.evaluated.discriminated.generated.sampled.reals
  }

  /// The latents drawn last, by either player.
  public var latestLatents: Latents? {
    if let sampled = turn.sampled { return sampled.latents }
    guard case .made(let update) = lastUpdate(of: lastMover) else { return nil }
    return update.backpropagated.evaluated.discriminated.generated.sampled.latents
  }
}
