public import Distributions
import Minimax
import Networks
import Numerics

/// Both distributions of a game in the plane.
public struct PlaneGround: Sendable {
  public let data: any PlaneDistribution
  /// The distribution of what G makes.
  public let generated: PlaneGenerator
  /// Both distributions as weighted points.
  public let field: PlaneField
  /// The points that stand for the data under an integral.
  let dataNodes: WeightedPoints
  /// What D says of the field's points; shape `field.points.blockCount`.
  let logits: [Lanes]

  static func analyse(
    _ matchup: Matchup, data: any PlaneDistribution, resolution: Resolution
  ) throws(Obstacle) -> (PlaneGround, Ledger) {
    let count = resolution.planeCells * resolution.planeCells
    let nodes = data.nodes(count)
    let generated = try PlaneGenerator(of: matchup, resolution: resolution)
    let ground = PlaneGround(matchup, data, nodes, generated)
    // A logit that is not finite makes this no number.
    guard matchup.isPacked || ground.logits.allSatisfy({ ($0 - $0) == .zero }) else {
      throw .notFinite(.discriminator)
    }
    let halved = generated.halved(of: matchup).map { half in
      PlaneGround(matchup, data, data.nodes(count / 4), half)
    }
    var perfect: PlaneGround?
    if case .estimated(let samples) = generated.provenance {
      let drawn = PlaneGenerator(samples: matchup.realSamples(count: samples), latents: generated.latents)
      perfect = PlaneGround(matchup, data, nodes, drawn)
    }
    let ledger = Ledger(
      plane: ground.figures(matchup.objective), generated: generated, objective: matchup.objective,
      halved: halved?.figures(matchup.objective), perfect: perfect?.figures(matchup.objective))
    return (ground, ledger)
  }

  private init(
    _ matchup: Matchup, _ data: any PlaneDistribution, _ nodes: WeightedPoints, _ generated: PlaneGenerator
  ) {
    self.data = data
    self.generated = generated
    field = PlaneField(data: data, nodes: nodes, generated: generated)
    logits = matchup.longLogits(at: field.points).lanes
    dataNodes = nodes
  }

  private func figures(_ objective: Objective) -> PlaneFigures {
    PlaneFigures(
      sums: PlaneSums(field, logits: logits, objective: objective),
      slicedWasserstein: SlicedWasserstein.distance(field))
  }
}
