import Checking
import Foundation

var valueFromLogitsMistakes: [Mistake<ValueFromLogits>] {
  [
    Mistake(
      "not begun",
      hint: "while the function still answers 0 to everything, as it came."
    ) { _, _ in 0 },
    Mistake(
      "the sign",
      hint: """
        when the sign is lost. D's loss is -V; V itself is a sum of logarithms of probabilities, never positive.
        """
    ) { -value($0, $1) },
    Mistake(
      "log D twice",
      hint: """
        when log D is taken of the generated samples, too. For them D is asked for the other answer: log(1 - D).
        """
    ) { mean($0) { -softplus(-$0) } + mean($1) { -softplus(-$0) } },
    Mistake(
      "roles exchanged",
      hint: "when the two batches have changed places: log D belongs to the real one."
    ) { value($1, $0) },
    Mistake(
      "a mean forgotten", hint: "when the terms are added up and not divided by how many there are."
    ) { sum($0) { -softplus(-$0) } + sum($1) { -softplus($0) } },
    Mistake(
      "one mean for all",
      hint: """
        when all terms share one mean. V is a sum of two means, each over its own batch, of its own size.
        """
    ) { (sum($0) { -softplus(-$0) } + sum($1) { -softplus($0) }) / Double($0.count + $1.count) },
    Mistake(
      "probabilities first",
      hint: """
        when the sigmoid is computed first: at 40 it rounds to 1, and 1 - 1 leaves a logarithm of 0. Write log D and \
        log(1 - D) in terms of the logit: -softplus(-l) and -softplus(l).
        """
    ) { mean($0) { log(sigmoid($0)) } + mean($1) { log(1 - sigmoid($0)) } },
    Mistake(
      "softplus that overflows",
      hint: """
        when exp(1000) is computed: it is infinite to a Double. For a positive l, log(1 + exp(l)) is the same as \
        l + log(1 + exp(-l)).
        """
    ) { mean($0) { -log(1 + exp(-$0)) } + mean($1) { -log(1 + exp($0)) } },
  ]
}

private func value(_ real: [Double], _ generated: [Double]) -> Double {
  mean(real) { -softplus(-$0) } + mean(generated) { -softplus($0) }
}

private func sum(_ values: [Double], _ term: (Double) -> Double) -> Double {
  values.reduce(0) { $0 + term($1) }
}

private func mean(_ values: [Double], _ term: (Double) -> Double) -> Double {
  sum(values, term) / Double(values.count)
}

private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

private func softplus(_ x: Double) -> Double { x > 0 ? x + log(1 + exp(-x)) : log(1 + exp(x)) }
