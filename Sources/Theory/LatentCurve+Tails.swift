import Distributions
import Numerics

extension LatentCurve {
  /// How the values of G fall off where G carries an end of the latent line away without end.
  ///
  /// Where G grows like the power `a` of the latent, a tail of index `i` becomes one of index `i / a`.
  func tails(of prior: any UnivariateDistribution) -> Tails {
    let latent = Tails(of: prior)
    let width = range.upperBound - range.lowerBound
    let last = z.count - 1
    var tails = Tails()
    for (end, next, index) in [(0, 1, latent.lower), (last, last - 1, latent.upper)] where index < .infinity {
      guard x[end] < range.lowerBound - width || x[end] > range.upperBound + width else { continue }
      let power = log(abs(x[end] / x[next])) / log(abs(z[end] / z[next]))
      if power > 0 { tails.add(index / power, isUpper: x[end] > 0) }
    }
    return tails
  }
}
