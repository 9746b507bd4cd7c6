import Language
import Minimax

/// What is done against mode collapse; all of it is off in a new game.
let cureSettings: [Setting] = [
  Setting(
    key: "pack", form: "N", meaning: "samples of one source that D judges together, PacGAN; 1 is none",
    change: .newGame, read: { "\($0.stabilizers.packing)" },
    write: { (word, experiment) throws(Problem) in
      experiment.stabilizers.packing = try SettingValue.whole(word, "pack", in: GameLimits.packs)
    }),
  Setting(
    key: "unroll", form: "K|off", meaning: "updates of D that G looks ahead, and differentiates through",
    change: .anytime, read: { $0.stabilizers.unrolling == 0 ? "off" : "\($0.stabilizers.unrolling)" },
    write: { (word, experiment) throws(Problem) in
      experiment.stabilizers.unrolling =
        word.text == "off" ? 0 : try SettingValue.whole(word, "unroll", in: GameLimits.updatesAhead)
    }),
  Setting(
    key: "instancenoise", form: "SD|off",
    meaning: "normal noise added to reals and fakes alike before D sees them", change: .anytime,
    read: { $0.stabilizers.instanceNoise == 0 ? "off" : spelled($0.stabilizers.instanceNoise) },
    write: { (word, experiment) throws(Problem) in
      experiment.stabilizers.instanceNoise = try size(word, "instancenoise")
    }),
  Setting(
    key: "r1", form: "GAMMA|off", meaning: "D also pays GAMMA/2 E |grad D's logit|^2 at the reals",
    change: .anytime,
    read: { $0.stabilizers.gradientPenalty == 0 ? "off" : spelled($0.stabilizers.gradientPenalty) },
    write: { (word, experiment) throws(Problem) in
      experiment.stabilizers.gradientPenalty = try size(word, "r1")
    }),
]

private func size(_ word: Word, _ key: String) throws(Problem) -> Double {
  if word.text == "off" { return 0 }
  return try SettingValue.number(word, key, "a positive number up to 1e6, or off") {
    GameLimits.cureSizes ~= $0
  }
}

extension StabilizerConflict {
  /// Why the rules cannot be played, and what to type instead.
  var problem: Problem {
    switch self {
    case .packs(let batchSize, let packing):
      Problem(
        "a batch of \(batchSize) makes no whole number of packs of \(packing)",
        advice: "choose a multiple, such as `batch=\((batchSize / packing + 1) * packing)`")
    case .penaltyAhead:
      Problem(
        "`unroll` and `r1` do not go together: looking ahead through R1 would take third derivatives",
        advice: "give one of them up: `unroll=off` or `r1=off`")
    case .simultaneousAhead:
      Problem(
        "`unroll` looks ahead at D's answer, and under the simultaneous rule G must not know it",
        advice: "give one of them up: `unroll=off` or `rule=alternating`")
    }
  }
}

extension Stabilizers {
  /// Those in force, in the form in which they can be typed; empty where none is.
  package var spelling: String {
    var parts: [String] = []
    if packing > 1 { parts.append("pack=\(packing)") }
    if unrolling > 0 { parts.append("unroll=\(unrolling)") }
    if instanceNoise > 0 { parts.append("instancenoise=\(spelled(instanceNoise))") }
    if gradientPenalty > 0 { parts.append("r1=\(spelled(gradientPenalty))") }
    return parts.joined(separator: ", ")
  }

  /// What a person should know who reads figures of theory under them; empty where there is nothing to say.
  package var remark: String {
    if packing > 1 { return "D judges packs of \(packing), so no figure speaks of D at single points" }
    if instanceNoise > 0 { return "D* and V* are for data without the noise that D sees" }
    return ""
  }
}

extension Experiment {
  /// Refuses what asks D about a single point, where it judges packs.
  package func expectSinglePoints(for deed: String) throws(Problem) {
    guard isPacked else { return }
    throw Problem(
      "D judges packs of \(stabilizers.packing) here, so \(deed)",
      advice:
        "figures of G alone, such as `modes` and `print jsd`, are there; `new pack=1` judges single points")
  }
}
