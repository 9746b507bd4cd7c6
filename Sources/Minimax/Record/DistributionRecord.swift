import Distributions

/// A distribution as a record keeps it: by the spelling that reads back, or as the values of a data file's column.
struct DistributionRecord: Codable, Equatable, Sendable {
  /// Such as `normal(4, 1.25)`.
  let name: String
  /// Of a kernel estimate, the standard deviation of every kernel.
  let bandwidth: ExactNumber?
  /// Of a kernel estimate, the data.
  let values: ExactNumbers?

  init(_ distribution: any Distribution) {
    name = distribution.name
    let estimate = distribution as? KernelEstimate
    bandwidth = estimate.map { ExactNumber($0.bandwidth) }
    values = estimate.map { ExactNumbers($0.values) }
  }

  func distribution() throws(RecordError) -> any Distribution {
    try expect(name.utf8.count <= 100_000, "name", "at most 100000 bytes")
    if let values { return try estimate(values.values) }
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
