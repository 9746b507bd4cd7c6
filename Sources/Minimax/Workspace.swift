/// The buffers of free running: one full set of payloads for each player, allocated once and overwritten.
public struct Workspace: Sendable {
  var discriminator: Backpropagated
  var generator: Backpropagated
  let experiment: Experiment

  public init(_ experiment: Experiment) {
    self.experiment = experiment
    discriminator = Workspace.payload(for: .discriminator, experiment)
    generator = Workspace.payload(for: .generator, experiment)
  }

  private static func payload(for player: Player, _ experiment: Experiment) -> Backpropagated {
    let sampled = Sampled(player: player, experiment: experiment)
    let discriminated = Discriminated(Generated(sampled, experiment: experiment), experiment: experiment)
    return Backpropagated(Evaluated(discriminated, experiment: experiment), experiment: experiment)
  }
}
