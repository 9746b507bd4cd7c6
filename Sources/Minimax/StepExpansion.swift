/// The change of a loss by a step in orders of the step, along the straight line from the old parameters to the new.
///
///     L(theta + s) - L(theta) = grad L(theta) . s  +  1/2 s^T H s  +  remainder
///
/// `H` is the mean of the second derivatives over the line, so `s^T H s` is the change of the slope along it,
/// `grad L(theta + s) . s - grad L(theta) . s`: two gradients tell it, without a second derivative being taken.
/// The remainder is of third order, or comes from kinks such as those of the rectifiers.
public struct StepExpansion: Equatable, Sendable {
  /// `grad L(theta) . s`, exact for every optimiser; `-rate |grad L|^2` for plain SGD.
  public let firstOrder: Double
  /// `1/2 s^T H s`: half of what the slope along the step changed by.
  public let secondOrder: Double
  /// What the loss really changed by.
  public let actual: Double
  /// `L(theta)`.
  public let before: Double
  /// `L(theta + s)`.
  public let after: Double

  /// The part of the change that two orders do not tell.
  public var remainder: Double { actual - firstOrder - secondOrder }

  /// The same step on the surface `-L`.
  public var negated: StepExpansion {
    StepExpansion(
      firstOrder: -firstOrder, secondOrder: -secondOrder, actual: -actual, before: -before, after: -after)
  }

  /// The step between two parameter vectors on a surface.
  public init(on surface: LossSurface, from old: [Double], to new: [Double]) {
    precondition(old.count == new.count, "a step from \(old.count) parameters to \(new.count)")
    let step = zip(new, old).map { $0 - $1 }
    firstOrder = dot(surface.gradient(at: old), step)
    secondOrder = 0.5 * (dot(surface.gradient(at: new), step) - firstOrder)
    before = surface.loss(at: old)
    after = surface.loss(at: new)
    actual = after - before
  }

  private init(firstOrder: Double, secondOrder: Double, actual: Double, before: Double, after: Double) {
    (self.firstOrder, self.secondOrder, self.actual) = (firstOrder, secondOrder, actual)
    (self.before, self.after) = (before, after)
  }
}

/// The cosine of the angle between two vectors of one shape; NaN where either is zero.
public func cosine(between first: [Double], and second: [Double]) -> Double {
  precondition(first.count == second.count, "vectors of \(first.count) and \(second.count) numbers")
  let (a, b) = (first.norm, second.norm)
  guard a > 0, b > 0 else { return .nan }
  return min(max(dot(first.map { $0 / a }, second.map { $0 / b }), -1), 1)
}

/// The sum of the products; of unit vectors in ``cosine(between:and:)``, so that no square overflows.
private func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}
