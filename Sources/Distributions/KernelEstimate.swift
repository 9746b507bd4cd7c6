public import Numerics

/// Data values and the smooth density estimated from them with Gaussian kernels.
///
///     p(x) = 1/n * sum over i of N(x; x_i, bandwidth)
///
/// The bandwidth is Silverman's rule of thumb unless it is given:
///
///     h = 0.9 min(sd, IQR / 1.34) n^(-1/5)
///
/// with `sd` over n - 1 and quartiles interpolated between the order statistics; where the quartiles coincide, `sd`
/// alone is taken. ``fill(_:using:)`` draws a row of the data and adds kernel noise, so that samples come from this very
/// density and everything said of it is exact; its variance is that of the data (over n) plus `h^2`.
///
/// More than ``most`` distinct values are first rounded to multiples of `h/8`, which moves none by more than a
/// sixteenth of a kernel's deviation and leaves some two hundred kernels that matter at a point. The rounded values
/// are then the data: samples are drawn from them and all moments are theirs.
///
/// - Source: Silverman 1986, "Density estimation for statistics and data analysis", equation 3.31.
public struct KernelEstimate: UnivariateDistribution {
  public let name: String
  /// The data in their given order, as the kernels have them.
  public let values: [Double]
  /// The standard deviation of every kernel.
  public let bandwidth: Double
  public let mean: [Double]
  public let standardDeviation: [Double]
  private let tally: Tally

  /// - Parameters:
  ///   - name: The spelling by which it was asked for, such as `csv(iris.csv, petal_length)`.
  ///   - bandwidth: The kernels' standard deviation; nil for the rule of thumb.
  /// - Precondition: At least two distinct values that can be resolved, all finite; `bandwidth` positive.
  public init(name: String, values: [Double], bandwidth: Double? = nil) {
    precondition(
      KernelEstimate.canResolve(values), "a kernel estimate needs finite values that can be told apart")
    let sorted = values.sorted()
    let given = Moments(values)
    let chosen = bandwidth ?? silvermanBandwidth(sorted: sorted, moments: given)
    precondition(chosen > 0 && chosen.isFinite, "a kernel estimate needs a bandwidth > 0, not \(chosen)")
    let exact = Tally(sorted: sorted)
    let isRounded = exact.values.count > KernelEstimate.most
    let kept = isRounded ? values.map { ($0 / (chosen / 8)).rounded() * (chosen / 8) } : values
    let moments = isRounded ? Moments(kept) : given
    self.name = name
    self.values = kept
    self.bandwidth = chosen
    mean = [moments.mean]
    standardDeviation = [(moments.squares / Double(values.count) + chosen * chosen).squareRoot()]
    tally = isRounded ? Tally(sorted: kept.sorted()) : exact
  }

  /// The estimate of a column of a data file.
  ///
  /// - Parameter bandwidth: As above; refused where the density would be spikes at the values or one flat hill.
  public init(name: String, column: CSVColumn, bandwidth: Double?) throws(CSVError) {
    let values = column.values
    let range = (values.max() ?? 0) - (values.min() ?? 0)
    if let bandwidth, !(range * 1e-6...range * 1e3).contains(bandwidth) {
      throw .bandwidth(bandwidth, least: range * 1e-6, greatest: range * 1e3)
    }
    self.init(name: name, values: values, bandwidth: bandwidth)
  }

  /// Distinct values that are summed one by one.
  static let most = 2_000

  /// Whether there are two distinct values, all finite, and doubles can tell points between them apart.
  public static func canResolve(_ values: [Double]) -> Bool {
    guard values.count >= 2, values.allSatisfy(\.isFinite), let low = values.min(), let high = values.max()
    else {
      return false
    }
    return high - low >= 1e-100 && high - low >= 1e-9 * Swift.max(abs(low), abs(high))
  }

  public var window: [ClosedRange<Double>] { [centralWindow] }
  public var isEstimate: Bool { true }

  public func density(at x: Double) -> Double { exp(logDensity(at: x)) }

  public func logDensity(at x: Double) -> Double {
    let nearest = tally.distance(from: x) / bandwidth
    let top = -0.5 * nearest * nearest
    if top == -.infinity { return top }
    var sum = 0.0
    for index in tally.relevant(to: x, bandwidth: bandwidth) {
      let z = (x - tally.values[index]) / bandwidth
      sum += tally.counts[index] * exp(-0.5 * z * z - top)
    }
    return top + log(sum / Double(values.count)) - halfLogTwoPi - log(bandwidth)
  }

  public func cumulative(_ x: Double) -> Double {
    let relevant = tally.relevant(to: x, bandwidth: bandwidth)
    // Kernels far below lie wholly under x.
    var sum = tally.below[relevant.lowerBound]
    for index in relevant {
      let z = (tally.values[index] - x) / bandwidth
      sum += tally.counts[index] * 0.5 * erfc(z * 0.5.squareRoot())
    }
    return sum / Double(values.count)
  }

  /// Searched between the outermost kernels' own quantiles, which enclose it.
  public func quantile(_ u: Double) -> Double {
    let reach = bandwidth * normalQuantile(u)
    let last = tally.values[tally.values.count - 1]
    if u <= 0 || u >= 1 { return reach }
    return quantile(u, within: tally.values[0] + reach...last + reach)
  }

  /// Any number of features, each an independent row of the data, drawn with replacement, plus normal noise of the
  /// bandwidth: eight draws for each lane, and sixteen more for every other one.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    let count = Double(values.count)
    var normals = NormalPairs()
    batch.fillLanes {
      let choices = generator.nextUniforms() * count
      var drawn = Lanes.zero
      // A product just below the count may round up to it.
      for lane in 0..<laneCount { drawn[lane] = values[min(Int(choices[lane]), values.count - 1)] }
      return drawn + bandwidth * normals.next(using: &generator)
    }
  }
}
