import Numerics

/// The curves that have names. Each needs an `sd` of at least a thousandth of its length.
extension CurveOfNormals {
  /// The straight line from one point to another.
  public static func line(from a: (x: Double, y: Double), to b: (x: Double, y: Double), sd: Double) -> Self {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let steps = steps(along: (dx * dx + dy * dy).squareRoot(), sd: sd)
    let points = (0...steps).map { step in
      let t = Double(step) / Double(steps)
      return (x: a.x + t * dx, y: a.y + t * dy)
    }
    let numbers = [a.x, a.y, b.x, b.y, sd].map { spelled($0) }.joined(separator: ", ")
    return CurveOfNormals(name: "line(\(numbers))", points: points, sd: sd)
  }

  /// Two half circles that reach into each other, half of the mass on either.
  ///
  ///     upper: (cos t, sin t),  lower: (1 - cos t, 1/2 - sin t),  0 <= t <= pi
  public static func moons(sd: Double) -> Self {
    let steps = steps(along: .pi, sd: sd)
    let upper = (0...steps).map { step in
      let angle = Double.pi * Double(step) / Double(steps)
      return (x: cos(angle), y: sin(angle))
    }
    let lower = upper.map { (x: 1 - $0.x, y: 0.5 - $0.y) }
    return CurveOfNormals(name: "moons(\(spelled(sd)))", points: upper + lower, sd: sd)
  }

  /// Two circles about the origin, half of the mass on either.
  public static func circles(inner: Double, outer: Double, sd: Double) -> Self {
    let steps = steps(along: 2 * .pi * outer, sd: sd)
    // The angle 2 pi itself is not among them, so no point counts twice.
    let round = (0..<steps).map { step in
      let angle = 2 * Double.pi * Double(step) / Double(steps)
      return (x: cos(angle), y: sin(angle))
    }
    let points = [inner, outer].flatMap { radius in round.map { (x: radius * $0.x, y: radius * $0.y) } }
    let numbers = [inner, outer, sd].map { spelled($0) }.joined(separator: ", ")
    return CurveOfNormals(name: "circles(\(numbers))", points: points, sd: sd)
  }

  /// A spiral out of the origin, evenly along its length.
  ///
  ///     r = radius t / (2 pi turns),  0 <= t <= 2 pi turns
  ///
  /// - Source: Archimedes, "On spirals".
  public static func spiral(turns: Double, radius: Double, sd: Double) -> Self {
    let angle = 2 * Double.pi * turns
    let pitch = radius / angle
    let steps = steps(along: pitch * spiralLength(angle), sd: sd)
    let points = (0...steps).map { step in
      let t = spiralAngle(ofLength: Double(step) / Double(steps) * spiralLength(angle), within: angle)
      return (x: pitch * t * cos(t), y: pitch * t * sin(t))
    }
    let numbers = [turns, radius, sd].map { spelled($0) }.joined(separator: ", ")
    return CurveOfNormals(name: "spiral(\(numbers))", points: points, sd: sd)
  }
}

/// The length of the spiral r = t up to an angle.
func spiralLength(_ angle: Double) -> Double {
  let hypotenuse = (1 + angle * angle).squareRoot()
  return 0.5 * (angle * hypotenuse + log(angle + hypotenuse))
}

/// The angle up to which the spiral r = t has a length; Newton's steps come down to it, since the length is convex.
private func spiralAngle(ofLength length: Double, within greatest: Double) -> Double {
  var angle = min(greatest, length)
  for _ in 0..<60 {
    let next = angle - (spiralLength(angle) - length) / (1 + angle * angle).squareRoot()
    if abs(next - angle) <= 4 * angle.ulp { return max(next, 0) }
    angle = next
  }
  return angle
}
