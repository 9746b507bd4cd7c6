public import Networks

/// After phase 3: the discriminator has said how real each sample looks.
public struct Discriminated: Equatable, Sendable {
  public internal(set) var generated: Generated
  /// D's forward pass over the real samples; of no samples in an update of G.
  public internal(set) var realTape: Tape
  /// D's forward pass over the generated samples.
  public internal(set) var fakeTape: Tape

  /// Room for the logits.
  init(_ generated: Generated, experiment: Experiment) {
    self.generated = generated
    let network = experiment.discriminator.network
    realTape = Tape(network: network, count: generated.sampled.reals.count)
    fakeTape = Tape(network: network, count: generated.sampled.latents.count)
  }

  /// None in an update of G.
  public var realLogits: Logits { Logits(realTape.output) }
  public var fakeLogits: Logits { Logits(fakeTape.output) }

  mutating func discriminate(_ experiment: Experiment, discriminator: [Double]) {
    let network = experiment.discriminator.network
    if generated.sampled.player == .discriminator {
      network.forward(generated.sampled.reals.batch, parameters: discriminator, tape: &realTape)
    }
    network.forward(generated.tape.output, parameters: discriminator, tape: &fakeTape)
  }
}
