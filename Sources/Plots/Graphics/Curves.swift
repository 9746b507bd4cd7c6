/// How long the dashes of a line are and how long the gaps between them, in dots.
struct Dash: Equatable, Sendable {
  let on: Int
  let off: Int
}

extension Canvas {
  /// Draws the line through the points, broken where a point is missing; a lonely point is one dot.
  mutating func stroke(_ points: [DotPoint?], dash: Dash? = nil) {
    let period = dash.map { $0.on + $0.off } ?? 1
    let on = dash?.on ?? 1
    let right = Double(dotColumns - 1)
    let top = Double(dotRows - 1)
    var drawn = 0
    var last: (x: Int, y: Int)?
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      let start = index > 0 ? points[index - 1] ?? point : point
      guard let (a, b) = clipped(start, point, right: right, top: top) else { continue }
      let steps = max(1, Int(max(abs(b.x - a.x), abs(b.y - a.y)).rounded(.up)))
      for step in 0...steps {
        let share = Double(step) / Double(steps)
        let x = Int((a.x + share * (b.x - a.x)).rounded())
        let y = Int((a.y + share * (b.y - a.y)).rounded())
        if let last, last.x == x, last.y == y { continue }
        last = (x, y)
        if drawn % period < on { set(x: x, y: y) }
        drawn += 1
      }
    }
  }

  /// Fills between the line through the points and a base line.
  mutating func fill(_ points: [DotPoint?], base: Double) {
    let right = Double(dotColumns - 1)
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      let start = index > 0 ? points[index - 1] ?? point : point
      let low = min(start.x, point.x)
      let high = max(start.x, point.x)
      guard high >= 0, low <= right else { continue }
      for x in Int(
        max(low, 0).rounded(.up))...max(Int(max(low, 0).rounded(.up)), Int(min(high, right).rounded(.down)))
      {
        let share = high > low ? (Double(x) - start.x) / (point.x - start.x) : 1
        guard (0...1).contains(share) else { continue }
        raise(x: x, from: base, to: start.y + share * (point.y - start.y))
      }
    }
  }

  private mutating func raise(x: Int, from base: Double, to value: Double) {
    let low = min(base, value).rounded()
    let high = min(max(base, value).rounded(), Double(dotRows - 1))
    guard base.rounded() != value.rounded() else { return }
    var y = max(0, low)
    while y <= high {
      set(x: x, y: Int(y))
      y += 1
    }
  }
}
