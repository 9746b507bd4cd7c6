import Checking
import Foundation

var discriminatorGradientMistakes: [Mistake<DiscriminatorGradient>] {
  [
    Mistake(
      "not begun",
      hint: "while the function still answers 0 and 0 to everything, as it came."
    ) { _, _, _, _ in (w: 0, b: 0) },
    Mistake(
      "the sign",
      hint: """
        when V is differentiated, which D climbs. Asked for is the gradient of the loss L = -V: turn both signs.
        """
    ) { real, generated, w, b in
      let (gradient, count) = (parts(real, generated, w, b), (Double(real.count), Double(generated.count)))
      return (
        w: -gradient.real.w / count.0 - gradient.generated.w / count.1,
        b: -gradient.real.b / count.0 - gradient.generated.b / count.1
      )
    },
    Mistake(
      "a mean forgotten",
      hint: "when the samples are added up and the sums are not divided by how many there are."
    ) { real, generated, w, b in
      let gradient = parts(real, generated, w, b)
      return (w: gradient.real.w + gradient.generated.w, b: gradient.real.b + gradient.generated.b)
    },
    Mistake(
      "one size for both batches",
      hint: """
        when both sums are divided by the number of real samples. Each mean has the size of its own \
        batch.
        """
    ) { real, generated, w, b in
      let (gradient, count) = (parts(real, generated, w, b), Double(real.count))
      return (
        w: (gradient.real.w + gradient.generated.w) / count,
        b: (gradient.real.b + gradient.generated.b) / count
      )
    },
    Mistake(
      "the label forgotten",
      hint: """
        when the real samples get the slope D. It is D minus the label: D - 1 for a real sample, D - 0 for a \
        generated one.
        """
    ) { real, generated, w, b in
      let sum = real.map { (slope: sigmoid(w * $0 + b), x: $0) }
      let gradient = parts(real, generated, w, b)
      let (m, n) = (Double(real.count), Double(generated.count))
      return (
        w: sum.reduce(0) { $0 + $1.slope * $1.x } / m + gradient.generated.w / n,
        b: sum.reduce(0) { $0 + $1.slope } / m + gradient.generated.b / n
      )
    },
    Mistake(
      "x forgotten",
      hint: """
        when the chain ends too early: the logit is w x + b, so its slope by w is x. Multiply by x \
        before adding.
        """
    ) { real, generated, w, b in
      let gradient = parts(real, generated, w, b)
      let sum = gradient.real.b / Double(real.count) + gradient.generated.b / Double(generated.count)
      return (w: sum, b: sum)
    },
    Mistake(
      "the sigmoid as exp(l) / (1 + exp(l))",
      hint: """
        when exp of a large logit is divided by itself: infinity by infinity. 1 / (1 + exp(-l)) has \
        no such quotient.
        """
    ) { real, generated, w, b in
      let gradient = parts(real, generated, w, b) { exp($0) / (1 + exp($0)) }
      let (m, n) = (Double(real.count), Double(generated.count))
      return (
        w: gradient.real.w / m + gradient.generated.w / n, b: gradient.real.b / m + gradient.generated.b / n
      )
    },
  ]
}

private typealias Slope = (w: Double, b: Double)

/// The two sums that the gradient is made of, not yet divided.
private func parts(
  _ real: [Double], _ generated: [Double], _ w: Double, _ b: Double,
  _ squash: (Double) -> Double = sigmoid
) -> (real: Slope, generated: Slope) {
  func sum(_ samples: [Double], label: Double) -> Slope {
    samples.reduce((w: 0, b: 0)) { sum, x in
      let slope = squash(w * x + b) - label
      return (w: sum.w + slope * x, b: sum.b + slope)
    }
  }
  return (sum(real, label: 1), sum(generated, label: 0))
}

private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
