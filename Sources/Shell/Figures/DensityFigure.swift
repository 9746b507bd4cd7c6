import Distributions
import Minimax
import Plots
import Theory

extension FigureKind {
  /// Data, generator, D and the optimal D over one axis.
  static let densities = FigureKind(
    name: "densities", summary: "data p, generator q, D and the best D over x"
  ) {
    (session) throws(Problem) in
    let analysis: Analysis
    switch session.scene.analysis {
    case .failure(let obstacle): throw Problem(obstacle.sentence, advice: "`status` shows what is known")
    case .success(let known): analysis = known
    }
    let experiment = session.training.experiment
    let window = experiment.data.window[0]
    let fake = analysis.generated.centralRange
    let low = Swift.min(window.lowerBound, Swift.max(fake.lowerBound, window.lowerBound - window.length))
    let high = Swift.max(window.upperBound, Swift.min(fake.upperBound, window.upperBound + window.length))
    let xs = (0..<321).map { low + (high - low) * Double($0) / 320 }
    let data = xs.map { exponential(experiment.data.logDensity(at: [$0])) }
    let generated = xs.map { analysis.generated.density(at: $0) }
    let probabilities = analysis.matchup.logits(at: xs).map { probability($0) }
    let best = analysis.optimalDiscriminator(at: xs)
    let densest = (data.filter(\.isFinite).max() ?? 1) * 2
    return LinePlot(
      title: "Densities after round \(session.training.position.round)",
      series: [
        Series("data p", x: xs, y: data, mark: .area),
        Series("generator q", x: xs, y: generated.map { Swift.min($0, densest) }, mark: .line),
        Series("D", x: xs, y: probabilities, mark: .dotted, side: .right),
        Series("best D", x: xs, y: best, mark: .dashed, side: .right),
      ],
      x: Axis("x", range: low...high), y: Axis("density", unit: "1/x"), right: Axis("D", range: 0...1),
      references: [.init(0.5, label: "1/2", side: .right)],
      caption: densitySentence(analysis, experiment))
  }
}

private func densitySentence(_ analysis: Analysis, _ experiment: Experiment) -> String {
  let ledger = analysis.ledger
  let real = experiment.data
  var sentence =
    "Real mean \(tidy(real.mean[0])), sd \(tidy(real.standardDeviation[0])); fake mean \(tidy(ledger.mean.value)), sd "
    + "\(tidy(ledger.standardDeviation.value))"
  let crossings = ledger.halfCrossings
  switch crossings.count {
  case 0: sentence += "; D is never 1/2."
  case 1...4: sentence += "; D crosses 1/2 at \(crossings.map(tidy).joined(separator: ", "))."
  default: sentence += "; D crosses 1/2 at \(crossings.count) places."
  }
  if let atom = ledger.atoms.max(by: { $0.mass < $1.mass }) {
    sentence += " G puts a mass of \(tidy(atom.mass)) on the single point \(tidy(atom.position))."
  }
  if real.isEstimate { sentence += " The data density is a kernel estimate." }
  return sentence
}

/// Two decimals, for sentences.
func tidy(_ value: Double) -> String { NumberFormat.fixed(value, 2) }

extension GeneratorDensity {
  /// An interval that holds all but two thousandths of the mass.
  fileprivate var centralRange: ClosedRange<Double> {
    let low = quantile(0.001)
    return low...Swift.max(low, quantile(0.999))
  }

  /// By bisection on the cumulative mass.
  private func quantile(_ share: Double) -> Double {
    var low = range.lowerBound
    var high = range.upperBound
    for _ in 0..<60 where low < high {
      let middle = low + (high - low) / 2
      if cumulative(middle) < share { low = middle } else { high = middle }
    }
    return high
  }
}

extension ClosedRange<Double> {
  var length: Double { upperBound - lowerBound }
}
