import Game
import Interpreter
import Language
import Minimax
import Views

struct NewCommand: Command {
  let name = "new"
  let purpose = Purpose.change
  let summary = "begin a game"
  let details = """
    Begins a game at round 0. Without a preset it begins the present one again, with the rules in force. Settings \
    change its rules; `help set` lists them. The seed stays the one in force until another is given. Data of another \
    dimension give the players and the latents that dimension too. `new csv` plays against one or two columns of a \
    data file, whose density is then a kernel estimate; `new drawn` against a picture made of characters.
    """
  let example = "new bimodal seed=7 lr.g=0.005"

  private let words = Argument.words("[PRESET] [key=value ..]", missing: "").optional
  var forms: [Form] { [Form(words)] }
  let usage = ["new [PRESET] [key=value ..]"] + MadeGame.all.map { "new \($0.usage) [key=value ..]" }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    var words = arguments[words] ?? []
    var preset = session.game.origin
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
    return .reply([.lines(session.game.introduction)], values: [NamedValue("round", 0)])
  }

  private func settings(in words: [Word]) throws(Problem) -> [(key: String, value: Word)] {
    var settings: [(key: String, value: Word)] = []
    for word in words {
      guard let option = word.option else {
        throw Problem(
          "`new` takes one preset, then settings as key=value, not \"\(escaped(word.text))\"",
          advice: "for example `\(example)`")
      }
      try expect(
        !settings.contains(where: { $0.key == option.key }), "`\(option.key)` is given twice",
        advice: "give each setting once")
      settings.append(option)
    }
    return settings
  }

  /// The preset of that name, or one made from other words, which are then taken out.
  private func chosen(_ word: Word, _ words: inout [Word], _ session: Session) throws(Problem) -> Preset {
    if let made = MadeGame.all.first(where: { $0.name == word.text }) {
      return try made.preset(&words, session.files)
    }
    if let preset = Preset.all.first(where: { $0.name == word.text }) { return preset }
    let names = Preset.all.map(\.name) + MadeGame.all.map(\.name)
    throw Problem(unknown: word.text, what: "preset", among: names)
  }
}
