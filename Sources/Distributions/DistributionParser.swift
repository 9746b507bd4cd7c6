/// Reads distributions as people write them: `normal(4, 1.25)`, `mixture(0.5*normal(-2, 0.5) + 0.5*normal(2, 0.5))`.
public enum DistributionParser {
  /// Every family that can be asked for, in the order in which help shows them.
  public static let families = lineFamilies + planeFamilies

  private static let lineFamilies = [
    DistributionFamily(
      "normal", usage: "normal(mean, sd)", example: "normal(4, 1.25)",
      meaning: "the bell curve", synonyms: ["gaussian", "gauss"],
      .numbers([.place("mean", 0), .positive("sd", 1)], requirement: resolvable) {
        isResolved($0[1], at: $0[0]) ? Normal(mean: $0[0], sd: $0[1]) : nil
      }),
    DistributionFamily(
      "uniform", usage: "uniform(lower, upper)", example: "uniform(-1, 1)",
      meaning: "the same density everywhere between two ends", synonyms: ["flat"],
      .numbers([.place("lower"), .place("upper")], requirement: "lower < upper") {
        isResolved($0[1] - $0[0], at: max(abs($0[0]), abs($0[1]))) ? Uniform(lower: $0[0], upper: $0[1]) : nil
      }),
    DistributionFamily(
      "laplace", usage: "laplace(location, scale)", example: "laplace(0, 1)",
      meaning: "a cusp with exponential tails on both sides", synonyms: ["doubleexponential"],
      .numbers([.place("location", 0), .positive("scale", 1)], requirement: resolvable) {
        isResolved($0[1], at: $0[0]) ? Laplace(location: $0[0], scale: $0[1]) : nil
      }),
    DistributionFamily(
      "exponential", usage: "exponential(rate)", example: "exponential(1)",
      meaning: "waiting times from 0 on; the mean is 1/rate", synonyms: ["exp"],
      .numbers([.positive("rate", 1)], requirement: "rate > 0") { Exponential(rate: $0[0]) }),
    DistributionFamily(
      "student", usage: "student(degrees, location, scale)", example: "student(3)",
      meaning: "heavy tails: the fewer degrees, the heavier", synonyms: ["t", "studentt", "cauchy"],
      .numbers(
        [.within(StudentT.degreesRange, "degrees"), .place("location", 0), .positive("scale", 1)],
        requirement: resolvable
      ) {
        isResolved($0[2], at: $0[1]) ? StudentT(degrees: $0[0], location: $0[1], scale: $0[2]) : nil
      }),
    DistributionFamily(
      "logistic", usage: "logistic(location, scale)", example: "logistic(0, 1)",
      meaning: "a bell whose cumulative function is the sigmoid", synonyms: ["sigmoid"],
      .numbers([.place("location", 0), .positive("scale", 1)], requirement: resolvable) {
        isResolved($0[1], at: $0[0]) ? Logistic(location: $0[0], scale: $0[1]) : nil
      }),
    DistributionFamily(
      "mixture", usage: "mixture(weight*distribution + ...)",
      example: "mixture(0.5*normal(-2, 0.5) + 0.5*normal(2, 0.5))",
      meaning: "several distributions, each with its share; all on the line or all in the plane",
      synonyms: ["mix", "gmm"],
      .weightedSum),
  ]

  /// A distribution on the line or in the plane.
  public static func distribution(_ text: String) throws(DistributionError) -> any Distribution {
    var reader = DistributionReader(text)
    let result = try reader.distribution()
    try reader.expectEnd(suggestion: result.name)
    return result
  }

  private static let resolvable = "a spread of at least a billionth of the location"
}

/// Whether doubles near a place can tell points apart that stand a spread apart, with nine digits to spare.
func isResolved(_ spread: Double, at place: Double) -> Bool { spread > 0 && spread >= 1e-9 * abs(place) }
