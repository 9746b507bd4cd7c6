import Checking
import Foundation

public typealias JensenShannon = (_ logP: [Double], _ logQ: [Double], _ spacing: Double) -> Double

/// The Jensen-Shannon divergence by the trapezoid rule.
///
/// For normals of one width the numbers are those that the program's `verify` holds itself to; those of two widths
/// were integrated with 30 digits by mpmath. The wedge has a closed form. What does not overlap has log 2.
public var ex05: Exercise<JensenShannon> {
  Exercise(
    "ex05", title: "The Jensen-Shannon divergence by quadrature", quantities: ["JSD"],
    cases: [
      row("two normals, one standard deviation apart", normal(0, 1), normal(1, 1), 0.1114214822),
      row("two apart", normal(0, 1), normal(2, 1), 0.3368308203),
      row("four apart", normal(0, 1), normal(4, 1), 0.6327201937),
      row("one narrow, one wide", normal(0, 1), normal(0, 3), 0.1864940191),
      row("the other way round, which is the same", normal(0, 3), normal(0, 1), 0.1864940191),
      wedge,
      row("so far apart that each underflows at the other", normal(-15, 0.2), normal(15, 0.2), log(2)),
      boxes,
      row("the same normal twice", normal(0.5, 1), normal(0.5, 1), 0, lowest: 0),
      row("two that differ in the last digits only", normal(0, 1), normal(1e-9, 1), 0, lowest: 0),
    ],
    mistakes: jensenShannonMistakes)
}

/// A density in words and as its logarithm.
private typealias Density = (words: String, log: (Double) -> Double)

private func normal(_ mean: Double, _ sigma: Double) -> Density {
  (
    "N(\(mean), sd \(sigma))",
    { x in -(x - mean) * (x - mean) / (2 * sigma * sigma) - log(sigma * (2 * Double.pi).squareRoot()) }
  )
}

private func row(_ title: String, _ p: Density, _ q: Density, _ expected: Double, lowest: Double = -.infinity)
  -> Case<JensenShannon>
{
  onGrid(title, p, q, points: 0...2000, spacing: 0.02, from: -20, expected, tolerance: 1e-8, lowest: lowest)
}

/// p = 1 and q = 2x on [0, 1]; both are there at the ends, where the rule counts half. By hand, the integral is
/// (3 log 2 - 9/4 log 3 + 1/2) / 2.
private var wedge: Case<JensenShannon> {
  let box: Density = ("1 on [0, 1]", { _ in 0 })
  let wedge: Density = ("2x on [0, 1]", { x in log(2 * x) })
  let byHand: Double = (3 * log(2.0) - 2.25 * log(3.0) + 0.5) / 2
  return onGrid(
    "a box and a wedge", box, wedge, points: 0...1000, spacing: 0.001, from: 0, byHand, tolerance: 1e-5)
}

/// Where both densities are 0 there is nothing to count, and NaN is not nothing.
private var boxes: Case<JensenShannon> {
  func box(_ range: ClosedRange<Double>) -> Density {
    ("1 from \(range.lowerBound) to \(range.upperBound)", { range.contains($0) ? 0 : -.infinity })
  }
  // The points lie in the middle of cells, so that the rule gives each box a mass of exactly 1.
  return onGrid(
    "two boxes that do not touch", box(0...1), box(2...3), points: 0...499, spacing: 0.01, from: -0.995,
    log(2),
    tolerance: 1e-9)
}

private func onGrid(
  _ title: String, _ p: Density, _ q: Density, points: ClosedRange<Int>, spacing: Double, from first: Double,
  _ expected: Double, tolerance: Double, lowest: Double = -.infinity
) -> Case<JensenShannon> {
  let grid = points.map { first + spacing * Double($0) }
  return Case(
    title,
    input:
      "log p of \(p.words), log q of \(q.words)\nat \(grid.count) points from \(first), \(spacing) apart",
    expected: [expected], tolerance: tolerance, lowest: lowest
  ) { [$0(grid.map(p.log), grid.map(q.log), spacing)] }
}
