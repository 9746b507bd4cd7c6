import Language
import Minimax

/// The rules that hold for both players.
let gameSettings: [Setting] = [
  Setting(
    key: "objective", form: Objective.allCases.map(\.rawValue).joined(separator: "|"),
    meaning: "what the players minimise", change: .anytime, read: { $0.objective.rawValue },
    write: { (word, experiment) throws(Problem) in
      let old = experiment.objective
      experiment.objective = try SettingValue.choice(
        word, "objective", aliases: ["lsgan": .leastSquares, "wgan": .wasserstein, "nsgan": .nonSaturating])
      experiment.clipping = experiment.clipping.following(experiment.objective, after: old)
    }),
  Setting(
    key: "clip", form: "BOUND|off", meaning: "bound of D's parameters, for Wasserstein", change: .anytime,
    read: {
      guard case .bound(let bound) = $0.clipping else { return "off" }
      return spelled(bound)
    },
    write: { (word, experiment) throws(Problem) in
      guard word.text != "off" else {
        experiment.clipping = .off
        return
      }
      experiment.clipping = .bound(
        try SettingValue.number(word, "clip", "a positive number, or off") { $0 > 0 })
    }),
  Setting(
    key: "k", form: "D:G", meaning: "updates of D and of G in a round, such as 5:1", change: .anytime,
    read: { "\($0.schedule.discriminatorUpdates):\($0.schedule.generatorUpdates)" },
    write: { (word, experiment) throws(Problem) in
      let parts = word.text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
      let range = GameLimits.updatesInRound
      let expected = "two whole numbers from 0 to \(range.upperBound), not both 0, such as 5:1"
      guard (1...2).contains(parts.count), let d = parts[0], let g = parts.count == 2 ? parts[1] : 1,
        range ~= d, range ~= g, d + g > 0
      else { throw SettingValue.wrong(word, "k", expected) }
      experiment.schedule = Schedule(
        discriminatorUpdates: d, generatorUpdates: g, isSimultaneous: experiment.schedule.isSimultaneous)
    }),
  Setting(
    key: "rule", form: "alternating|simultaneous",
    meaning: "whether G answers the D that has just moved, or the D of the round's start", change: .anytime,
    read: { $0.schedule.isSimultaneous ? "simultaneous" : "alternating" },
    write: { (word, experiment) throws(Problem) in
      let names = ["alternating", "simultaneous"]
      guard names.contains(word.text) else {
        throw SettingValue.wrong(
          word, "rule", "alternating or simultaneous", instead: nearest(to: word.text, in: names))
      }
      experiment.schedule.isSimultaneous = word.text == "simultaneous"
    }),
  Setting(
    key: "ema", form: "DECAY|off", meaning: "decay of a running mean of G's parameters", change: .anytime,
    read: {
      guard case .exponential(let decay) = $0.averaging else { return "off" }
      return spelled(decay)
    },
    write: { (word, experiment) throws(Problem) in
      guard word.text != "off" else {
        experiment.averaging = .off
        return
      }
      experiment.averaging = .exponential(
        decay: try SettingValue.number(word, "ema", "a number between 0 and 1, or off") { 0 < $0 && $0 < 1 })
    }),
  Setting(
    key: "scale", form: "ignored|matched",
    meaning: "matched: the players begin at the data's mean and spread", change: .newGame,
    read: { $0.scale.rawValue },
    write: { (word, experiment) throws(Problem) in
      experiment.scale = try SettingValue.choice(word, "scale")
    }),
  Setting(
    key: "seed", form: "N", meaning: "where all randomness comes from", change: .newGame,
    read: { "\($0.seed)" },
    write: { (word, experiment) throws(Problem) in experiment.seed = try seedValue(word) }),
]

extension Clipping {
  /// The clipping that goes with a new objective: Wasserstein brings its own where there is none, and takes it away
  /// again.
  fileprivate func following(_ objective: Objective, after old: Objective) -> Clipping {
    guard objective != old else { return self }
    if objective == .wasserstein, self == .off { return .bound(standardClip) }
    if old == .wasserstein, self == .bound(standardClip) { return .off }
    return self
  }
}

/// The clipping bound that Wasserstein begins with: small networks need more room than the paper's 0.01.
let standardClip = 0.1

package func seedValue(_ word: Word) throws(Problem) -> UInt64 {
  guard let seed = UInt64(word.text) else {
    throw SettingValue.wrong(word, "seed", "a whole number from 0 to \(UInt64.max)")
  }
  return seed
}
