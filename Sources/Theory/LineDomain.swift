public import Distributions
import Minimax
import Numerics

/// Both distributions of a game on the line.
public struct LineDomain: Sendable {
  public let data: any UnivariateDistribution
  /// The distribution of what G makes.
  public let generated: GeneratorDensity
  /// Both distributions on common points.
  public let field: DensityField

  static func analyse(
    _ modelPair: ModelPair, data: any UnivariateDistribution, resolution: Resolution
  ) throws(AnalysisError) -> (LineDomain, Ledger) {
    let generated = try GeneratorDensity(of: modelPair, resolution: resolution)
    let window = data.window[0]
    let margin = 4 * (window.upperBound - window.lowerBound)
    let breaks = modelPair.discriminatorBreaks(
      within: max(
        min(window.lowerBound, generated.range.lowerBound), window.lowerBound - margin)...min(
          max(window.upperBound, generated.range.upperBound), window.upperBound + margin))
    let field = DensityField(data: data, generated: generated, panels: resolution.panels, breaks: breaks)
    let logits = modelPair.logits(at: field.points)
    guard modelPair.isPacked || logits.values.allSatisfy(\.isFinite) else { throw .notFinite(.discriminator) }
    var perfect: (sums: LedgerSums, field: DensityField)?
    if case .estimated(let samples) = generated.provenance {
      let drawn = GeneratorDensity(samples: modelPair.realSamples(count: samples).column(0))
      let drawnField = DensityField(data: data, generated: drawn, panels: resolution.panels)
      let sums = LedgerSums(
        field: drawnField, logits: modelPair.logits(at: drawnField.points), objective: modelPair.objective)
      perfect = (sums, drawnField)
    }
    let ledger = Ledger(
      LedgerSums(field: field, logits: logits, objective: modelPair.objective), field: field,
      generated: generated, objective: modelPair.objective, perfect: perfect,
      halfCrossings: modelPair.halfCrossings(on: field, logits: logits))
    return (LineDomain(data: data, generated: generated, field: field), ledger)
  }
}

extension ModelPair {
  /// Where D = 1/2: sign changes of the logit between neighbouring points, refined by four steps of regula
  /// falsi.
  fileprivate func halfCrossings(on field: DensityField, logits: Logits) -> [Double] {
    var brackets: [(lower: Double, below: Double, upper: Double, above: Double)] = []
    var last: (x: Double, logit: Double)?
    for block in 0..<field.panelCount {
      for lane in 0..<laneCount {
        let here = (x: field.points.lanes[block][lane], logit: logits.batch.lanes[block][lane])
        if let last, last.x < here.x, (last.logit < 0) != (here.logit < 0) {
          brackets.append((last.x, last.logit, here.x, here.logit))
        }
        last = here
      }
    }
    guard !brackets.isEmpty else { return [] }
    func estimate(_ bracket: (lower: Double, below: Double, upper: Double, above: Double)) -> Double {
      let share = bracket.below / (bracket.below - bracket.above)
      return bracket.lower + share * (bracket.upper - bracket.lower)
    }
    for _ in 0..<4 {
      let guesses = brackets.map(estimate)
      for (index, logit) in self.logits(at: guesses).enumerated() {
        if (logit < 0) == (brackets[index].below < 0) {
          brackets[index].lower = guesses[index]
          brackets[index].below = logit
        } else {
          brackets[index].upper = guesses[index]
          brackets[index].above = logit
        }
      }
    }
    return brackets.map(estimate)
  }
}
