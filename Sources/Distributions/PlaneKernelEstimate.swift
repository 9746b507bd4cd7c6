public import Numerics

/// Two columns of data and the smooth density in the plane estimated from them with Gaussian kernels.
///
///     p(x, y) = 1/n * sum over i of N(x; x_i, hx) N(y; y_i, hy)
///
/// Each axis has the bandwidth of Silverman's rule for two dimensions unless bandwidths are given:
///
///     h = min(sd, IQR / 1.34) n^(-1/6)
///
/// with `sd` over n - 1 and quartiles interpolated between the order statistics. ``fill(_:using:)`` draws a row of the
/// data and adds kernel noise, so that samples come from this very density and everything said of it is exact.
///
/// - Source: Silverman 1986, "Density estimation for statistics and data analysis", equation 4.14.
public struct PlaneKernelEstimate: PlaneDistribution {
  /// The most rows that are taken: every one is a kernel in every sum.
  public static let rowLimit = 2_000

  public let name: String
  private let cloud: NormalCloud

  /// - Parameters:
  ///   - name: The spelling by which it was asked for, such as `csv(iris.csv, petal_length, petal_width)`.
  ///   - bandwidths: The kernels' standard deviations along both axes; nil for the rule.
  /// - Precondition: As many `x` as `y`, at most ``rowLimit``; each holds values that can be told apart; positive
  ///   bandwidths.
  public init(name: String, x: [Double], y: [Double], bandwidths: [Double]? = nil) {
    precondition(
      x.count == y.count && x.count <= PlaneKernelEstimate.rowLimit && KernelEstimate.canResolve(x)
        && KernelEstimate.canResolve(y),
      "a kernel estimate in the plane needs two columns of finite values that can be told apart")
    self.name = name
    cloud = NormalCloud(x: x, y: y, spread: bandwidths ?? [x, y].map { planeBandwidth($0) })
  }

  /// The estimate of two columns of a data file.
  ///
  /// - Parameter bandwidths: As above; refused where the density would be spikes at the values or one flat hill.
  public init(name: String, x: CSVColumn, y: CSVColumn, bandwidths: [Double]?) throws(CSVError) {
    guard x.values.count <= PlaneKernelEstimate.rowLimit else {
      throw .tooManyRows(limit: PlaneKernelEstimate.rowLimit)
    }
    for (bandwidth, column) in zip(bandwidths ?? [], [x, y]) {
      let range = ClosedRange(around: column.values, margin: 0)
      let width = range.upperBound - range.lowerBound
      guard (width * 1e-6...width * 1e3).contains(bandwidth) else {
        throw .bandwidth(bandwidth, least: width * 1e-6, greatest: width * 1e3)
      }
    }
    self.init(name: name, x: x.values, y: y.values, bandwidths: bandwidths)
  }

  /// The data in their given order; each of shape 2.
  public var values: [[Double]] { zip(cloud.x, cloud.y).map { [$0, $1] } }
  /// The standard deviation of every kernel along each axis; shape 2.
  public var bandwidths: [Double] { cloud.spread }
  public var mean: [Double] { cloud.mean }
  public var standardDeviation: [Double] { cloud.standardDeviation }
  public var window: [ClosedRange<Double>] { cloud.window }
  public var isEstimate: Bool { true }

  public func logDensity(x: Lanes, y: Lanes) -> Lanes { cloud.logDensity(x: x, y: y) }

  public func nodes(_ count: Int) -> WeightedPoints { cloud.nodes(count) }

  /// Twenty-four draws for each block of eight samples: eight choose rows, with replacement, sixteen make the noise.
  public func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    batch.fillPlane(name) { cloud.draw(using: &generator) }
  }
}

/// The rule for one of two axes.
private func planeBandwidth(_ values: [Double]) -> Double {
  robustSpread(sorted: values.sorted(), moments: Moments(values)) * exp(-log(Double(values.count)) / 6)
}
