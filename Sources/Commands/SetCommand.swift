import Game
import Interpreter
import Language
import Minimax
import Networks
import Numerics
import Plots

struct SetCommand: Command {
  let name = "set"
  let purpose = Purpose.change
  let summary = "change a rule of the game in play"
  let details = """
    Changes rules from the next update on; what has been learnt stays. Alone it shows every setting. Rules that \
    change the shape of a player need a new game: `new bimodal hidden.d=32`. `set d.output = 0.5` makes D answer \
    that probability everywhere, by its last layer; under objectives that know no probabilities, that output. `set \
    noise=5` goes on with other samples and latents, of that seed.
    """
  let example = "set lr.g=0.005; set objective=minimax"

  private let pairs = Argument.words("key=value ..", missing: "a setting")
  var forms: [Form] { [Form(), Form(pairs), Form(shown: "set d.output = P"), Form(shown: "set noise=SEED")] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    guard let words = arguments[pairs] else { return .reply(settings(of: session.training.experiment)) }
    let old = session.training.experiment
    var rules = old
    let changes = try pairs(words)
    for (key, value) in changes.inOrderOfEffect where key != outputKey && key != noiseKey {
      let setting = try Setting.named(key)
      try expect(
        setting.change == .anytime, "`\(key)` belongs to the shape of a game and cannot change within it",
        advice: "begin this game again with it: `new \(key)=\(escaped(value.text))`")
      try setting.write(value, &rules)
    }
    let constant = try changes.last { $0.key == outputKey }.map { (change) throws(Problem) in
      try constantOutput(change.value, rules.objective)
    }
    let noise = try changes.last { $0.key == noiseKey }.map { (change) throws(Problem) in
      try seedValue(change.value)
    }
    try expect(
      rules.reconciled() == rules, "these data or latents have another dimension than the players",
      advice: "begin a game with them: `new \(escaped(arguments.typed.rest(from: 1)?.text ?? ""))`")
    try rules.expectBearable()
    try session.game.expectReady(toDo: "change rules")
    var interventions = [Intervention.rules(rules)]
    if let constant { interventions += session.training.discriminator(answering: constant.logit) }
    if let noise { interventions.append(.noise(seed: noise)) }
    session.intervene(interventions)
    return .reply(told(rules, after: old, keys: changes.map(\.key), constant?.text ?? ""))
  }

  /// What `set d.output` is to make D answer: the last layer's bias, and the answer in words.
  private func constantOutput(
    _ value: Word, _ objective: Objective
  ) throws(Problem) -> (logit: Double, text: String) {
    guard objective.playsForValue else {
      let output = try SettingValue.number(value, outputKey, "a number") { _ in true }
      return (output, "D's output l is \(spelled(output)) everywhere")
    }
    let probability = try SettingValue.number(value, outputKey, "a probability above 0 and below 1") {
      0 < $0 && $0 < 1
    }
    return (log(probability) - log1p(-probability), "D answers \(spelled(probability)) everywhere")
  }

  /// `key=value` and `key = value` alike.
  private func pairs(_ words: [Word]) throws(Problem) -> [(key: String, value: Word)] {
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
          "`set` takes key=value, not \"\(escaped(word.text))\"", advice: "for example `set lr.g=0.005`")
      }
    }
    return pairs
  }

  private func told(_ rules: Experiment, after old: Experiment, keys: [String], _ output: String) -> String {
    var parts = keys.map { key in
      if key == noiseKey { return "samples and latents are drawn anew from here on" }
      guard let setting = settingList.first(where: { $0.key == key }) else { return output }
      return "\(key) = \(setting.read(rules))"
    }
    if rules.clipping != old.clipping, !keys.contains("clip"),
      let clip = settingList.first(where: { $0.key == "clip" })
    {
      parts.append("clip = \(clip.read(rules)), which goes with this objective")
    }
    return parts.joined(separator: ", ") + "."
  }

  private func settings(of rules: Experiment) -> Reply {
    let rows = settingList.map { [$0.key, $0.read(rules), $0.meaning] }
    let columns = ["setting", "value", "meaning"].map(Table.Column.text)
    return Reply(
      [.table(title: "Settings of this game", columns: columns, rows: rows)],
      values: settingList.map { NamedValue($0.key, .text($0.read(rules))) })
  }
}

extension Training {
  /// What makes D answer one logit everywhere: the last layer's weights zero, its bias the logit.
  fileprivate func discriminator(answering logit: Double) -> [Intervention] {
    experiment.discriminator.network.parameterViews.suffix(2).flatMap { view in
      (view.offset..<view.offset + view.count).map {
        .parameter(.discriminator, index: $0, value: view.isVector ? logit : 0)
      }
    }
  }
}

private let outputKey = "d.output"
private let noiseKey = "noise"
