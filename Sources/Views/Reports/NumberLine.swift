import Language
import Plots

/// A stretch of the line in one row of text, in ASCII, with a point on it: `-2.1 |------*---| 3.4`.
struct NumberLine {
  /// Short enough for a number on either side at forty columns.
  private static let length = 20
  private let range: ClosedRange<Double>

  init(_ range: ClosedRange<Double>) { self.range = range }

  /// The row with the ends' numbers.
  func line(at x: Double) -> String {
    "  \(NumberFormat.significant(range.lowerBound, 3)) |\(track(at: x))| \(NumberFormat.significant(range.upperBound, 3))"
  }

  /// The row alone; `<` or `>` at its end stands for a point beyond it.
  func track(at x: Double) -> String {
    var track = Array(repeating: Character("-"), count: Self.length)
    let share = (x - range.lowerBound) / range.length
    if !(share >= 0) {
      track[0] = "<"
    } else if share > 1 {
      track[Self.length - 1] = ">"
    } else {
      track[min(Int(share * Double(Self.length)), Self.length - 1)] = "*"
    }
    return String(track)
  }
}
