import Minimax
import Networks
import Theory

/// What takes long to compute of an explanation, one part after the other.
struct ExplanationParts: Sendable {
  private(set) var step: StepStory?
  /// The population before the update and after it; nil where theory has nothing to say.
  private(set) var before: Analysis?
  private(set) var after: Analysis?
  private(set) var done = 0
  static let count = 3

  /// Computes the next part.
  mutating func advance(_ update: CompletedUpdate, in moment: Training) {
    switch done {
    case 0: step = StepStory(of: update, under: moment.experiment)
    case 1: before = try? Analysis(of: moment.matchup.with(update.parametersBefore, of: update.player))
    default: after = try? Analysis(of: moment.matchup)
    }
    done += 1
  }
}

extension CompletedUpdate {
  /// Whether there is a gradient that could promise anything.
  var isFinite: Bool {
    backpropagated.evaluated.loss.isFinite && backpropagated.gradientNorm.isFinite
      && parametersAfter.norm.isFinite
  }
}

extension Matchup {
  /// The same moment with other parameters of one player.
  fileprivate func with(_ parameters: [Double], of player: Player) -> Matchup {
    Matchup(
      data: data, prior: prior, generator: generator,
      generatorParameters: player == .generator ? parameters : generatorParameters,
      discriminator: discriminator,
      discriminatorParameters: player == .discriminator ? parameters : discriminatorParameters,
      objective: objective)
  }
}
