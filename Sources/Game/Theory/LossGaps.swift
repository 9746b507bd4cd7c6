import Distributions
import Language
import Minimax
import Theory

/// How far each player is from its optimum, in units of the objective in force: the suboptimality gaps.
///
/// | objective | least loss of D | D's gap | G's gap |
/// |---|---|---|---|
/// | minimax, nonsaturating | -V* | V* - V | V* + log 4 = 2 JSD |
/// | least squares | 1/2 int pq/(p+q) | loss - least | 1/4 - least = 1/8 int (p-q)^2/(p+q) |
/// | hinge | 2 int min(p,q) | loss - least | 2 - least = 2 TV |
/// | Wasserstein | -slope W1 | loss - least | W1 |
///
/// The least loss of a critic depends on how steep it may be. Clipping bounds parameters and not the slope, so the
/// critic is held against the best one that is nowhere steeper than itself; `-W1` is the least for slope 1.
package struct LossGaps {
  package let objective: Objective
  /// D's loss over the population.
  package let loss: Double
  /// What that loss could be at least, against this very generator.
  package let least: Double
  /// `loss - least`; never negative.
  package let discriminatorGap: Double
  /// How far the least loss is from what it is at q = p; never negative, and 0 for q = p.
  package let generatorGap: Double
  /// Sizes against which a gap of either player is small or large.
  let discriminatorScale: Double
  package let generatorScale: Double
  /// D's steepest slope, where slopes matter.
  package let steepest: Double?
  package let provenance: Provenance
  /// Whether D judges packs; then nothing is known of its gap.
  package let isPacked: Bool
  /// How much the resolution leaves open, where that is known.
  package let error: Double?

  package init(_ analysis: Analysis) {
    let ledger = analysis.ledger
    objective = analysis.modelPair.objective
    provenance = ledger.value.provenance
    isPacked = analysis.modelPair.isPacked
    error = ledger.optimalValue.error.flatMap { $0 > 1e-9 ? $0 : nil }
    loss = ledger.discriminatorLoss.value
    switch objective {
    case .minimax, .nonSaturating:
      least = ledger.optimalDiscriminatorLoss.value
      discriminatorGap = ledger.discriminatorGap.value
      generatorGap = ledger.generatorGap.value
      (discriminatorScale, generatorScale, steepest) = (1, 1, nil)
    case .leastSquares, .hinge:
      let balance = objective == .hinge ? 2.0 : 0.25
      least = ledger.optimalDiscriminatorLoss.value
      discriminatorGap = max(loss - least, 0)
      generatorGap = max(balance - least, 0)
      (discriminatorScale, generatorScale, steepest) = (balance, balance, nil)
    case .wasserstein:
      let slope = analysis.steepestSlope
      let spread = analysis.modelPair.data.standardDeviation[0]
      let scale = spread.isFinite ? spread : 1
      least = slope > 0 ? -slope * ledger.wasserstein.value : 0
      discriminatorGap = max(loss - least, 0)
      generatorGap = ledger.wasserstein.value
      (discriminatorScale, generatorScale, steepest) = (slope * scale, scale, slope)
    }
  }

  /// Whether both gaps are below a hundredth of what they could be.
  package var isBalanced: Bool {
    discriminatorGap < 0.01 * discriminatorScale && generatorGap < 0.01 * generatorScale
  }

  /// D's gap in G's units, so that the two can be compared.
  package var comparableGap: Double {
    discriminatorScale > 0 ? discriminatorGap * (generatorScale / discriminatorScale) : 0
  }
}

extension LossGaps {
  /// The score of the game: V over the population, or D's loss where nobody plays for V.
  package func score(_ ledger: Ledger) -> (name: String, value: Double, best: Double) {
    objective.playsForValue ? ("V", ledger.value.value, ledger.optimalValue.value) : ("D's loss", loss, least)
  }
}

extension Objective {
  /// What D's number is called: `D` where it is read as a probability, else `l`, the network's output as it stands.
  package var outputName: String { playsForValue ? "D" : "l" }

  /// What G's gap is measured by.
  package var generatorGapFormula: String {
    switch self {
    case .minimax, .nonSaturating: "V* + log 4"
    case .leastSquares: "1/4 - least"
    case .hinge: "2 - least"
    case .wasserstein: "W1"
    }
  }

  /// D's loss where q = p and D answers as best it can.
  package var balancedLoss: (value: Double, label: String) {
    switch self {
    case .minimax, .nonSaturating: (logFour, "log 4")
    case .leastSquares: (0.25, "1/4")
    case .hinge: (2, "2")
    case .wasserstein: (0, "0")
    }
  }

  /// The output at which D takes neither side; a critic has none.
  package var neutralOutput: Double? {
    switch self {
    case .minimax, .nonSaturating, .hinge: 0
    case .leastSquares: 0.5
    case .wasserstein: nil
    }
  }
}

extension Analysis {
  /// Where figures look: the data's window and the middle of the fakes, as far as both fit into one picture.
  package var view: ClosedRange<Double> {
    let window = modelPair.data.window[0]
    let fake = generated.centralRange
    let reach = 6 * window.length
    // A heap at one point is not to lie on the frame.
    let margin = fake.length < 0.02 * window.length ? 0.05 * window.length : 0
    let low = min(window.lowerBound, max(fake.lowerBound - margin, window.lowerBound - reach))
    let high = max(window.upperBound, min(fake.upperBound + margin, window.upperBound + reach))
    return low...high
  }

  /// The steepest chord of D's output between neighbours of 1,025 places over the ``view``; in the plane D's steepest
  /// gradient at the points of the ledger.
  package var steepestSlope: Double {
    if let plane { return modelPair.steepestSlope(at: plane.field.points) }
    let view = view
    let step = view.length / 1024
    let outputs = modelPair.logits(at: (0...1024).map { view.lowerBound + step * Double($0) })
    return zip(outputs, outputs.dropFirst()).reduce(0) { max($0, abs($1.1 - $1.0) / step) }
  }
}

extension Provenance {
  /// How a number was estimated; nil for one that is exact.
  package var remark: String? {
    if case .estimated(let samples) = self { "estimated from \(samples) samples of G" } else { nil }
  }
}
