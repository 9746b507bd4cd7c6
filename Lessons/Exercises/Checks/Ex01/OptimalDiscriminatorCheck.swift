import Checking
import Foundation

public typealias OptimalDiscriminator = (_ logP: Double, _ logQ: Double) -> Double

/// The best discriminator: D* = p / (p + q), given the logarithms of both.
///
/// Expected numbers are fractions of the densities themselves, or values of the logistic function computed with
/// 30 digits by mpmath.
public var ex01: Exercise<OptimalDiscriminator> {
  Exercise(
    "ex01", title: "The best discriminator, D* = p / (p + q)", quantities: ["D*"],
    cases: [
      row("p = 0.3, q = 0.1", log(0.3), log(0.1), 0.75),
      row("p = 0.1, q = 0.4", log(0.1), log(0.4), 0.2),
      row("equal densities", -2.5, -2.5, 0.5),
      row("N(0,1) and N(1,1) at x = 0", -0.9189385332, -1.4189385332, 0.6224593312018546),
      row("a point that only the data reach", -1, -.infinity, 1),
      row("a point that only the generator reaches", -.infinity, -1, 0),
      row("both densities underflow", -1000, -1001, 0.7310585786300049),
      row("both underflow, the generator's less", -2000.5, -2000, 0.37754066879814546),
      row("densities too large for a Double", 901, 900, 0.7310585786300049),
      row("a ratio too large for a Double", 0, -2000, 1),
      row("a ratio too small for a Double", -2000, 0, 0),
      row("both densities are 0", -.infinity, -.infinity, 0.5),
    ],
    mistakes: optimalDiscriminatorMistakes)
}

private func row(_ title: String, _ logP: Double, _ logQ: Double, _ expected: Double) -> Case<
  OptimalDiscriminator
> {
  Case(
    title, input: "log p = \(logP), log q = \(logQ)", expected: [expected], tolerance: 1e-9,
    answer: { [$0(logP, logQ)] })
}
