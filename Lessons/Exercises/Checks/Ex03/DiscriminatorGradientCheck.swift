import Checking
import Foundation

public typealias DiscriminatorGradient = (
  _ real: [Double], _ generated: [Double], _ w: Double, _ b: Double
) -> (w: Double, b: Double)

/// The gradient of D's loss for a logistic D.
///
/// With w = b = 0 D says 1/2 to everything, and the gradient is half the difference of the means. The sure D has
/// the slope of |l|. The rest is held against central differences of the loss itself.
public var ex03: Exercise<DiscriminatorGradient> {
  Exercise(
    "ex03", title: "The gradient of D's loss", quantities: ["dL/dw", "dL/db"],
    cases: [
      // sigmoid(log 3) = 3/4: the real sample pulls with -1/4, the generated one with 3/4.
      row("D says 3/4 to everything", [4], [1], w: 0, b: log(3), expected: [-0.25, 0.5]),
      row("D knows nothing, two of each", [1, 3], [-1, 0], w: 0, b: 0, expected: [-1.25, 0]),
      difference("two real, three generated", [0.5, 2], [-1, 0.25, 1], w: 0.8, b: -0.3),
      difference("a D that has it the wrong way round", [1.5, 2.5, 0.7], [-0.4, -1.2], w: -1.1, b: 0.6),
      difference("a larger batch", [0.1, 0.9, 1.7, 2.2, -0.6], [-2, -0.8, 0.3, 1.4], w: 1.3, b: 0.2),
      row("D is quite sure, and right", [2], [-2], w: 1000, b: 0, expected: [0, 0]),
      row("D is quite sure, and wrong", [2], [-2], w: -1000, b: 0, expected: [-4, 0]),
    ],
    mistakes: discriminatorGradientMistakes)
}

private func row(
  _ title: String, _ real: [Double], _ generated: [Double], w: Double, b: Double, expected: [Double],
  tolerance: Double = 1e-9
) -> Case<DiscriminatorGradient> {
  Case(
    title, input: "real \(real)\ngenerated \(generated)\nw = \(w), b = \(b)", expected: expected,
    tolerance: tolerance
  ) { gradient in
    let answer = gradient(real, generated, w, b)
    return [answer.w, answer.b]
  }
}

/// A case whose answer is the slope of the loss, measured: with h = 1e-4 it is good to about 1e-9.
private func difference(_ title: String, _ real: [Double], _ generated: [Double], w: Double, b: Double)
  -> Case<DiscriminatorGradient>
{
  let h = 1e-4
  func slope(_ loss: (Double) -> Double) -> Double { (loss(h) - loss(-h)) / (2 * h) }
  return row(
    title, real, generated, w: w, b: b,
    expected: [
      slope { lossOfD(real, generated, w: w + $0, b: b) },
      slope { lossOfD(real, generated, w: w, b: b + $0) },
    ], tolerance: 1e-7)
}

private func lossOfD(_ real: [Double], _ generated: [Double], w: Double, b: Double) -> Double {
  func softplus(_ l: Double) -> Double { log(1 + exp(l)) }
  let realTerm = real.reduce(0) { $0 + softplus(-(w * $1 + b)) } / Double(real.count)
  let generatedTerm = generated.reduce(0) { $0 + softplus(w * $1 + b) } / Double(generated.count)
  return realTerm + generatedTerm
}
