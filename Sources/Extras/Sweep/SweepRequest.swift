import Game
import Language
import Minimax

/// A sweep as it is asked for: the games, the part of them to play, and where the rows go.
struct SweepRequest: Sendable {
  let plan: SweepPlan
  private(set) var shard = SweepShard.whole
  /// The file of rows, if one is wanted.
  private(set) var path: String?
  /// Whether that file may be replaced when something else is in it.
  private(set) var replacesOthers = false
  /// Games to play at the same time; nil for one on each processor.
  private(set) var workers: Int?

  /// - Parameters:
  ///   - words: A preset, then axes and settings.
  ///   - origin: The preset where none is named.
  init(_ words: [Word], origin: Preset, csv: Word?, shard: Word?, workers: Word?) throws(Problem) {
    plan = try SweepRequest.plan(words, origin: origin)
    if let shard { self.shard = try SweepShard(shard) }
    if let workers { self.workers = try SettingValue.whole(workers, "--workers", in: 1...1024) }
    if let csv {
      replacesOthers = csv.text.hasSuffix("!")
      let path = replacesOthers ? String(csv.text.dropLast()) : csv.text
      try expect(!path.isEmpty, "`--csv` needs a file", advice: "for example `--csv out.csv`")
      self.path = path
    }
  }

  private static func plan(_ words: [Word], origin: Preset) throws(Problem) -> SweepPlan {
    try expect(
      !words.contains(where: { $0.text == "=" }), "a setting and its values stand without blanks",
      advice: "for example `seed=1..20`")
    var words = words[...]
    var preset = origin
    if let first = words.first, first.option == nil {
      words.removeFirst()
      preset = try named(first, origin: origin)
    }
    var axes: [SweepAxis] = []
    for word in words {
      guard let option = word.option, !option.value.text.isEmpty else {
        throw Problem(
          "`sweep` takes one preset, then axes and settings as key=value, not \"\(escaped(word.text))\"",
          advice: "for example `sweep lr.g=0.001..0.1:log5 seed=1..20 rounds=3000`")
      }
      try expect(
        !axes.contains(where: { $0.key == option.key }), "`\(option.key)` is given twice",
        advice: "give all its values in one list")
      axes.append(try axis(option.key, option.value, preset))
    }
    try expect(
      !axes.isEmpty, "`sweep` needs an axis", advice: "for example `sweep lr.g=0.001..0.1:log5 seed=1..20`")
    if !axes.contains(where: { $0.key == "rounds" }) {
      axes.append(try axis("rounds", Word("\(SweepPlan.standardRounds)", column: 1), preset))
    }
    return try SweepPlan(preset: preset, axes: axes)
  }

  private static func axis(_ key: String, _ value: Word, _ preset: Preset) throws(Problem) -> SweepAxis {
    if key == "rounds" {
      return try SweepAxis(key, value.text) { word throws(Problem) in _ = try SweepPlan.rounds(word) }
    }
    guard let setting = settingList.first(where: { $0.key == key }) else {
      throw Problem(
        unknown: key, what: "setting", among: settingList.map(\.key) + ["rounds"],
        help: "`help set` lists the settings; `rounds` is the length of every game")
    }
    return try SweepAxis(key, value.text) { word throws(Problem) in
      var rules = preset.experiment
      try setting.write(word, &rules)
    }
  }

  private static func named(_ word: Word, origin: Preset) throws(Problem) -> Preset {
    if word.text == origin.name { return Preset.all.first { $0.name == word.text } ?? origin }
    if let made = MadeGame.all.first(where: { $0.name == word.text }) {
      throw Problem(
        "a sweep against data of your own needs them in play first",
        advice: "type `new \(made.usage)`, then `sweep` without a preset")
    }
    return try Preset.all.named(word.text, "preset", \.name)
  }
}
