/// A place on a canvas, in dots from the lower left corner; whole numbers are the centres of dots.
struct DotPoint: Equatable, Sendable {
  var x: Double
  var y: Double
}

/// The part of a segment inside `0...right` by `0...top`; nil when it passes outside.
///
/// - Source: Liang and Barsky 1984, "A new concept and method for line clipping".
func clipped(_ a: DotPoint, _ b: DotPoint, right: Double, top: Double) -> (DotPoint, DotPoint)? {
  let dx = b.x - a.x
  let dy = b.y - a.y
  var enter = 0.0
  var leave = 1.0
  for (step, room) in [(-dx, a.x), (dx, right - a.x), (-dy, a.y), (dy, top - a.y)] {
    if step == 0 {
      if room < 0 { return nil }
    } else if step < 0 {
      enter = max(enter, room / step)
    } else {
      leave = min(leave, room / step)
    }
  }
  guard enter <= leave else { return nil }
  return (
    DotPoint(x: a.x + enter * dx, y: a.y + enter * dy), DotPoint(x: a.x + leave * dx, y: a.y + leave * dy)
  )
}
