import Distributions
import Language
import Minimax
import Numerics

/// The part of the plane that figures of a game show: where the data and nearly all of the fakes are.
struct PlaneWindow {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>

  init(_ training: Training, fakes: Batch) {
    let sides = training.experiment.data.window
    var ranges = [0, 1].map { axis -> ClosedRange<Double> in
      let fake = fakes.column(axis).filter(\.isFinite).sorted()
      guard !fake.isEmpty else { return sides[axis] }
      // A stray fake must not make everything else small.
      let low = max(fake[fake.count / 50], sides[axis].lowerBound - sides[axis].length)
      let high = min(fake[fake.count - 1 - fake.count / 50], sides[axis].upperBound + sides[axis].length)
      return min(sides[axis].lowerBound, low)...max(sides[axis].upperBound, high)
    }
    ranges = ranges.map { range in
      let margin = 0.05 * range.length
      return (range.lowerBound - margin)...(range.upperBound + margin)
    }
    // As wide as high, so that a round thing fills the picture.
    let half = max(ranges[0].length, ranges[1].length) / 2
    let square = ranges.map { range -> ClosedRange<Double> in
      let middle = (range.lowerBound + range.upperBound) / 2
      return (middle - half)...(middle + half)
    }
    (x, y) = (square[0], square[1])
  }

  /// The nodes of a grid, the lowest row first; coordinates one after the other.
  func nodes(_ count: Int) -> [Double] {
    var points: [Double] = []
    let last = Double(count - 1)
    for row in 0..<count {
      for column in 0..<count {
        points.append(x.lowerBound + x.length * Double(column) / last)
        points.append(y.lowerBound + y.length * Double(row) / last)
      }
    }
    return points
  }
}
