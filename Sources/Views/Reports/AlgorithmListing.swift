import Game
import Language
import Minimax
import Plots

/// Algorithm 1 as this game plays it, with a cursor on the line that comes next.
///
/// - Source: Goodfellow et al. 2014, algorithm 1.
package func algorithmListing(_ training: Training) -> Reply {
  let rules = training.experiment
  let player = training.position.due
  let phase = training.turn.next
  let next = number(of: phase, player, rules.schedule)
  var lines = [
    Line("Algorithm 1 (Goodfellow et al. 2014) as this game plays it", .emphasis), Line("  for every round:"),
  ]
  for mover in Player.allCases {
    lines.append(loop(of: mover, rules))
    guard rules.schedule.updates(of: mover) > 0 else { continue }
    for each in Phase.allCases {
      let number = number(of: each, mover, rules.schedule)
      lines.append(step(number, each.name, rules.work(in: each, of: mover), isNext: number == next))
    }
  }
  lines.append(Line("  " + rules.objective.legend.map(tied).joined(separator: " "), .dim))
  lines.append(place(training, player, next))
  return Reply(
    [.lines(lines)],
    values: [
      NamedValue("round", training.position.round), NamedValue("line", next),
      NamedValue("player", .text(player.letter)), NamedValue("phase.name", .text(phase.name)),
      NamedValue("made", training.position.made), NamedValue("k", rules.schedule.updates(of: player)),
    ])
}

/// The line of a phase: D's phases are 1 to 6, G's follow them.
private func number(of phase: Phase, _ player: Player, _ schedule: Schedule) -> Int {
  let isSecond = player == .generator && schedule.discriminatorUpdates > 0
  return phase.rawValue + (isSecond ? Phase.allCases.count : 0)
}

private func loop(of player: Player, _ rules: Experiment) -> Line {
  let count = rules.schedule.updates(of: player)
  let name = player == .discriminator ? "D, the discriminator" : "G, the generator"
  var text = "    \(name), k_\(player.letter) = \(count == 0 ? "0: no update at all" : count.counted("time"))"
  if player == .generator, count > 0, rules.schedule.discriminatorUpdates > 0 {
    text +=
      rules.schedule.isSimultaneous
      ? " (simultaneous: meets the round's first D)" : " (alternating: meets the D just moved)"
  }
  return Line(text, .emphasis)
}

private func step(_ number: Int, _ name: String, _ work: String, isNext: Bool) -> Line {
  Line(isNext ? " > " : "   ", .emphasis)
    + Line("\(number)".paddedLeft(to: 4) + "  " + name.padded(to: 15), isNext ? .emphasis : .plain)
    + Line(work)
}

/// Where the game stands, in a sentence.
private func place(_ training: Training, _ player: Player, _ next: Int) -> Line {
  let position = training.position
  let count = training.experiment.schedule.updates(of: player)
  return Line(
    "Round \(position.round + 1), \(player.letter)'s update \(position.made + 1) of \(count): > marks line \(next), "
      + "\(training.turn.next.name), which comes next.", .plain)
}

extension Experiment {
  /// What a phase does in an update of a player, in the terms of this game.
  fileprivate func work(in phase: Phase, of player: Player) -> String {
    let isDiscriminator = player == .discriminator
    let said = objective.outputName
    switch phase {
    case .sample:
      let latents = "m latents z from the prior"
      return isDiscriminator ? "m real x from the data, " + latents : latents + "; m = \(batchSize)"
    case .generate: return isDiscriminator ? "m fakes G(z); m = \(batchSize)" : "m fakes G(z)"
    case .discriminate: return isDiscriminator ? "\(said)(x) and \(said)(G(z))" : "\(said)(G(z))"
    case .evaluate: return "\(player.letter)'s loss: " + objective.formula(of: player)
    case .backpropagate:
      return isDiscriminator
        ? "gradient of the loss by D's parameters" : "gradient of the loss, through D, by G's parameters"
    case .update: return update(of: player)
    }
  }

  private func update(of player: Player) -> String {
    let rules = self[player]
    var text = "\(player.letter) moves: \(rules.optimizer.spelling), rate \(spelled(rules.learningRate))"
    if player == .discriminator, case .bound(let bound) = clipping {
      text += "; clip to -\(spelled(bound))..\(spelled(bound))"
    }
    if player == .generator, case .exponential(let decay) = averaging {
      text += "; running mean \(spelled(decay))"
    }
    return text
  }
}

extension Objective {
  /// Every symbol of the listing in words.
  fileprivate var legend: [String] {
    let output = playsForValue ? "D(x): D's probability that x is real;" : "l(x): the number that D gives x;"
    return ["z: noise;", "G(z): the fake that G makes of it;", output, "E: the mean over m samples."]
  }
}
