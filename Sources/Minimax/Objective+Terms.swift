public import Numerics

/// One side of a loss: what a logit costs, and the slope of that cost.
public struct LossTerm: Sendable {
  /// The cost of each logit, in nats for the logistic objectives.
  public let cost: @Sendable (Lanes) -> Lanes
  /// Its derivative by the logit.
  public let slope: @Sendable (Lanes) -> Lanes
  /// Its second derivative; 0 on either side of a kink.
  public let curvature: @Sendable (Lanes) -> Lanes
}

extension Objective {
  /// What D pays for the logit of a real sample.
  public var realTerm: LossTerm {
    switch self {
    case .minimax, .nonSaturating:
      LossTerm(cost: { softplus(-$0) }, slope: { -sigmoid(-$0) }, curvature: logistic)
    case .leastSquares:
      LossTerm(
        cost: { 0.5 * ($0 - 1) * ($0 - 1) }, slope: { $0 - 1 }, curvature: { _ in Lanes(repeating: 1) })
    case .hinge:
      LossTerm(
        cost: { (1 - $0).replacing(with: 0, where: $0 .> 1) },
        slope: { Lanes(repeating: -1).replacing(with: 0, where: $0 .>= 1) }, curvature: { _ in .zero })
    case .wasserstein:
      LossTerm(cost: { -$0 }, slope: { _ in Lanes(repeating: -1) }, curvature: { _ in .zero })
    }
  }

  /// What D pays for the logit of a generated sample.
  public var fakeTerm: LossTerm {
    switch self {
    case .minimax, .nonSaturating:
      LossTerm(cost: { softplus($0) }, slope: { sigmoid($0) }, curvature: logistic)
    case .leastSquares:
      LossTerm(cost: { 0.5 * $0 * $0 }, slope: { $0 }, curvature: { _ in Lanes(repeating: 1) })
    case .hinge:
      LossTerm(
        cost: { (1 + $0).replacing(with: 0, where: $0 .< -1) },
        slope: { Lanes(repeating: 1).replacing(with: 0, where: $0 .<= -1) }, curvature: { _ in .zero })
    case .wasserstein: LossTerm(cost: { $0 }, slope: { _ in Lanes(repeating: 1) }, curvature: { _ in .zero })
    }
  }

  /// What G pays for the logit of a generated sample.
  public var generatorTerm: LossTerm {
    switch self {
    case .minimax: LossTerm(cost: { -softplus($0) }, slope: { -sigmoid($0) }, curvature: { -logistic($0) })
    case .nonSaturating: LossTerm(cost: { softplus(-$0) }, slope: { -sigmoid(-$0) }, curvature: logistic)
    case .leastSquares:
      LossTerm(
        cost: { 0.5 * ($0 - 1) * ($0 - 1) }, slope: { $0 - 1 }, curvature: { _ in Lanes(repeating: 1) })
    case .hinge, .wasserstein:
      LossTerm(cost: { -$0 }, slope: { _ in Lanes(repeating: -1) }, curvature: { _ in .zero })
    }
  }
}

/// The slope of the sigmoid.
private func logistic(_ logits: Lanes) -> Lanes { sigmoid(logits) * sigmoid(-logits) }
