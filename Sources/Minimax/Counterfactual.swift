/// What would come of one update of G under another rule, made on a copy.
public struct Counterfactual: Equatable, Sendable {
  /// What G minimises.
  public let objective: Objective
  /// Updates that D makes first, under the rules in force.
  public let discriminatorUpdates: Int

  /// The most updates of D among the usual counterfactuals.
  private static let mostUpdates = 5

  /// G's update under three objectives, and under the one in force where that is a fourth; then that one after one
  /// update of D, after five, and after as many as the schedule makes before G's next.
  public static func all(from training: Training) -> [Counterfactual] {
    let present = training.experiment.objective
    let usual: [Objective] = [.minimax, .nonSaturating, .leastSquares]
    let objectives = usual.contains(present) ? usual : usual + [present]
    let updates = Set([1, training.updatesBeforeGenerator, mostUpdates]).subtracting([0]).sorted()
    return objectives.map { Counterfactual(objective: $0, discriminatorUpdates: 0) }
      + updates.map { Counterfactual(objective: present, discriminatorUpdates: $0) }
  }

  /// Whether play from here makes this very update of G next.
  public func isNext(from training: Training) -> Bool {
    let updates = training.experiment.schedule.isSimultaneous ? 0 : training.updatesBeforeGenerator
    return objective == training.experiment.objective && discriminatorUpdates == updates
  }

  /// The game as it would be.
  ///
  /// Nothing but the rule differs between two of them. G meets the latents that it will meet in play, after the
  /// updates that D is due to make; those see their own minibatches, and any further ones minibatches from later on.
  ///
  /// - Precondition: No update is in progress.
  public func outcome(from training: Training) -> Training {
    var copy = training
    let rules = training.experiment
    let due = training.updatesBeforeGenerator
    var met = training.randomness
    var passedOver = Sampled(player: .discriminator, experiment: rules)
    for _ in 0..<due { passedOver.draw(rules, using: &met) }
    for number in 0..<discriminatorUpdates {
      if number == due {
        copy.randomness = met
        var own = Sampled(player: .generator, experiment: rules)
        own.draw(rules, using: &copy.randomness)
      }
      copy.step(.discriminator)
    }
    copy.randomness = met
    var changed = rules
    changed.objective = objective
    copy.adopt(changed)
    // In turn G may have to meet an earlier D than the one that stands there.
    if discriminatorUpdates == 0 && due == 0 { copy.step() } else { copy.step(.generator) }
    return copy
  }
}

extension Training {
  /// Updates that D is due to make before G's next.
  fileprivate var updatesBeforeGenerator: Int {
    let schedule = experiment.schedule
    guard schedule.generatorUpdates > 0 else { return 0 }
    var (position, count) = (position, 0)
    while position.due == .discriminator {
      position.advance(schedule)
      count += 1
    }
    return count
  }
}
