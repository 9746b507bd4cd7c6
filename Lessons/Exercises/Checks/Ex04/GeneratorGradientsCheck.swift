import Checking
import Foundation

public typealias GeneratorGradients = (
  _ latents: [Double], _ theta: Double, _ w: Double, _ b: Double
) -> (saturating: Double, nonSaturating: Double)

/// The gradients of G's two losses against a logistic D.
///
/// Against N(0,1) the best D for G's N(t,1) is logistic, with w = -t and b = t^2/2, and the gradients are known
/// (Arjovsky and Bottou 2017); here the expectation is a mean over 1000 quantiles of the normal, good to 1e-5.
public var ex04: Exercise<GeneratorGradients> {
  Exercise(
    "ex04", title: "The gradients of G's two losses", quantities: ["saturating", "non-saturating"],
    cases: [
      row("D says 1/2, and rises to the right", [0], theta: 0, w: 2, b: 0, [-1, -1]),
      // sigmoid(log 3) = 3/4
      row("D says 3/4", [1], theta: 0.5, w: 2, b: log(3) - 3, [-1.5, -0.5]),
      row("D says 1/4 and 3/4", [-1, 1], theta: 0, w: log(3), b: 0, [-0.5 * log(3), -0.5 * log(3)]),
      difference("three latents", [-0.5, 0.2, 1.1], theta: 0.4, w: 0.9, b: -0.7),
      difference("D falls to the right", [0.3, -1.4, 0.8, 2], theta: -1, w: -1.7, b: 0.5),
      row(
        "the best D, G at N(1,1)", quantiles, theta: 1, w: -1, b: 0.5, [0.39797287, 0.60202713],
        tolerance: 1e-5),
      row(
        "the best D, G at N(2,1)", quantiles, theta: 2, w: -2, b: 2, [0.44959951, 1.55040049], tolerance: 1e-5
      ),
      row("D is quite sure that they are fake", [0, 1], theta: 0, w: 1, b: -1000, [0, -1]),
      row("D is quite sure that they are real", [0, 1], theta: 0, w: 1, b: 1000, [-1, 0]),
    ],
    mistakes: generatorGradientsMistakes)
}

private func row(
  _ title: String, _ latents: [Double], theta: Double, w: Double, b: Double, _ expected: [Double],
  tolerance: Double = 1e-9
) -> Case<GeneratorGradients> {
  let shown = latents.count > 10 ? "\(latents.count) quantiles of N(0,1)" : "\(latents)"
  return Case(
    title, input: "latents \(shown)\ntheta = \(theta), w = \(w), b = \(b)", expected: expected,
    tolerance: tolerance
  ) { gradients in
    let answer = gradients(latents, theta, w, b)
    return [answer.saturating, answer.nonSaturating]
  }
}

/// A case whose answers are slopes of the losses, measured: with h = 1e-4 they are good to about 1e-9.
private func difference(_ title: String, _ latents: [Double], theta: Double, w: Double, b: Double)
  -> Case<GeneratorGradients>
{
  let h = 1e-4
  func mean(at theta: Double, _ cost: (Double) -> Double) -> Double {
    latents.reduce(0) { $0 + cost(w * (theta + $1) + b) } / Double(latents.count)
  }
  func slope(_ cost: (Double) -> Double) -> Double {
    (mean(at: theta + h, cost) - mean(at: theta - h, cost)) / (2 * h)
  }
  return row(
    title, latents, theta: theta, w: w, b: b, [slope { -log(1 + exp($0)) }, slope { log(1 + exp(-$0)) }],
    tolerance: 1e-7)
}

/// The middles of 1000 slices of equal mass, each found by halving an interval of the distribution function.
private var quantiles: [Double] {
  (0..<1000).map { index in
    let mass = (Double(index) + 0.5) / 1000
    var (low, high) = (-10.0, 10.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if erfc(-middle / 2.0.squareRoot()) / 2 < mass { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
