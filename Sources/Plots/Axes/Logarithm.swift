/// The decimal logarithm of a positive finite number, good to about 1e-15: enough to place a dot.
///
///     log10 x = (e ln 2 + 2 (t + t^3/3 + t^5/5 + ...)) / ln 10,   x = s 2^e,   t = (s - 1)/(s + 1)
func decimalLogarithm(_ x: Double) -> Double {
  precondition(x > 0 && x.isFinite, "no logarithm of \(x)")
  var significand = x.significand
  var exponent = Double(x.exponent)
  if significand > 1.4142135623730951 {
    significand /= 2
    exponent += 1
  }
  let t = (significand - 1) / (significand + 1)
  var power = t
  var sum = 0.0
  for odd in stride(from: 1.0, through: 23.0, by: 2.0) {
    sum += power / odd
    power *= t * t
  }
  return (exponent * 0.6931471805599453 + 2 * sum) / 2.302585092994046
}
