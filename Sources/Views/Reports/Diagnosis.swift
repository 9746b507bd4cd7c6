import Distributions
import Game
import Language
import Minimax
import Networks
import Plots
import Theory

/// What is wrong with a game at one moment, as far as it can be measured, or that nothing was found.
struct Diagnosis {
  private(set) var verdicts: [ReportRow] = []
  /// What was looked for.
  private var tested: [String] = []
  /// What could not be looked for, and why.
  private var untested: [String] = []
  private(set) var values: [NamedValue] = []

  /// - Parameter update: The one that led to the moment; its latents are those on which G's gradient is measured.
  /// - Parameter analysis: Theory's word on the moment, where it has one.
  /// - Parameter path: Kept moments up to this one.
  init(of moment: Training, after update: CompletedUpdate, _ analysis: Analysis?, path: [Training]) {
    let latents = update.backpropagated.evaluated.discriminated.generated.sampled.latents
    testSilence(update)
    testSaturation(moment, latents)
    testStrength(moment, latents, analysis)
    testModes(moment, analysis)
    testRotation(path)
    values.append(
      NamedValue(
        "diagnosis", .text(verdicts.isEmpty ? "none" : verdicts.map(\.label).joined(separator: ", "))))
  }

  var rows: [ReportRow] {
    guard verdicts.isEmpty else { return verdicts }
    let omitted = untested.isEmpty ? "" : "; not looked for: " + untested.joined(separator: ", ")
    return [ReportRow("diagnosis", "nothing unusual: no \(tested.joined(separator: ", no "))" + omitted)]
  }

  /// Whether the gradient of the player who moved is exactly 0.
  private mutating func testSilence(_ update: CompletedUpdate) {
    guard update.backpropagated.gradientNorm == 0 else { return }
    let reason =
      update.player == .generator
      ? "D answers the same for every point near the fakes" : "no parameter of D changes its loss"
    verdicts.append(ReportRow("no signal", "\(update.player.letter)'s gradient is exactly 0: \(reason)"))
  }

  /// Whether G, playing minimax, hears far less than the nonsaturating loss would tell it.
  private mutating func testSaturation(_ moment: Training, _ latents: Latents) {
    guard moment.experiment.objective.playsForValue else { return }
    let norms = [Objective.minimax, .nonSaturating].map { objective in
      LossSurface(of: latents, against: moment.discriminator.parameters, moment.experiment.playing(objective))
        .gradient(at: moment.generator.parameters).norm
    }
    let ratio = norms[0] > 0 ? norms[1] / norms[0] : norms[1] > 0 ? .infinity : .nan
    let rules = moment.experiment
    let fakes = rules.generator.network.output(of: latents.batch, parameters: moment.generator.parameters)
    let mean = Logits(
      rules.discriminator.network.output(of: fakes, parameters: moment.discriminator.parameters)
    ).probabilities.mean
    values += [NamedValue("saturation", ratio), NamedValue("saturation.D", mean)]
    guard rules.objective == .minimax else { return }
    tested.append("saturation")
    guard ratio >= Threshold.saturation, mean <= Threshold.sureOfFakes else { return }
    verdicts.append(
      ReportRow(
        "saturated",
        "D gives fakes \(short(mean)) on average (bound \(spelled(Threshold.sureOfFakes))); the nonsaturating "
          + "gradient would be \(short(ratio)) times G's (bound \(spelled(Threshold.saturation)))"))
  }

  /// Whether D is close to its best, G far from its own, and yet the fakes feel next to nothing.
  private mutating func testStrength(_ moment: Training, _ latents: Latents, _ analysis: Analysis?) {
    guard moment.experiment.objective != .wasserstein else { return }
    guard let analysis else {
      untested.append("a D too strong (the ledger covers the line)")
      return
    }
    tested.append("D too strong")
    let gaps = LossGaps(analysis)
    let spread = moment.experiment.data.standardDeviation[0]
    let signals = LossSurface(of: latents, against: moment.discriminator.parameters, moment.experiment)
      .signals(at: moment.generator.parameters).map(\.norm)
    let signal = signals.norm / Double(signals.count).squareRoot() * (spread.isFinite ? spread : 1)
    values.append(NamedValue("signal", signal))
    guard gaps.generatorGap >= Threshold.largeGap * gaps.generatorScale,
      gaps.comparableGap <= Threshold.smallGap * gaps.generatorGap,
      signal <= Threshold.signal * gaps.generatorGap
    else { return }
    verdicts.append(
      ReportRow(
        "D too strong",
        "D's gap is \(percent(gaps.comparableGap / gaps.generatorGap)) of G's (bound "
          + "\(percent(Threshold.smallGap))); a fake moved by one sd of the data would win "
          + "\(percent(signal / gaps.generatorGap)) of it (bound \(percent(Threshold.signal)))"))
  }

  /// Whether G leaves out modes of the data, or makes nearly one point only.
  private mutating func testModes(_ moment: Training, _ analysis: Analysis?) {
    if let analysis, let spread = spread(analysis) {
      tested.append("collapse to a point")
      values.append(NamedValue("spread", spread))
      if spread <= Threshold.spread {
        verdicts.append(
          ReportRow(
            "collapsed",
            "fakes have \(percent(spread)) of the data's standard deviation (bound \(percent(Threshold.spread)))"
          ))
      }
    }
    guard let census = analysis?.modeCensus, census.entries.count >= 2 else { return }
    for (index, share) in census.entries.enumerated() {
      values += [
        NamedValue("mode\(index + 1).mass", share.generated),
        NamedValue("mode\(index + 1).share", share.data),
      ]
    }
    guard census.highQuality >= Threshold.captured else {
      untested.append("lost modes (only \(percent(census.highQuality)) of G's mass is near any)")
      return
    }
    tested.append("lost mode")
    let lost = census.entries.filter { $0.generated < Threshold.lostMode * $0.data }
    guard let worst = lost.min(by: { $0.generated < $1.generated }) else { return }
    let place = worst.mode.center.map { NumberFormat.compact($0) }.joined(separator: ", ")
    verdicts.append(
      ReportRow(
        "modes lost",
        "\(lost.count) of \(census.entries.count) bumps of the data: at \(place) G has mass "
          + "\(short(worst.generated)), the data \(short(worst.data)) (bound \(percent(Threshold.lostMode)) of it)"
          + (census.provenance.remark.map { ", \($0)" } ?? "")))
  }

  private func spread(_ analysis: Analysis) -> Double? {
    let data = analysis.modelPair.data.standardDeviation[0]
    let generated = analysis.ledger.standardDeviation.value
    return data.isFinite && data > 0 && generated.isFinite ? generated / data : nil
  }

  /// Whether both players circle about the middle of their common path.
  private mutating func testRotation(_ path: [Training]) {
    let last = path.last
    let alike = path.filter { moment in
      Player.allCases.allSatisfy {
        moment[$0].parameters.count == last?[$0].parameters.count && moment[$0].isFinite
      }
    }
    guard alike.count >= Threshold.fewestMoments else {
      untested.append("rotation (takes \(Threshold.fewestMoments) kept moments)")
      return
    }
    guard let winding = Winding(alike.map(\.discriminator.parameters), alike.map(\.generator.parameters))
    else {
      untested.append("rotation (a player stands still)")
      return
    }
    tested.append("rotation")
    values += [NamedValue("turns", winding.turns), NamedValue("turning", winding.constancy)]
    guard winding.turns >= Threshold.turns, winding.constancy >= Threshold.constancy else { return }
    verdicts.append(
      ReportRow(
        "rotation",
        "D and G circle: \(short(winding.turns)) turns (bound \(spelled(Threshold.turns))) in \(winding.moments) "
          + "kept moments, \(percent(winding.constancy)) of all turning one way (bound "
          + "\(percent(Threshold.constancy)))"))
  }
}

extension Experiment {
  func playing(_ objective: Objective) -> Experiment {
    var rules = self
    rules.objective = objective
    return rules
  }
}

private func percent(_ share: Double) -> String { NumberFormat.percent(share, share < 0.01 ? 2 : 0) }
