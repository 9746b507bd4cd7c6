public import Networks

/// After phase 2: the generator has carried the latents to the data space.
public struct Generated: Equatable, Sendable {
  public internal(set) var sampled: Sampled
  /// The generator's forward pass.
  public internal(set) var tape: Tape

  /// Room for the generated samples.
  init(_ sampled: Sampled, experiment: Experiment) {
    self.sampled = sampled
    tape = Tape(network: experiment.generator.network, count: sampled.latents.count)
  }

  /// Shape `batchSize x dimension`.
  public var fakes: Samples { Samples(tape.output) }

  /// Puts a generated sample elsewhere.
  mutating func move(feature: Int, of sample: Int, by shift: Double) {
    tape.shiftOutput(feature: feature, of: sample, by: shift)
  }

  mutating func generate(_ experiment: Experiment, generator: [Double]) {
    experiment.generator.network.forward(sampled.latents.batch, parameters: generator, tape: &tape)
  }
}
