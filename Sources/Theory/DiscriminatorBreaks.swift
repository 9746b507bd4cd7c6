import Minimax
import Networks
import Numerics

extension ModelPair {
  /// Where something that D's loss is an integral of has a kink: the kinks of a D of straight pieces, and under hinge the
  /// places where its output is 1 or -1. Quadrature puts its cuts there.
  func discriminatorBreaks(within range: ClosedRange<Double>) -> [Double] {
    let width = range.upperBound - range.lowerBound
    let hasKinks = discriminator.isPiecewiseLinear && discriminator.layers.count > 1
    guard !isPacked, width > 0, width.isFinite, hasKinks || objective == .hinge else { return [] }
    let cells = 2_048
    let ends = (0...cells).map { range.lowerBound + width * (Double($0) / Double(cells)) }
    let (values, slopes) = LatentCurve.evaluate(discriminator, parameters: discriminatorParameters, at: ends)
    guard values.allSatisfy(\.isFinite) else { return [] }
    var breaks: [Double] = []
    for i in 0..<cells {
      let cell = CubicCell(
        z0: ends[i], z1: ends[i + 1], x0: values[i], x1: values[i + 1], slope0: slopes[i],
        slope1: slopes[i + 1])
      if hasKinks, let distance = cell.kinkDistance { breaks.append(ends[i] + distance) }
      guard objective == .hinge else { continue }
      for level in [-1.0, 1] where (values[i] < level) != (values[i + 1] < level) {
        breaks.append(place(of: level, from: ends[i], to: ends[i + 1]))
      }
    }
    return breaks
  }

  /// Where D's output passes a level between two places on either side of it, by bisection.
  private func place(of level: Double, from lower: Double, to upper: Double) -> Double {
    var (low, high) = (lower, upper)
    let isBelow = logits(at: [low])[0] < level
    for _ in 0..<52 {
      let middle = 0.5 * (low + high)
      if (logits(at: [middle])[0] < level) == isBelow { low = middle } else { high = middle }
    }
    return high
  }
}
