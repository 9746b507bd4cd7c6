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
    Begins a game at round 0. Without a preset it begins the present one again, with the rules in force. Settings \
    change its rules; `help set` lists them. The seed stays the one in force until another is given. `new csv` plays \
    against a column of a data file, whose density is then a kernel estimate.
    """
  let example = "new bimodal seed=7 lr.g=0.005"

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    var words = call.arguments
    var preset = session.origin
    var experiment = session.training.experiment
    if let first = words.first, first.option == nil {
      words.removeFirst()
      preset = try chosen(first, &words, session)
      let seed = experiment.seed
      experiment = preset.experiment
      experiment.seed = seed
    }
    for (key, value) in try settings(in: words).inOrderOfEffect {
      try Setting.named(key).write(value, &experiment)
    }
    experiment = experiment.reconciled()
    try experiment.expectBearable()
    session.begin(Training(experiment), origin: preset)
    return Reply([.lines(session.introduction)], values: [NamedValue("round", 0)])
  }

  private func settings(in words: [Word]) throws(Problem) -> [(key: String, value: Word)] {
    var settings: [(key: String, value: Word)] = []
    for word in words {
      guard let option = word.option else {
        throw Problem(
          "`new` takes one preset, then settings as key=value, not \"\(legible(word.text))\"",
          advice: "for example `\(example)`")
      }
      guard !settings.contains(where: { $0.key == option.key }) else {
        throw Problem("`\(option.key)` is given twice", advice: "give each setting once")
      }
      settings.append(option)
    }
    return settings
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
      let estimate = try KernelEstimate(name: name, column: column, bandwidth: bandwidth)
      return Preset.custom("csv", data: estimate)
    } catch {
      throw Problem(
        "\(legible(file.text)): \(legible(error.message, limit: 400))", advice: advice(after: error))
    }
  }

  private func advice(after error: CSVError) -> String {
    guard case .noSuchColumn(let asked, let columns) = error, let name = nearest(to: asked, in: columns)
    else {
      return "nothing was changed"
    }
    return "did you mean `column=\(legible(name))`?"
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
