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

  /// Reads the words after `sweep`.
  ///
  /// - Parameter origin: The preset where none is named.
  init(_ words: [Word], origin: Preset) throws(Problem) {
    var options: [String: Word] = [:]
    var settings: [Word] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.text.hasPrefix("--"), !word.isQuoted else {
        settings.append(word)
        continue
      }
      let name = word.option?.key ?? word.text
      guard SweepRequest.optionNames.contains(name) else {
        throw Problem(
          unknown: name, what: "option", among: SweepRequest.optionNames,
          help: "options: \(SweepRequest.optionNames.joined(separator: ", "))")
      }
      guard let value = word.option?.value ?? rest.popFirst(), !value.text.isEmpty else {
        throw Problem("`\(name)` needs a value after it", advice: "`help sweep` shows the forms")
      }
      guard options.updateValue(value, forKey: name) == nil else {
        throw Problem("`\(name)` is given twice", advice: "give each option once")
      }
    }
    plan = try SweepRequest.plan(settings, origin: origin)
    if let word = options["--shard"] { shard = try SweepShard(word) }
    if let word = options["--workers"] { workers = try SettingValue.whole(word, "--workers", in: 1...1024) }
    if let word = options["--csv"] {
      replacesOthers = word.text.hasSuffix("!")
      let path = replacesOthers ? String(word.text.dropLast()) : word.text
      guard !path.isEmpty else {
        throw Problem("`--csv` needs a file", advice: "for example `--csv out.csv`")
      }
      self.path = path
    }
  }

  private static let optionNames = ["--csv", "--shard", "--workers"]

  private static func plan(_ words: [Word], origin: Preset) throws(Problem) -> SweepPlan {
    guard !words.contains(where: { $0.text == "=" }) else {
      throw Problem("a setting and its values stand without blanks", advice: "for example `seed=1..20`")
    }
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
      guard !axes.contains(where: { $0.key == option.key }) else {
        throw Problem("`\(option.key)` is given twice", advice: "give all its values in one list")
      }
      axes.append(try axis(option.key, option.value, preset))
    }
    guard !axes.isEmpty else {
      throw Problem("`sweep` needs an axis", advice: "for example `sweep lr.g=0.001..0.1:log5 seed=1..20`")
    }
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
    if let preset = Preset.all.first(where: { $0.name == word.text }) { return preset }
    if word.text == origin.name { return origin }
    if let made = MadeGame.all.first(where: { $0.name == word.text }) {
      throw Problem(
        "a sweep against data of your own needs them in play first",
        advice: "type `new \(made.usage)`, then `sweep` without a preset")
    }
    throw Problem(
      unknown: word.text, what: "preset", among: Preset.all.map(\.name),
      help: "presets: \(Preset.all.map(\.name).joined(separator: ", "))")
  }
}
