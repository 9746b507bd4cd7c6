public import Networks
public import Numerics

/// After phase 3: the discriminator has said how real each sample looks.
public struct Discriminated: Equatable, Sendable {
  public internal(set) var generated: Generated
  /// The real samples as D sees them, with their noise and in packs; of no samples where D sees them as they are.
  var seenReals: Batch
  /// The same for the generated samples.
  var seenFakes: Batch
  /// D's answer, looked ahead at; nil where G does not look ahead, and in an update of D.
  public internal(set) var unrolling: Unrolling?
  /// D's forward pass over the real samples; of no samples in an update of G.
  public internal(set) var realTape: Tape
  /// D's forward pass over the generated samples.
  public internal(set) var fakeTape: Tape

  /// Room for the logits.
  init(_ generated: Generated, experiment: Experiment) {
    self.generated = generated
    let network = experiment.discriminator.network
    let (isOfDiscriminator, stabilizers) = (
      generated.sampled.player == .discriminator, experiment.stabilizers
    )
    let count = generated.sampled.latents.count / stabilizers.packing
    let reals = generated.sampled.reals.count / stabilizers.packing
    seenReals = Batch(features: network.inputs, count: stabilizers.altersInput ? reals : 0)
    seenFakes = Batch(features: network.inputs, count: stabilizers.altersInput ? count : 0)
    unrolling = stabilizers.unrolling > 0 && !isOfDiscriminator ? Unrolling() : nil
    realTape = Tape(network: network, count: isOfDiscriminator ? reals : 0)
    fakeTape = Tape(network: network, count: count)
  }

  /// None in an update of G.
  public var realLogits: Logits { Logits(realTape.output) }
  public var fakeLogits: Logits { Logits(fakeTape.output) }

  /// The real samples as D sees them: one row a sample, or a pack.
  public var realInput: Batch { seenReals.count > 0 ? seenReals : generated.sampled.reals.batch }
  /// The generated samples as D sees them.
  public var fakeInput: Batch { seenFakes.count > 0 ? seenFakes : generated.tape.output }

  /// - Parameter memory: What D's optimiser remembers; needed where G looks ahead.
  mutating func discriminate(_ experiment: Experiment, discriminator: [Double], memory: OptimizerMemory?) {
    let network = experiment.discriminator.network
    if experiment.stabilizers.altersInput { show(experiment.stabilizers.packing) }
    if generated.sampled.player == .discriminator {
      network.forward(realInput, parameters: discriminator, tape: &realTape)
    }
    if unrolling != nil, let memory {
      let own = pass(experiment)
      unrolling?.look(experiment, discriminator, memory, pass: own)
    }
    network.forward(fakeInput, parameters: judge(met: discriminator), tape: &fakeTape)
  }

  /// The parameters of the D that judged the fakes: the one that G met, or what has become of it ahead.
  func judge(met discriminator: [Double]) -> [Double] { unrolling?.parameters ?? discriminator }

  /// D's loss on this minibatch, for updates ahead.
  func pass(_ experiment: Experiment) -> DiscriminatorPass {
    DiscriminatorPass(experiment, reals: realInput, fakes: fakeInput)
  }

  /// Adds the noise and makes packs.
  private mutating func show(_ packing: Int) {
    let sampled = generated.sampled
    Pack.fill(&seenReals, with: sampled.reals.batch, noise: sampled.realNoise, size: packing)
    Pack.fill(&seenFakes, with: generated.tape.output, noise: sampled.fakeNoise, size: packing)
  }
}
