import Checking
import Foundation

public typealias ValueFromLogits = (_ real: [Double], _ generated: [Double]) -> Double

/// V from logits.
///
/// A logit of log(a/b) is a probability of a/(a+b), which gives closed forms. At 40 and beyond -softplus(l) is
/// -max(l, 0) to 17 digits. The row of mixed logits was computed with 30 digits by mpmath.
public var ex02: Exercise<ValueFromLogits> {
  Exercise(
    "ex02", title: "The value of the game, from logits", quantities: ["V"],
    cases: [
      row("D says 1/2 to everything", [0, 0, 0], [0, 0, 0], -2 * log(2)),
      row("D says 3/4 to a real sample, 1/10 to a generated one", [log(3)], [-log(9)], log(0.75) + log(0.9)),
      row(
        "two samples of each", [log(3), 0], [-log(9), log(4)],
        (log(0.75) + log(0.5)) / 2 + (log(0.9) + log(0.2)) / 2),
      row("three real, two generated", [2, 0.5, -1], [0.25, -1.5], -1.1517652431978966),
      row("D is sure and wrong about a generated sample", [0], [40], -log(2) - 40),
      row("D is sure and wrong about a real sample", [-40], [0], -log(2) - 40),
      row("D is quite sure, and right", [1000], [-1000], 0),
      row("D is quite sure, and wrong", [-1000], [1000], -2000),
      row("sure of one, in doubt about another", [1000, 0], [-1000, 1000], -0.5 * log(2) - 500),
    ],
    mistakes: valueFromLogitsMistakes)
}

private func row(_ title: String, _ real: [Double], _ generated: [Double], _ expected: Double)
  -> Case<ValueFromLogits>
{
  Case(
    title, input: "real logits \(real)\ngenerated logits \(generated)", expected: [expected], tolerance: 1e-9,
    answer: { [$0(real, generated)] })
}
