import Distributions
import Minimax
import Plots

/// `new PRESET [key=value ..]`
struct NewCommand: Command {
  let name = "new"
  let purpose = Purpose.change
  let usage = ["new [PRESET] [key=value ..]", "new csv file=FILE column=NAME [bandwidth=H] [key=value ..]"]
  let summary = "begin a game"
  let details = """
    Begins a game at round 0. Without a preset it begins the present one again. Settings after the preset change its \
    rules; `help set` lists them. `new csv` plays against a column of a data file, whose density is then a kernel \
    estimate.
    """
  let example = "new bimodal seed=7 lr.g=0.005"

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    var words = call.arguments
    var preset = session.origin
    if let first = words.first, first.option == nil {
      words.removeFirst()
      preset = try chosen(first, &words, session)
    }
    var experiment = preset.experiment
    let keys = words.compactMap { $0.option?.key }
    for word in words {
      guard let option = word.option else {
        throw Problem(
          "`new` takes one preset, then settings as key=value, not \"\(legible(word.text))\"",
          advice: "for example `\(example)`")
      }
      if keys.count(where: { $0 == option.key }) > 1 {
        throw Problem("`\(option.key)` is given twice", advice: "give each setting once")
      }
      try Setting.named(option.key).write(option.value, &experiment)
    }
    session.begin(Training(experiment.reconciled()), origin: preset)
    return Reply([.lines(session.introduction)], values: [NamedValue("round", 0)])
  }

  /// The preset of that name; for `csv`, one made from a file, whose settings are taken out of the words.
  private func chosen(
    _ word: Word, _ words: inout [Word], _ session: Session
  ) throws(Problem) -> Preset {
    if word.text == "csv" { return try fileGame(&words, session) }
    if let preset = Preset.all.first(where: { $0.name == word.text }) { return preset }
    throw Problem(
      unknown: word.text, what: "preset", among: Preset.all.map(\.name) + ["csv"],
      help: "presets: \(Preset.all.map(\.name).joined(separator: ", ")), csv")
  }

  private func fileGame(_ words: inout [Word], _ session: Session) throws(Problem) -> Preset {
    let file = try taken("file", from: &words)
    let column = try taken("column", from: &words)
    var bandwidth: Double?
    if words.contains(where: { $0.option?.key == "bandwidth" }) {
      let word = try taken("bandwidth", from: &words)
      bandwidth = try SettingValue.number(word, "bandwidth", "a positive number") { $0 > 0 }
    }
    let text: String
    switch session.files.read(file.text) {
    case .success(let content): text = content
    case .failure(let problem): throw Problem(problem.message, advice: "nothing was changed")
    }
    do throws(CSVError) {
      let column = try CSVColumn(text: text, column: column.text)
      let name = "csv(\(file.text), \(column.name))"
      return Preset.custom(
        "csv", data: KernelEstimate(name: name, values: column.values, bandwidth: bandwidth))
    } catch {
      throw Problem("\(legible(file.text)): \(error.message)", advice: "nothing was changed")
    }
  }

  private func taken(_ key: String, from words: inout [Word]) throws(Problem) -> Word {
    guard let index = words.firstIndex(where: { $0.option?.key == key }), let option = words[index].option,
      !option.value.text.isEmpty
    else {
      throw Problem(
        "`new csv` needs \(key)=..",
        advice: "for example `new csv file=Lessons/Data/iris.csv column=petal_length`")
    }
    words.remove(at: index)
    return option.value
  }
}

extension Session {
  /// What a new game says of itself.
  var introduction: [Line] {
    let rules = training.experiment
    let title = Line("New game: \(origin.name), seed \(rules.seed)", .emphasis)
    var rows = [
      ("data", rules.data.name),
      ("latent", rules.prior.name),
      ("D", "\(rules.discriminator.network.summary), \(learning(rules.discriminator))"),
      ("G", "\(rules.generator.network.summary), \(learning(rules.generator))"),
      ("game", game(rules)),
    ]
    if let estimate = rules.data as? KernelEstimate {
      rows.insert(
        (
          "",
          "\(estimate.values.count) values; density: Gaussian kernels, bandwidth \(short(estimate.bandwidth)) "
            + "(an estimate)"
        ), at: 1)
    }
    let lines = rows.map { Line("  " + $0.0.padded(to: 8) + $0.1, .plain) }
    return [title] + lines
  }

  private func learning(_ rules: PlayerRules) -> String {
    "\(rules.optimizer.spelling), rate \(spelled(rules.learningRate))"
  }

  private func game(_ rules: Experiment) -> String {
    let k = rules.schedule
    let clip = if case .bound(let bound) = rules.clipping { ", clip \(spelled(bound))" } else { "" }
    return "\(rules.objective.rawValue)\(clip), batch \(rules.batchSize), D:G = \(k.discriminatorUpdates):"
      + "\(k.generatorUpdates) \(k.isSimultaneous ? "simultaneous" : "alternating")"
  }
}
