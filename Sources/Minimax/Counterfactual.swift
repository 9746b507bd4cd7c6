/// What would come of one update of G under another rule, made on a copy.
public struct Counterfactual: Equatable, Sendable {
  /// What G minimises.
  public let objective: Objective
  /// Updates that D makes first, under the rules in force.
  public let discriminatorUpdates: Int

  /// The most updates of D among all counterfactuals.
  private static let mostUpdates = 5

  /// G's update under three objectives, and under the one in force where that is a fourth; then that one after one
  /// update of D and after five.
  public static func all(inForce present: Objective) -> [Counterfactual] {
    let usual: [Objective] = [.minimax, .nonSaturating, .leastSquares]
    let objectives = usual.contains(present) ? usual : usual + [present]
    return objectives.map { Counterfactual(objective: $0, discriminatorUpdates: 0) }
      + [1, mostUpdates].map { Counterfactual(objective: present, discriminatorUpdates: $0) }
  }

  /// The game as it would be.
  ///
  /// Nothing but the rule differs between two of them: G draws the same latents in every one, and D's first update
  /// is the same.
  ///
  /// - Precondition: No update is in progress.
  public func outcome(from training: Training) -> Training {
    var copy = training
    // Latents that no update of D sees, however many there are.
    var later = training.randomness
    var passedOver = Sampled(player: .discriminator, experiment: training.experiment)
    for _ in 0..<Counterfactual.mostUpdates { passedOver.draw(training.experiment, using: &later) }
    for _ in 0..<discriminatorUpdates { copy.step(.discriminator) }
    var rules = training.experiment
    rules.objective = objective
    copy.adopt(rules)
    copy.randomness.latents = later.latents
    copy.step(.generator)
    return copy
  }
}
