public import Minimax
import Numerics

/// The gradient of a player's loss over the whole population: what a minibatch of every sample there is would
/// give.
public struct PopulationGradient: Equatable, Sendable {
  public let player: Player
  /// Flat, in the order of the parameters; of the loss that the player minimises.
  public let vector: [Double]
  public let provenance: Provenance

  /// The Euclidean length.
  public var norm: Double { vector.norm }

  /// Holds another gradient, such as a minibatch's, against this one.
  ///
  /// - Parameter other: Of the same shape.
  public func compare(with other: [Double]) -> GradientComparison {
    precondition(other.count == vector.count, "a gradient of \(other.count) against one of \(vector.count)")
    var overlap = 0.0
    for index in vector.indices { overlap += vector[index] * other[index] }
    let otherNorm = other.norm
    return GradientComparison(
      norm: norm, otherNorm: otherNorm,
      cosine: norm > 0 && otherNorm > 0 ? min(max(overlap / norm / otherNorm, -1), 1) : .nan)
  }
}

/// How a gradient compares with that of the population.
public struct GradientComparison: Equatable, Sendable {
  /// The length of the population's gradient.
  public let norm: Double
  public let otherNorm: Double
  /// Of the angle between them; NaN where either is zero.
  public let cosine: Double
}

extension Analysis {
  /// The gradient of a player's loss under the objective in force, the other player held still.
  public func gradient(of player: Player) -> PopulationGradient {
    let parts = passes(of: player).map { $0.mean() }
    let sum = parts[0].indices.map { index in parts.reduce(0) { $0 + $1[index] } }
    return PopulationGradient(player: player, vector: sum, provenance: provenance)
  }
}
