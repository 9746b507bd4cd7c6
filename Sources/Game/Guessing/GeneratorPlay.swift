import Distributions
import Language
import Theory

/// A game in G's place: a normal distribution set by hand, and what the best D answers to it.
package struct GeneratorPlay: Sendable {
  /// What the person is to imitate: the data in play when the game began.
  package let data: any UnivariateDistribution
  package private(set) var moves: [GeneratorMove] = []
  /// Whether the data have been shown.
  package private(set) var isRevealed = false

  /// Below this JSD, in nats, the data are shown: D* can hardly tell the two apart.
  package static let won = 0.01

  package init(_ data: any UnivariateDistribution) { self.data = data }

  package mutating func move(to normal: Normal) {
    let move = GeneratorMove(Contrast(of: data, with: normal), normal)
    moves.append(move)
    if move.contrast.jsd < Self.won { isRevealed = true }
  }

  package mutating func reveal() { isRevealed = true }

  /// The nearest that the person has come.
  package var best: GeneratorMove? { moves.min { $0.contrast.jsd < $1.contrast.jsd } }

  /// The moves that can be judged and drawn: the mean at most a hundred windows of the data away, the standard deviation
  /// from a hundred-thousandth of one to a hundred.
  package var allowed: (mean: ClosedRange<Double>, spread: ClosedRange<Double>) {
    let window = data.window[0]
    let reach = 100 * window.length
    return ((window.lowerBound - reach)...(window.upperBound + reach), (window.length / 100_000)...reach)
  }
}

/// One choice of a mean and a spread.
package struct GeneratorMove: Sendable {
  package let normal: Normal
  package let contrast: Contrast

  init(_ contrast: Contrast, _ normal: Normal) {
    self.contrast = contrast
    self.normal = normal
  }

  /// How V* changes with the mean and with the standard deviation.
  package var slopes: (mean: Double, spread: Double) { contrast.slopes ?? (0, 0) }
}
