import Language
import Minimax
import Networks
import Numerics
import Theory

/// The position of the game.
let counters: [Quantity] = [
  Quantity("round", "whole rounds completed") { .known(Double($0.position.round), .actual) },
  Quantity("d.updates", "updates that D has made") { .known(Double($0.discriminator.updates), .actual) },
  Quantity("g.updates", "updates that G has made") { .known(Double($0.generator.updates), .actual) },
  Quantity("phase", "phases taken of the update in progress") {
    .known(Double($0.turn.next.rawValue - 1), .actual)
  },
]

let lossQuantities: [Quantity] = [
  Quantity(
    "V", "the value function on the samples drawn last; before any, over the population",
    inScene: valueFunction),
  Quantity("d.loss", "what D minimises, on its minibatch") { loss(.discriminator, $0) },
  Quantity("g.loss", "what G minimises, on its minibatch") { loss(.generator, $0) },
  Quantity("d.gradnorm", "length of the gradient of D's loss by D's parameters") {
    gradientNorm(.discriminator, $0)
  },
  Quantity("g.gradnorm", "length of the gradient of G's loss by G's parameters") {
    gradientNorm(.generator, $0)
  },
  Quantity("d.stepnorm", "length of D's last parameter change") { stepNorm(.discriminator, $0) },
  Quantity("g.stepnorm", "length of G's last parameter change") { stepNorm(.generator, $0) },
  Quantity("d.norm", "length of D's parameter vector") { .known($0.discriminator.parameters.norm, .actual) },
  Quantity("g.norm", "length of G's parameter vector") { .known($0.generator.parameters.norm, .actual) },
  Quantity("real.mean", "mean of the real samples drawn last") {
    mean($0.latestReals?.batch, since: .sample)
  },
  Quantity("real.sd", "their standard deviation") { spread($0.latestReals?.batch, since: .sample) },
  Quantity("fake.mean", "mean of the generated samples made last") {
    mean($0.latestFakes?.batch, since: .generate)
  },
  Quantity("fake.sd", "their standard deviation") { spread($0.latestFakes?.batch, since: .generate) },
  Quantity("D.real", "mean of D over the real samples judged last") {
    $0.figure(.discriminator, from: .discriminate, \.discriminated, \.evaluated.discriminated) {
      meanProbability($0.realLogits)
    }
  },
  Quantity("D.fake", "mean of D over the generated samples judged last") { training in
    guard training.turn.discriminated == nil, training.turn.next == .sample else {
      guard let judged = training.turn.discriminated else { return .notYet(.discriminate) }
      return meanProbability(judged.fakeLogits)
    }
    return training.figure(
      training.lastMover, from: .discriminate, \.discriminated, \.evaluated.discriminated
    ) { meanProbability($0.fakeLogits) }
  },
  Quantity("d.penalty", "the part of D's loss that R1 adds, on its minibatch") {
    $0.figure(.discriminator, from: .evaluate, \.evaluated, \.evaluated) {
      .known($0.penalty?.value ?? 0, $0.certainty)
    }
  },
]

extension Finding {
  /// Not known before a phase has been taken.
  static func notYet(_ phase: Phase, of player: Player? = nil) -> Finding {
    let owner = player.map { "\($0.letter)'s " } ?? ""
    return .unknown("not known yet: it comes with \(owner)phase \(phase.rawValue), \(phase.name)")
  }
}

extension Evaluated {
  var certainty: Certainty { .minibatch(samples: discriminated.fakeTape.count) }
}

extension Training {
  /// The generated samples made last, in the update in progress or in the last one.
  var latestFakes: Samples? {
    if turn.next != .sample { return turn.generated?.fakes }
    guard case .made(let update) = lastUpdate(of: lastMover) else { return nil }
    return update.backpropagated.evaluated.discriminated.generated.fakes
  }

  /// Something that a player's update in progress computes, or else its last one did.
  func figure<Payload>(
    _ player: Player, from phase: Phase, _ present: (Turn) -> Payload?, _ last: (Backpropagated) -> Payload,
    _ find: (Payload) -> Finding
  ) -> Finding {
    if isMoving(player) { return present(turn).map(find) ?? .notYet(phase, of: player) }
    guard case .made(let update) = lastUpdate(of: player) else { return .notYet(phase, of: player) }
    return find(last(update.backpropagated))
  }

  /// Whether a player's update is in progress.
  func isMoving(_ player: Player) -> Bool { turn.sampled?.player == player }
}

@Sendable private func valueFunction(_ snapshot: Snapshot) -> Finding {
  let training = snapshot.training
  if training.experiment.isPacked { return .unknown(training.experiment.stabilizers.remark) }
  if training.turn.next != .sample, training.turn.evaluated == nil { return .notYet(.evaluate) }
  guard let value = training.valueOnLatestMinibatch else {
    // Before the first real samples the only value there is to speak of is the population's.
    switch snapshot.analysis {
    case .success(let analysis): return Finding(analysis.ledger.value)
    case .failure: return .notYet(.evaluate)
    }
  }
  return .known(value.total, .minibatch(samples: value.samples))
}

private func loss(_ player: Player, _ training: Training) -> Finding {
  training.figure(player, from: .evaluate, \.evaluated, \.evaluated) { .known($0.loss, $0.certainty) }
}

private func gradientNorm(_ player: Player, _ training: Training) -> Finding {
  training.figure(player, from: .backpropagate, \.backpropagated, \.self) {
    .known($0.gradientNorm, $0.evaluated.certainty)
  }
}

private func stepNorm(_ player: Player, _ training: Training) -> Finding {
  guard !training.isMoving(player), case .made(let update) = training.lastUpdate(of: player) else {
    return .notYet(.update, of: player)
  }
  return .known(update.change.norm, .actual)
}

extension CompletedUpdate {
  /// The parameter change that the update made.
  package var change: [Double] { zip(parametersAfter, parametersBefore).map { $0 - $1 } }
}

private func mean(_ batch: Batch?, since phase: Phase) -> Finding {
  guard let batch, batch.count > 0 else { return .notYet(phase) }
  return .known(batch.column(0).mean, .minibatch(samples: batch.count))
}

private func spread(_ batch: Batch?, since phase: Phase) -> Finding {
  guard let batch, batch.count > 1 else { return .notYet(phase) }
  return .known(batch.column(0).standardDeviation, .minibatch(samples: batch.count))
}

private func meanProbability(_ logits: Logits) -> Finding {
  .known(logits.probabilities.mean, .minibatch(samples: logits.count))
}
