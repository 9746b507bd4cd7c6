import Language
import Minimax
import Networks
import Numerics

/// The settings of one player, ending in `.d` or `.g`.
func playerSettings(_ player: Player) -> [Setting] {
  let suffix = "." + player.letter.lowercased()
  let who = player.letter
  return [
    Setting(
      key: "lr" + suffix, form: "RATE", meaning: "\(who)'s learning rate", change: .anytime,
      read: { spelled($0[player].learningRate) },
      write: { (word, experiment) throws(Problem) in
        experiment[player].learningRate = try SettingValue.number(
          word, "lr" + suffix, "a positive number up to 1000"
        ) { 0 < $0 && $0 <= 1000 }
      }),
    Setting(
      key: "optimizer" + suffix, form: "sgd|momentum(B)|nesterov(B)|rmsprop(R)|adam(B1,B2)",
      meaning: "\(who)'s optimiser", change: .anytime, read: { $0[player].optimizer.spelling },
      write: { (word, experiment) throws(Problem) in
        experiment[player].optimizer = try optimizer(word, "optimizer" + suffix)
      }),
    Setting(
      key: "hidden" + suffix, form: "none|N,N,..", meaning: "widths of \(who)'s hidden layers",
      change: .newGame, read: { $0[player].network.hiddenWidths },
      write: { (word, experiment) throws(Problem) in
        let widths = try hiddenWidths(word, "hidden" + suffix)
        experiment[player].network = experiment[player].network.with(hidden: widths)
      }),
    Setting(
      key: "depth" + suffix, form: "N", meaning: "number of \(who)'s hidden layers, all of one width",
      change: .newGame, read: { "\($0[player].network.layers.count - 1)" },
      write: { (word, experiment) throws(Problem) in
        let depth = try SettingValue.whole(word, "depth" + suffix, in: GameLimits.hiddenLayers)
        let network = experiment[player].network
        let width = network.layers.count > 1 ? network.layers[0].outputs : 16
        experiment[player].network = network.with(hidden: Array(repeating: width, count: depth))
      }),
    Setting(
      key: "activation" + suffix, form: Activation.allCases.map(\.rawValue).joined(separator: "|"),
      meaning: "of \(who)'s hidden layers", change: .newGame,
      read: { $0[player].network.hiddenActivation.rawValue },
      write: { (word, experiment) throws(Problem) in
        let activation: Activation = try SettingValue.choice(word, "activation" + suffix)
        experiment[player].network = experiment[player].network.with(activation: activation)
      }),
    Setting(
      key: "features" + suffix, form: "plain|quadratic",
      meaning: "whether \(who)'s first layer also sees the squares of its inputs", change: .newGame,
      read: { $0[player].network.features.rawValue },
      write: { (word, experiment) throws(Problem) in
        let features: InputFeatures = try SettingValue.choice(word, "features" + suffix)
        experiment[player].network = experiment[player].network.with(features: features)
      }),
    Setting(
      key: "init" + suffix, form: "xavier|he|normal(SD)|zeros|orthogonal",
      meaning: "how \(who)'s weights are drawn", change: .newGame, read: { $0[player].initializer.spelling },
      write: { (word, experiment) throws(Problem) in
        experiment[player].initializer = try initializer(word, "init" + suffix)
      }),
  ]
}

private func hiddenWidths(_ word: Word, _ key: String) throws(Problem) -> [Int] {
  if word.text == "none" || word.text == "0" { return [] }
  let widths = word.text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
  let (deepest, widest) = (GameLimits.hiddenLayers.upperBound, GameLimits.widths.upperBound)
  guard widths.count <= deepest, widths.allSatisfy({ GameLimits.widths ~= ($0 ?? 0) }) else {
    throw SettingValue.wrong(
      word, key, "none, or up to \(deepest) widths from 1 to \(widest) separated by commas, such as 16,16")
  }
  return widths.compactMap { $0 }
}

private func optimizer(_ word: Word, _ key: String) throws(Problem) -> Optimizer {
  let names = ["sgd", "momentum", "nesterov", "rmsprop", "adam"]
  let form = SettingForm(word)
  let shares = form?.numbers ?? []
  let isShare = { (share: Double) in 0 <= share && share < 1 }
  switch (form?.name, shares.count) {
  case ("sgd", 0): return .sgd
  case ("momentum", 0): return .momentum(beta: 0.9)
  case ("momentum", 1) where abs(shares[0]) < 1: return .momentum(beta: shares[0])
  case ("nesterov", 0): return .nesterov(beta: 0.9)
  case ("nesterov", 1) where isShare(shares[0]): return .nesterov(beta: shares[0])
  case ("rmsprop", 0): return .rmsprop(rho: 0.9, epsilon: 1e-8)
  case ("rmsprop", 1) where isShare(shares[0]): return .rmsprop(rho: shares[0], epsilon: 1e-8)
  case ("adam", 0): return .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8)
  case ("adam", 2) where shares.allSatisfy(isShare):
    return .adam(beta1: shares[0], beta2: shares[1], epsilon: 1e-8)
  default:
    throw SettingValue.wrong(
      word, key, "sgd, momentum(0.9), nesterov(0.9), rmsprop(0.9) or adam(0.5, 0.999)",
      instead: form.flatMap { nearest(to: $0.name, in: names) })
  }
}

private func initializer(_ word: Word, _ key: String) throws(Problem) -> Initializer {
  let form = SettingForm(word)
  switch (form?.name, form?.numbers.count) {
  case ("xavier", 0): return .xavier
  case ("he", 0): return .he
  case ("zeros", 0): return .zeros
  case ("orthogonal", 0): return .orthogonal
  case ("normal", 1):
    if let sd = form?.numbers[0], sd > 0 { return .normal(sd: sd) }
    fallthrough
  default:
    throw SettingValue.wrong(
      word, key, "xavier, he, normal(0.1), zeros or orthogonal",
      instead: form.flatMap { nearest(to: $0.name, in: ["xavier", "he", "zeros", "orthogonal"]) })
  }
}
