/// The value of a polynomial by Horner's scheme.
///
///     c[0] + c[1] x + c[2] x^2 + ...
///
/// - Parameter coefficients: Lowest order first; a literal, so that the loop unrolls into constants.
@inlinable @inline(__always)
func polynomial<let count: Int>(_ x: Lanes, _ coefficients: [count of Double]) -> Lanes {
  var sum = splat(coefficients[count - 1])
  var order = count - 2
  while order >= 0 {
    sum = multiplyAdd(sum, x, splat(coefficients[order]))
    order -= 1
  }
  return sum
}

/// The value of a polynomial by Horner's scheme, rounding every step twice on every machine.
///
/// - Parameter coefficients: Lowest order first.
@inline(__always)
func polynomial<let count: Int>(_ x: Double, _ coefficients: [count of Double]) -> Double {
  var sum = coefficients[count - 1]
  var order = count - 2
  while order >= 0 {
    sum = sum * x + coefficients[order]
    order -= 1
  }
  return sum
}
