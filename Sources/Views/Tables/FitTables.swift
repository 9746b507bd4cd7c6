import Distributions
import Game
import Language
import Plots
import Theory

/// What a fit came to, and beside it what the adversarial way came to.
package func fitReport(_ fit: MixtureFit, _ analysis: Analysis, round: Int) -> Reply {
  let ledger = analysis.ledger
  let generated = { (x: Double) in analysis.generated.logDensity(at: x) }
  let mixture = { (x: Double) in fit.mixture.logDensity(at: x) }
  let truth = { (x: Double) in fit.data.logDensity(at: x) }
  let own = [mixture, generated, truth].map { LogLikelihood(fit.samples, $0) }
  let fresh = [mixture, generated, truth].map { LogLikelihood(fit.fresh, $0) }
  let comparison = Table(
    title: "Log-likelihood a sample, and distance from the data p, in nats",
    columns: [.text(""), "EM", "G", "p"],
    rows: [
      ["its samples"] + own.map { shown($0.mean) },
      ["fresh ones"] + fresh.map { shown($0.mean) },
      ["KL(p || q)", shown(fit.contrast.klDataToOther), shown(ledger.klDataToGenerated.value), shown(0)],
      ["JSD(p, q)", shown(fit.contrast.jsd), shown(ledger.jsd.value), shown(0)],
    ],
    caption: sentence(fit, analysis, round: round, own: own[1], fresh: fresh[1]))
  let counts = [
    NamedValue("fit.samples", fit.samples.count), NamedValue("fit.iterations", fit.algorithm.iterations),
  ]
  let values =
    counts + fitFigures.map { NamedValue($0.name, $0.value(fit)) } + [
      NamedValue("g.loglik", own[1].mean), NamedValue("g.loglik.fresh", fresh[1].mean),
      NamedValue("p.loglik", own[2].mean), NamedValue("p.loglik.fresh", fresh[2].mean),
      NamedValue("kl.pq", ledger.klDataToGenerated.value), NamedValue("jsd", ledger.jsd.value),
    ]
    + fit.mixture.components.enumerated().flatMap { index, part in
      [
        NamedValue("fit.weight\(index + 1)", part.weight),
        NamedValue("fit.mean\(index + 1)", part.distribution.mean[0]),
        NamedValue("fit.sd\(index + 1)", part.distribution.standardDeviation[0]),
      ]
    }
  return Reply([.figure(parameterTable(fit)), .text(""), .figure(comparison)], values: values)
}

/// The components, and how they were found.
private func parameterTable(_ fit: MixtureFit) -> Table {
  let algorithm = fit.algorithm
  let rows = fit.mixture.components.enumerated().map { index, part in
    ["\(index + 1)"]
      + [part.weight, part.distribution.mean[0], part.distribution.standardDeviation[0]].map { brief($0) }
  }
  var sentences = [
    "\(algorithm.iterations.counted("iteration")) from the quantiles of \(fit.samples.count) real samples "
      + "(\(fit.reason)) took the log-likelihood from \(shown(fit.beginning)) to \(shown(algorithm.logLikelihood)) "
      + "a sample."
  ]
  if !fit.isSettled { sentences.append("The last one was still gaining.") }
  if algorithm.flooredComponents > 0 {
    sentences.append(
      "\(algorithm.flooredComponents.counted("component")) at the least sd allowed, "
        + "\(short(algorithm.varianceFloor.squareRoot())), a thousandth of the samples': without one a component on a "
        + "single sample would make the likelihood infinite.")
  }
  return Table(
    title: "A mixture of \(fit.mixture.components.count.counted("normal")) by maximum likelihood (EM)",
    columns: ["", "weight", "mean", "sd"], rows: rows, caption: sentences.joined(separator: " "))
}

/// Which way came nearer, and why a divergence is infinite.
private func sentence(
  _ fit: MixtureFit, _ analysis: Analysis, round: Int, own: LogLikelihood, fresh: LogLikelihood
) -> String {
  let ledger = analysis.ledger
  let kl = ledger.klDataToGenerated.value
  let reached = fit.contrast.klDataToOther
  let best = reached == .infinity ? "infinitely far" : "KL \(shown(reached))"
  var sentences: [String] = []
  if kl == .infinity {
    let missed = own.impossible + fresh.impossible
    let mass = ledger.uncoveredData.value
    sentences.append(
      "EM maximises the likelihood itself and ends \(best) from p. G never sees a likelihood, only D's answers, and "
        + "after round \(round) its KL is infinite: "
        + (mass > 1e-8 || missed > 0
          ? "q is 0 on data of mass \(short(mass)), and one real sample there makes all of them impossible"
          : "the data's tails are too heavy for q")
        + (missed > 0 ? " (\(missed) of the \(2 * fit.samples.count) drawn lie there)" : "")
        + "; JSD stays finite.")
  } else {
    sentences.append(
      "EM maximises the likelihood itself and ends \(best) from p; G never sees a likelihood, only D's answers, and "
        + "stands at KL \(shown(kl)) after round \(round).")
  }
  if let remark = analysis.provenance.remark { sentences.append("G's figures are \(remark).") }
  if fit.data.isEstimate { sentences.append("p is a kernel estimate of the file's values.") }
  return sentences.joined(separator: " ")
}

private func shown(_ value: Double) -> String { brief(floored(value)) }
