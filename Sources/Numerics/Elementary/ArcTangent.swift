/// The arc tangent, in -pi/2...pi/2.
///
/// The argument t of the series lies within sqrt(2) - 1:
///
///     |x| <= sqrt(2) - 1:   atan t,                t = |x|
///     up to sqrt(2) + 1:    pi/4 + atan t,         t = (|x| - 1) / (|x| + 1)
///     beyond:               pi/2 + atan t,         t = -1 / |x|
///     atan t = t + t z A(z),   z = t^2
///
/// - Returns: Within 2 ulp of atan x; odd.
/// - Note: A is the minimax polynomial of degree 11 by Remez's exchange, error 2^-64; see
///   `elementary_coefficients.py` beside the tests.
public func atan(_ x: Double) -> Double {
  let size = x.magnitude
  let argument: Double
  let upper: Double
  let lower: Double
  if size > 0x1.3504f333f9de6p1 {
    (argument, upper, lower) = (-1 / size, 0x1.921fb54442d18p0, 0x1.1a62633145c07p-54)
  } else if size > 0x1.a827999fcef32p-2 {
    (argument, upper, lower) = ((size - 1) / (size + 1), 0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55)
  } else {
    (argument, upper, lower) = (size, 0, 0)
  }
  let z = argument * argument
  let series = polynomial(
    z,
    [
      -0.33333333333333326, 0.1999999999999769, -0.1428571428539049, 0.11111111088332513,
      -0.09090908150114355, 0.07692282885061293, -0.06666228625506958, 0.05877040107862086,
      -0.0521852236349225, 0.04504029608375268, -0.03348564754741791, 0.015206530956750754,
    ])
  let value = upper + (argument + (argument * z * series + lower))
  return x.sign == .minus ? -value : value
}
