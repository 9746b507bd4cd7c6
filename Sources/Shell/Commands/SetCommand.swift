import Minimax
import Networks
import Numerics
import Plots

/// `set key=value`
struct SetCommand: Command {
  let name = "set"
  let purpose = Purpose.change
  let usage = ["set", "set key=value ..", "set d.output = P"]
  let summary = "change a rule of the game in play"
  let details = """
    Changes rules from the next update on; what has been learnt stays. Alone it shows every setting. Rules that \
    change the shape of a player need a new game: `new bimodal hidden.d=32`. `set d.output = 0.5` makes D answer \
    that probability everywhere, by its last layer.
    """
  let example = "set lr.g=0.005; set objective=minimax"

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    guard let rest = call.rest else { return settings(of: session) }
    var rules = session.training.experiment
    var constant: Double?
    for (key, value) in try pairs(call.arguments, rest) {
      if key == "d.output" {
        constant = try SettingValue.number(value, key, "a probability between 0 and 1") { 0 < $0 && $0 < 1 }
        continue
      }
      let setting = try Setting.named(key)
      guard setting.change == .anytime else {
        throw Problem(
          "`\(key)` belongs to the shape of a game and cannot change within it",
          advice: "begin one with `new \(session.origin.name) \(key)=\(legible(value.text))`")
      }
      try setting.write(value, &rules)
    }
    guard rules.reconciled() == rules else {
      throw Problem(
        "these data or latents have another dimension than the players",
        advice: "begin a game with them: `new \(session.origin.name) \(legible(rest.text))`")
    }
    try session.expectReady(toDo: "change rules")
    session.alter { training in
      training.adopt(rules)
      if let constant { training.makeDiscriminator(answer: constant) }
    }
    return Reply(told(rules, keys: try pairs(call.arguments, rest).map(\.key), constant))
  }

  /// `key=value` and `key = value` alike.
  private func pairs(_ words: [Word], _ rest: Word) throws(Problem) -> [(key: String, value: Word)] {
    var pairs: [(key: String, value: Word)] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if let option = word.option, !option.value.text.isEmpty {
        pairs.append(option)
        index += 1
      } else if index + 2 < words.count, words[index + 1].text == "=" {
        pairs.append((word.text, words[index + 2]))
        index += 3
      } else if let option = word.option, index + 1 < words.count {
        pairs.append((option.key, words[index + 1]))
        index += 2
      } else {
        throw Problem(
          "`set` takes key=value, not \"\(legible(word.text))\"", advice: "for example `set lr.g=0.005`")
      }
    }
    return pairs
  }

  private func told(_ rules: Experiment, keys: [String], _ constant: Double?) -> String {
    let parts = keys.map { key in
      guard let setting = settingList.first(where: { $0.key == key }) else {
        return "D answers \(spelled(constant ?? .nan)) everywhere"
      }
      return "\(key) = \(setting.read(rules))"
    }
    return parts.joined(separator: ", ") + "."
  }

  private func settings(of session: Session) -> Reply {
    let rules = session.training.experiment
    let rows = settingList.map { [$0.key, $0.read(rules), $0.meaning] }
    let columns = [Table.Column("setting", .text), .init("value", .text), .init("meaning", .text)]
    return Reply(
      [.figure(Table(title: "Settings of this game", columns: columns, rows: rows))],
      values: settingList.map { NamedValue($0.key, .text($0.read(rules))) })
  }
}

extension Session {
  /// Refuses while an update is in progress.
  func expectReady(toDo deed: String) throws(Problem) {
    guard training.turn.next != .sample else { return }
    throw Problem(
      "an update is in progress, and one cannot \(deed) in the middle of it",
      advice: "complete it with `step`, then try again")
  }
}

extension Training {
  /// Makes D answer one probability everywhere: the last layer's weights zero, its bias the logit.
  mutating func makeDiscriminator(answer probability: Double) {
    let views = experiment.discriminator.network.parameterViews
    for view in views.suffix(2) {
      let value = view.isVector ? log(probability) - log1p(-probability) : 0
      for index in view.offset..<view.offset + view.count {
        setParameter(index, of: .discriminator, to: value)
      }
    }
  }
}
