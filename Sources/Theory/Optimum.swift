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
  ///
  /// - Parameter points: In the plane both coordinates of each point, one point after the other.
  public func logRatio(at points: [Double]) -> [Double] {
    let dimension = modelPair.data.dimension
    precondition(
      points.count % dimension == 0, "\(points.count) numbers are no points of dimension \(dimension)")
    return stride(from: 0, to: points.count, by: dimension).map { start in
      let point = Array(points[start..<start + dimension])
      return modelPair.data.logDensity(at: point) - logGeneratedDensity(at: point)
    }
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
  /// | Wasserstein | slope `sign(F_q - F_p)`; NaN, for not known, in the plane |
  ///
  /// - Parameter points: In the plane both coordinates of each point, one point after the other.
  public func optimum(at points: [Double]) -> Optimum {
    switch modelPair.objective {
    case .minimax, .nonSaturating: .logit(logRatio(at: points))
    case .leastSquares: .logit(optimalDiscriminator(at: points))
    case .hinge: .logit(logRatio(at: points).map(sign))
    case .wasserstein:
      switch domain {
      case .line(let line):
        .slope(points.map { sign(line.generated.cumulative($0) - line.data.cumulative($0)) })
      case .plane: .slope(Array(repeating: .nan, count: points.count / 2))
      }
    }
  }

  private func sign(_ x: Double) -> Double { x > 0 ? 1 : x < 0 ? -1 : x }
}
