import Distributions
import Minimax
import Numerics

/// What the objective in force would have D say.
public enum Optimum: Equatable, Sendable {
  /// The best logit at each point.
  case logit([Double])
  /// The slope of the best 1-Lipschitz critic at each point; the critic itself is known up to a constant.
  case slope([Double])
}

extension Analysis {
  /// `log p - log q`: infinite where one density vanishes, NaN where both do.
  public func logRatio(at points: [Double]) -> [Double] {
    points.map { data.logDensity(at: $0) - generated.logDensity(at: $0) }
  }

  /// `D* = p / (p + q)`; NaN where both densities vanish.
  public func optimalDiscriminator(at points: [Double]) -> [Double] {
    logRatio(at: points).map { sigmoid($0) }
  }

  /// What D would have to say for the least loss against this generator.
  ///
  /// | objective | optimum |
  /// |---|---|
  /// | minimax, non-saturating | `log p - log q` |
  /// | least squares | `p / (p + q)` |
  /// | hinge | `sign(p - q)` |
  /// | Wasserstein | slope `sign(F_q - F_p)` |
  public func optimum(at points: [Double]) -> Optimum {
    switch matchup.objective {
    case .minimax, .nonSaturating: .logit(logRatio(at: points))
    case .leastSquares: .logit(optimalDiscriminator(at: points))
    case .hinge: .logit(logRatio(at: points).map(sign))
    case .wasserstein: .slope(points.map { sign(generated.cumulative($0) - data.cumulative($0)) })
    }
  }

  private func sign(_ x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : x }
}
