public import Distributions

/// A distribution as a record keeps it: by the spelling that reads back; one made of a file with what it was made of.
public struct DistributionRecord: Codable, Equatable, Sendable {
  /// Such as `normal(4, 1.25)`.
  let name: String
  /// Of a kernel estimate, the standard deviation of every kernel.
  let bandwidth: ExactNumber?
  /// Of a kernel estimate on the line, the data.
  let values: ExactNumbers?
  /// Of a kernel estimate in the plane, the data's coordinates and the kernels' standard deviation along each axis.
  let x: ExactNumbers?
  let y: ExactNumbers?
  let bandwidths: ExactNumbers?
  /// Of a drawing, its rows of characters.
  let drawing: [String]?

  public init(_ distribution: any Distribution) {
    name = distribution.name
    let estimate = distribution as? KernelEstimate
    bandwidth = estimate.map { ExactNumber($0.bandwidth) }
    values = estimate.map { ExactNumbers($0.values) }
    let plane = distribution as? PlaneKernelEstimate
    x = plane.map { ExactNumbers($0.values.map { $0[0] }) }
    y = plane.map { ExactNumbers($0.values.map { $0[1] }) }
    bandwidths = plane.map { ExactNumbers($0.bandwidths) }
    drawing = (distribution as? Raster)?.drawing?.text.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  public func distribution() throws(RecordError) -> any Distribution {
    try expect(name.utf8.count <= 100_000, "name", "at most 100000 bytes")
    if let values { return try estimate(values.values) }
    if let x, let y { return try estimate(x.values, y.values) }
    if let drawing { return try raster(drawing) }
    do throws(DistributionError) {
      return try DistributionParser.distribution(name)
    } catch {
      throw RecordError("name", expected: "\(error.expected), such as \(error.suggestion.prefix(80))")
    }
  }

  private func estimate(_ values: [Double]) throws(RecordError) -> KernelEstimate {
    let limit = CSVColumn.rowLimit
    try expect(values.count <= limit, "values", "at most \(limit) numbers")
    try expect(
      KernelEstimate.canResolve(values) && values.allSatisfy { abs($0) <= CSVColumn.sizeLimit }, "values",
      "at least two distinct numbers that are not too large and can be told apart")
    let range = (values.max() ?? 0) - (values.min() ?? 0)
    guard let bandwidth = bandwidth?.value, range * 1e-12...range * 1e3 ~= bandwidth else {
      throw RecordError("bandwidth", expected: "a positive number that suits the values")
    }
    let estimate = KernelEstimate(name: name, values: values, bandwidth: bandwidth)
    try expect(
      estimate.values.hasSameBits(as: values), "values",
      "at most 2000 distinct numbers, or multiples of an eighth of the bandwidth")
    return estimate
  }
}

extension DistributionRecord {
  fileprivate func estimate(_ x: [Double], _ y: [Double]) throws(RecordError) -> PlaneKernelEstimate {
    let limit = PlaneKernelEstimate.rowLimit
    try expect(x.count == y.count && x.count <= limit, "x", "as many numbers as y has, at most \(limit)")
    let spreads = bandwidths?.values ?? []
    try expect(spreads.count == 2, "bandwidths", "two numbers")
    for (values, bandwidth) in zip([x, y], spreads) {
      try expect(
        KernelEstimate.canResolve(values) && values.allSatisfy { abs($0) <= CSVColumn.sizeLimit }, "x and y",
        "at least two distinct numbers each that are not too large and can be told apart")
      let range = (values.max() ?? 0) - (values.min() ?? 0)
      try expect(
        range * 1e-12...range * 1e3 ~= bandwidth, "bandwidths", "positive numbers that suit the values")
    }
    return PlaneKernelEstimate(name: name, x: x, y: y, bandwidths: spreads)
  }

  fileprivate func raster(_ drawing: [String]) throws(RecordError) -> Raster {
    do throws(DrawnDensityError) {
      return Raster(name: name, drawing: try DrawnDensity(text: drawing.joined(separator: "\n")))
    } catch {
      throw RecordError("drawing", expected: "rows of a drawing")
    }
  }
}

/// The distribution of the latents in a record.
struct LatentRecord: Codable, Equatable, Sendable {
  /// The distribution of every coordinate.
  let distribution: DistributionRecord
  let dimension: Int

  init(_ prior: LatentPrior) {
    distribution = DistributionRecord(prior.marginal)
    dimension = prior.dimension
  }

  func prior() throws(RecordError) -> LatentPrior {
    let range = LatentPrior.dimensionRange
    try expect(
      range ~= dimension, "dimension", "a whole number from \(range.lowerBound) to \(range.upperBound)")
    let marginal = try within("distribution", distribution.distribution)
    guard let marginal = marginal as? any UnivariateDistribution else {
      throw RecordError("distribution", expected: "a distribution on the line")
    }
    return LatentPrior(marginal, dimension: dimension)
  }
}
