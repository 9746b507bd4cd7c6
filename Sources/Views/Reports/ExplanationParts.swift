import Game
import Minimax
import Theory

/// What takes long to compute of an explanation, one part after the other.
package struct ExplanationParts: Sendable {
  private(set) var step: UpdateSummary?
  /// The population before the update and after it; nil where theory has nothing to say.
  private(set) var before: Analysis?
  private(set) var after: Analysis?
  package private(set) var done = 0

  package init() {}
  package static let count = 3

  package mutating func advance(_ update: CompletedUpdate, in moment: Training) {
    switch done {
    case 0: step = UpdateSummary(of: update, under: moment.experiment)
    case 1: before = try? Analysis(of: moment.modelPair.with(update.parametersBefore, of: update.player))
    default: after = try? Analysis(of: moment.modelPair)
    }
    done += 1
  }
}

extension CompletedUpdate {
  /// Whether the loss, its gradient and the parameters after the update are all finite.
  package var isFinite: Bool {
    backpropagated.evaluated.loss.isFinite && backpropagated.gradientNorm.isFinite
      && parametersAfter.norm.isFinite
  }
}

extension ModelPair {
  /// The same moment with other parameters of one player.
  fileprivate func with(_ parameters: [Double], of player: Player) -> ModelPair {
    ModelPair(
      data: data, prior: prior, generator: generator,
      generatorParameters: player == .generator ? parameters : generatorParameters,
      discriminator: discriminator,
      discriminatorParameters: player == .discriminator ? parameters : discriminatorParameters,
      objective: objective)
  }
}
