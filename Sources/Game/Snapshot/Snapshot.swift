import Language
import Minimax
import Theory

/// A game at one moment, together with what theory says of it.
package struct Snapshot: Sendable {
  package private(set) var training: Training
  private var known: Result<Analysis, AnalysisError>?

  package init(_ training: Training) { self.training = training }

  /// What theory says of this moment, or why it says nothing.
  ///
  /// Costs a few milliseconds where ``analyse()`` was not called before.
  package var analysis: Result<Analysis, AnalysisError> { known ?? computed }

  /// The same for what cannot do without it.
  package var neededAnalysis: Analysis {
    get throws(Problem) {
      do throws(AnalysisError) {
        return try analysis.get()
      } catch {
        throw Problem(error.sentence, advice: "`status` shows what is known")
      }
    }
  }

  /// Computes ``analysis`` once, for all who ask later.
  package mutating func analyse() { if known == nil { known = computed } }

  /// Lets the players move; what theory said still holds while no update has been made.
  mutating func move(_ moves: (inout Training) -> Void) {
    let updates = training.updates
    moves(&training)
    if training.updates != updates { known = nil }
  }

  /// Changes the game in place, and forgets what theory said of it before.
  package mutating func change(_ change: (inout Training) -> Void) {
    known = nil
    change(&training)
  }

  private var computed: Result<Analysis, AnalysisError> {
    Result { () throws(AnalysisError) in try Analysis(of: training.modelPair) }
  }
}

/// What theory says follows from the game.
extension Snapshot: Codable, Equatable {
  public init(from decoder: any Decoder) throws { self.init(try Training(from: decoder)) }

  public func encode(to encoder: any Encoder) throws { try training.encode(to: encoder) }

  public static func == (left: Snapshot, right: Snapshot) -> Bool { left.training == right.training }
}

extension Training {
  /// Both players as they stand, as theory looks at them.
  package var modelPair: ModelPair {
    ModelPair(
      data: experiment.data, prior: experiment.prior, generator: experiment.generator.network,
      generatorParameters: generator.parameters, discriminator: experiment.discriminator.network,
      discriminatorParameters: discriminator.parameters, objective: experiment.objective)
  }
}

extension AnalysisError {
  /// Why theory says nothing, as a sentence without its full stop.
  package var sentence: String {
    switch self {
    case .plane(let dimension):
      "the exact ledger covers data on the line so far; these data have dimension \(dimension)"
    case .notFinite(let player):
      "\(player.letter)'s parameters are not finite, so nothing can be computed from them"
    }
  }
}
