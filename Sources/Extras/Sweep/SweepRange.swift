import Language
import Numerics
import Plots

/// The values that a range such as `1..20`, `0..1:5` or `0.001..0.1:log5` stands for.
///
///     a..b        a, a + 1, .., b, for whole numbers
///     a..b:N      a + (b - a) i/(N - 1),   i = 0 .. N - 1
///     a..b:logN   a (b / a)^(i/(N - 1)),   i = 0 .. N - 1
///
/// - Note: The inner points are rounded, to twelve and to six significant digits, so that the middle of
///   `0.001..0.1:log5` is 0.01; the ends stand as typed.
struct SweepRange: Equatable, Sendable {
  let values: [String]
  let isLogarithmic: Bool

  /// Nil where the text has not the form of a range.
  init?(_ text: String, key: String) throws(Problem) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let (lower, upper) = SweepRange.ends(parts[0]) else { return nil }
    let mistake = { (what: String) in
      Problem(
        "`\(key)` cannot take \"\(escaped(text))\": \(what)",
        advice:
          "ranges are `1..20`, `0..1:5` (five points) and `0.001..0.1:log5` (five points, equal factors)")
    }
    guard parts.count == 2 else {
      guard let first = Int(lower), let last = Int(upper) else {
        throw mistake("a range between numbers that are not whole needs a count of points")
      }
      guard first < last else { throw mistake("a range rises") }
      let (span, isTooFar) = last.subtractingReportingOverflow(first)
      guard !isTooFar, span < SweepPlan.mostGames else {
        throw mistake("a sweep has at most \(SweepPlan.mostGames) games")
      }
      values = (first...last).map { "\($0)" }
      isLogarithmic = false
      return
    }
    let isLogarithmic = parts[1].hasPrefix("log")
    guard let count = Int(parts[1].dropFirst(isLogarithmic ? 3 : 0)), 2...SweepPlan.mostGames ~= count else {
      throw mistake("the count of points is a whole number from 2 to \(SweepPlan.mostGames)")
    }
    guard let a = Double(lower), let b = Double(upper), a.isFinite, b.isFinite else {
      throw mistake("both ends have to be numbers")
    }
    guard a < b else { throw mistake("a range rises") }
    guard !isLogarithmic || a > 0 else { throw mistake("equal factors need a lower end above 0") }
    let inner = (1..<count - 1).map { index -> String in
      let share = Double(index) / Double(count - 1)
      return isLogarithmic
        ? rounded(exp(log(a) + share * (log(b) - log(a))), digits: 6)
        : rounded(a + share * (b - a), digits: 12)
    }
    values = [lower] + inner + [upper]
    self.isLogarithmic = isLogarithmic
  }

  private static func ends(_ text: Substring) -> (lower: String, upper: String)? {
    guard let dots = text.firstRange(of: "..") else { return nil }
    return (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
  }
}

/// The shortest spelling of a number after rounding.
private func rounded(_ number: Double, digits: Int) -> String {
  spelled(Double(NumberFormat.significant(number, digits)) ?? number)
}
