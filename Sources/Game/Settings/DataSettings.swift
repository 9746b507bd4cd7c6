import Distributions
import Language
import Minimax

let dataSettings: [Setting] = [
  Setting(
    key: "data", form: "DISTRIBUTION", meaning: "what real samples are drawn from, such as normal(4, 1.25)",
    change: .anytime, read: { $0.data.name },
    write: { (word, experiment) throws(Problem) in
      experiment.take(try SettingValue.distribution(word, "data"))
    }),
  Setting(
    key: "latent", form: "DISTRIBUTION", meaning: "what each latent coordinate is drawn from",
    change: .anytime, read: { $0.prior.marginal.name },
    write: { (word, experiment) throws(Problem) in
      let marginal = try SettingValue.distribution(word, "latent")
      guard let marginal = marginal as? any UnivariateDistribution else {
        throw SettingValue.wrong(word, "latent", "a distribution on the line")
      }
      experiment.prior = LatentPrior(marginal, dimension: experiment.prior.dimension)
    }),
  Setting(
    key: "latents", form: "N", meaning: "how many latent coordinates the generator is given",
    change: .newGame, read: { "\($0.prior.dimension)" },
    write: { (word, experiment) throws(Problem) in
      let dimension = try SettingValue.whole(word, "latents", in: LatentPrior.dimensionRange)
      experiment.prior = LatentPrior(experiment.prior.marginal, dimension: dimension)
    }),
  Setting(
    key: "batch", form: "N", meaning: "samples of each kind in a minibatch", change: .anytime,
    read: { "\($0.batchSize)" },
    write: { (word, experiment) throws(Problem) in
      experiment.batchSize = try SettingValue.whole(word, "batch", in: GameLimits.batchSizes)
    }),
]

extension SettingValue {
  /// A distribution as typed; those of files come with `new` alone.
  static func distribution(_ word: Word, _ key: String) throws(Problem) -> any Distribution {
    for kind in ["csv", "drawn"] where word.text.lowercased().hasPrefix(kind + "(") {
      throw Problem(
        "`\(key)=` reads no file",
        advice: kind == "csv" ? "begin with `new csv file=.. column=..`" : "begin with `new drawn file=..`")
    }
    do throws(DistributionError) {
      return try DistributionParser.distribution(word.text)
    } catch {
      throw Problem(error, key: key)
    }
  }
}

extension Problem {
  init(_ error: DistributionError, key: String) {
    let place = error.word.isEmpty ? "it ends too early" : "\"\(escaped(error.word))\" is not right"
    let families = DistributionParser.families
    let isMisspelt = families.contains { family in
      error.suggestion == family.example
        && nearest(to: error.word, in: [family.name] + family.synonyms) != nil
    }
    self.init(
      "`\(key)` expects \(error.expected); \(place)",
      advice: isMisspelt ? "did you mean `\(error.suggestion)`?" : "for example `\(key)=\(error.suggestion)`")
  }
}
