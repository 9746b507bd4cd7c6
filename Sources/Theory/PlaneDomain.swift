public import Distributions
import Minimax
import Networks
import Numerics

/// Both distributions of a game in the plane.
public struct PlaneDomain: Sendable {
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
    _ modelPair: ModelPair, data: any PlaneDistribution, resolution: Resolution
  ) throws(AnalysisError) -> (PlaneDomain, Ledger) {
    let count = resolution.planeCells * resolution.planeCells
    let nodes = data.nodes(count)
    let generated = try PlaneGenerator(of: modelPair, resolution: resolution)
    let domain = PlaneDomain(modelPair, data, nodes, generated)
    // A logit that is not finite makes this no number.
    guard modelPair.isPacked || domain.logits.allSatisfy({ ($0 - $0) == .zero }) else {
      throw .notFinite(.discriminator)
    }
    let halved = generated.halved(of: modelPair).map { half in
      PlaneDomain(modelPair, data, data.nodes(count / 4), half)
    }
    var perfect: PlaneDomain?
    if case .estimated(let samples) = generated.provenance {
      let drawn = PlaneGenerator(samples: modelPair.realSamples(count: samples), latents: generated.latents)
      perfect = PlaneDomain(modelPair, data, nodes, drawn)
    }
    let ledger = Ledger(
      plane: domain.figures(modelPair.objective), generated: generated, objective: modelPair.objective,
      halved: halved?.figures(modelPair.objective), perfect: perfect?.figures(modelPair.objective))
    return (domain, ledger)
  }

  private init(
    _ modelPair: ModelPair, _ data: any PlaneDistribution, _ nodes: WeightedPoints,
    _ generated: PlaneGenerator
  ) {
    self.data = data
    self.generated = generated
    field = PlaneField(data: data, nodes: nodes, generated: generated)
    logits = modelPair.longLogits(at: field.points).lanes
    dataNodes = nodes
  }

  private func figures(_ objective: Objective) -> PlaneFigures {
    PlaneFigures(
      sums: PlaneSums(field, logits: logits, objective: objective),
      slicedWasserstein: SlicedWasserstein.distance(field))
  }
}
