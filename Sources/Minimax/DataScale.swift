import Distributions
import Networks

/// Where the players begin relative to the data.
public enum DataScale: String, Equatable, Sendable, CaseIterable {
  /// The weights are as their initialiser drew them: G begins near 0 whatever the data.
  case ignored
  /// D's first layer sees the data standardised, and G's last layer begins at the data's mean and spread, as one
  /// standardises a data file before training. Only the first parameters differ; the networks and the updates are
  /// the same.
  case matched

  /// Rewrites freshly drawn parameters of one player.
  func apply(to parameters: inout [Double], of player: Player, _ experiment: Experiment) {
    guard self == .matched else { return }
    let mean = experiment.data.mean
    let spread = experiment.data.standardDeviation
    guard mean.allSatisfy(\.isFinite), spread.allSatisfy({ $0.isFinite && $0 > 0 }) else { return }
    let network = experiment[player].network
    switch player {
    case .discriminator where network.features == .plain:
      let weights = network.parameterViews[0]
      let bias = network.parameterViews[1]
      for row in 0..<weights.rows {
        for column in 0..<weights.columns {
          let index = weights.offset + row * weights.columns + column
          // A pack repeats the coordinates.
          let coordinate = column % mean.count
          parameters[index] /= spread[coordinate]
          parameters[bias.offset + row] -= parameters[index] * mean[coordinate]
        }
      }
    case .discriminator: return
    case .generator:
      let last = network.parameterViews.suffix(2)
      guard let weights = last.first, let bias = last.last else { return }
      for row in 0..<weights.rows {
        for column in 0..<weights.columns {
          parameters[weights.offset + row * weights.columns + column] *= spread[row]
        }
        parameters[bias.offset + row] += mean[row]
      }
    }
  }
}
