/// The quantile of the standard normal distribution: the x with Phi(x) = u.
///
/// A start correct to 3 or 4 digits, then Halley's step twice, each of which triples the correct digits:
///
///     e = (Phi(x) - u) / phi(x),   x <- x - e / (1 + x e / 2)
///
/// Within 0.27 of the middle Phi comes from erf and u - 1/2 is exact; further out the scaled complementary error
/// function keeps e free of underflow; u > 1/2 is mirrored, where 1 - u is exact.
///
/// - Parameter u: A probability, in 0...1.
/// - Returns: Relative error below 1e-15; infinite at 0 and 1, NaN outside.
/// - Source: Start of the tails: Hastings 1955, in Abramowitz and Stegun, formula 26.2.23.
public func normalQuantile(_ u: Double) -> Double {
  guard u > 0 && u < 1 else { return u == 0 ? -.infinity : u == 1 ? .infinity : .nan }
  if (u - 0.5).magnitude <= 0.27 { return centralQuantile(u - 0.5) }
  return u < 0.5 ? -upperQuantile(u) : upperQuantile(1 - u)
}

/// The x with Phi(x) = 1/2 + q, for |q| <= 0.27.
private func centralQuantile(_ q: Double) -> Double {
  // The inverse series of sqrt(2 pi) q = x - x^3/6 + x^5/40 - ..
  let w = q * 2.506_628_274_631_000_5
  let start = w * polynomial(w * w, [1, 1.0 / 6, 7.0 / 120, 127.0 / 5040, 4369.0 / 362_880])
  return halleySteps(from: start) { x in
    let excess = 0.5 * erf(x * 0.707_106_781_186_547_52) - q
    return excess * 2.506_628_274_631_000_5 * exp(0.5 * x * x)
  }
}

/// The x > 0 with 1 - Phi(x) = tail, for tail <= 0.23.
private func upperQuantile(_ tail: Double) -> Double {
  let s = (-2 * log(tail)).squareRoot()
  let start =
    s - polynomial(s, [2.515517, 0.802853, 0.010328]) / polynomial(s, [1, 1.432788, 0.189269, 0.001308])
  return halleySteps(from: start) { x in
    // (tail - Q(x)) / phi(x), with the growing factor 1 / phi(x) in two halves that cannot overflow.
    let growth = exp(0.25 * x * x)
    let wanted = tail * growth * growth * 2.506_628_274_631_000_5
    return wanted - 1.253_314_137_315_500_3 * scaledErfc(x * 0.707_106_781_186_547_52)
  }
}

/// Two steps of Halley's method.
///
/// - Parameter error: (Phi(x) - u) / phi(x).
@inline(__always)
private func halleySteps(from start: Double, error: (Double) -> Double) -> Double {
  var x = start
  for _ in 0..<2 {
    let e = error(x)
    x -= e / (1 + 0.5 * x * e)
  }
  return x
}
