import Distributions
import Language
import Minimax
import Numerics
import Theory

/// A game in G's place: a normal distribution set by hand, and what the best D answers to it.
package struct GeneratorPlay: Sendable {
  /// What the person is to imitate: the data in play when the game began.
  package let data: any UnivariateDistribution
  package private(set) var moves: [GeneratorMove] = []
  /// The data against the last move; nil before the first.
  package private(set) var contrast: Contrast?
  /// Whether the data have been shown.
  package private(set) var isRevealed = false

  /// Below this JSD, in nats, the data are shown: D* can hardly tell the two apart.
  package static let won = 0.01

  package init(_ data: any UnivariateDistribution) { self.data = data }

  package mutating func move(to normal: Normal) {
    let contrast = Contrast(of: data, with: normal)
    self.contrast = contrast
    moves.append(GeneratorMove(mean: normal.center, spread: normal.spread, jsd: contrast.jsd))
    if contrast.jsd < Self.won { isRevealed = true }
  }

  package mutating func reveal() { isRevealed = true }

  /// The nearest that the person has come.
  package var best: GeneratorMove? { moves.min { $0.jsd < $1.jsd } }

  /// The moves that can be judged and drawn: the mean at most a hundred windows of the data away, the standard deviation
  /// from a hundred-thousandth of one to a hundred.
  package var allowed: (mean: ClosedRange<Double>, spread: ClosedRange<Double>) {
    let window = data.window[0]
    let reach = 100 * window.length
    return ((window.lowerBound - reach)...(window.upperBound + reach), (window.length / 100_000)...reach)
  }
}

/// One choice of a mean and a standard deviation.
package struct GeneratorMove: Codable, Equatable, Sendable {
  package let mean: Double
  package let spread: Double
  /// Of the data and this normal distribution, in nats.
  package let jsd: Double

  package var normal: Normal { Normal(mean: mean, sd: spread) }

  /// What the best D reaches.
  package var optimalValue: Double { 2 * jsd - 2 * log(2.0) }
}

extension GeneratorPlay: Codable, Equatable {
  private struct Record: Codable {
    let data: DistributionRecord
    let moves: [GeneratorMove]
    let isRevealed: Bool
  }

  package init(from decoder: any Decoder) throws {
    self = try decoder.value(of: Record.self) { (record) throws(RecordError) in
      let distribution = try within("data", record.data.distribution)
      guard let data = distribution as? any UnivariateDistribution, data.window[0].canBeDrawn else {
        throw RecordError("data", expected: "data on the line with a spread that can be drawn")
      }
      var play = GeneratorPlay(data)
      let (means, spreads) = play.allowed
      for (index, move) in record.moves.enumerated() {
        try expect(
          means.contains(move.mean) && spreads.contains(move.spread) && 0...1 ~= move.jsd, "moves[\(index)]",
          "a mean and a spread that suit the data, and a jsd in nats")
      }
      play.moves = record.moves
      play.contrast = record.moves.last.map { Contrast(of: data, with: $0.normal) }
      play.isRevealed = record.isRevealed
      return play
    }
  }

  package func encode(to encoder: any Encoder) throws {
    try Record(data: DistributionRecord(data), moves: moves, isRevealed: isRevealed).encode(to: encoder)
  }

  package static func == (left: GeneratorPlay, right: GeneratorPlay) -> Bool {
    left.data.isEqual(to: right.data) && left.moves == right.moves && left.isRevealed == right.isRevealed
  }
}

extension ClosedRange<Double> {
  /// Whether the quadrature and the pictures of a normal distribution in a window of this size stay finite.
  package var canBeDrawn: Bool { 1e-140 < length && length < 1e140 }
}
