/// Reads one distribution from left to right.
///
///     distribution = family [ "(" arguments ")" ]
///     arguments    = [ argument { "," argument } ] | term { "+" term }
///     argument     = [ name "=" ] number
///     term         = [ number "*" ] distribution
struct DistributionReader {
  /// Mixtures within mixtures and terms of one mixture that are accepted.
  private static let deepest = 8
  private static let mostTerms = 256

  private var scanner: WordScanner
  private var depth = 0

  init(_ text: String) { scanner = WordScanner(text) }

  mutating func distribution() throws(DistributionError) -> any Distribution {
    let family = try family()
    switch family.arguments {
    case .numbers(let parameters, let requirement, let make):
      return try numbers(of: family, parameters, requirement: requirement, make: make)
    case .weightedSum:
      return try mixture(family)
    }
  }

  private mutating func univariate() throws(DistributionError) -> any UnivariateDistribution {
    let start = scanner
    let result = try distribution()
    if let univariate = result as? any UnivariateDistribution { return univariate }
    throw DistributionError(
      word: start.text(until: scanner), expected: "a distribution on the line", suggestion: "normal(0, 1)")
  }

  mutating func expectEnd(suggestion: String) throws(DistributionError) {
    if scanner.isAtEnd { return }
    throw DistributionError(word: scanner.rest, expected: "nothing more", suggestion: suggestion)
  }

  private mutating func family() throws(DistributionError) -> DistributionFamily {
    let word = scanner.word()
    let families = DistributionParser.families
    if let family = families.first(where: { $0.name == word.lowercased() }) { return family }
    let names = families.map(\.name).joined(separator: ", ")
    throw DistributionError(
      word: word, expected: "one of \(names)",
      suggestion: DistributionFamily.nearest(to: word.lowercased()).example)
  }

  private mutating func numbers(
    of family: DistributionFamily, _ parameters: [FamilyParameter], requirement: String,
    make: ([Double]) -> (any Distribution)?
  ) throws(DistributionError) -> any Distribution {
    let start = scanner
    var given: [Double?] = parameters.map { _ in nil }
    if scanner.take("("), !scanner.take(")") {
      var position = 0
      repeat {
        try argument(of: family, parameters, position: position, given: &given)
        position += 1
      } while scanner.take(",")
      try expect(")", family)
    }
    var values: [Double] = []
    for (index, parameter) in parameters.enumerated() {
      guard let value = given[index] ?? parameter.fallback else {
        throw family.error(start.text(until: scanner), expected: parameter.requirement)
      }
      values.append(value)
    }
    if let result = make(values) { return result }
    throw family.error(start.text(until: scanner), expected: requirement)
  }

  /// One number with or without its name.
  private mutating func argument(
    of family: DistributionFamily, _ parameters: [FamilyParameter], position: Int, given: inout [Double?]
  ) throws(DistributionError) {
    var word = scanner.word()
    var index = position
    if scanner.take("=") {
      let name = word.lowercased()
      guard let named = parameters.firstIndex(where: { $0.name == name }) else {
        let names = parameters.map(\.name).joined(separator: ", ")
        throw family.error(word, expected: "one of \(names)")
      }
      index = named
      word = scanner.word()
    }
    guard index < parameters.count else {
      throw family.error(word, expected: "at most \(parameters.count) numbers")
    }
    let parameter = parameters[index]
    guard given[index] == nil else { throw family.error(word, expected: "\(parameter.name) only once") }
    guard let value = decimalNumber(word), parameter.accepts(value) else {
      throw family.error(word, expected: parameter.requirement)
    }
    given[index] = value
  }

  private mutating func mixture(_ family: DistributionFamily) throws(DistributionError) -> any Distribution {
    try expect("(", family)
    depth += 1
    defer { depth -= 1 }
    guard depth <= DistributionReader.deepest else {
      throw family.error(
        family.name, expected: "at most \(DistributionReader.deepest) mixtures inside each other")
    }
    let isPlane = try startsInPlane()
    var line: [MixtureComponent] = []
    var plane: [PlaneMixtureComponent] = []
    repeat {
      guard line.count + plane.count < DistributionReader.mostTerms else {
        throw family.error(scanner.word(), expected: "at most \(DistributionReader.mostTerms) terms")
      }
      let weight = try weight(family)
      if isPlane {
        plane.append(PlaneMixtureComponent(weight: weight, try planar()))
      } else {
        line.append(MixtureComponent(weight: weight, try univariate()))
      }
    } while scanner.take("+")
    try expect(")", family)
    return isPlane ? PlaneMixture(plane) : Mixture(line)
  }

  /// Whether the first term's distribution, which is read again later, lies in the plane: the others have to as well.
  private func startsInPlane() throws(DistributionError) -> Bool {
    var ahead = self
    if ahead.scanner.startsNumber {
      _ = ahead.scanner.word()
      guard ahead.scanner.take("*") else { return false }
    }
    guard !ahead.scanner.isAtEnd else { return false }
    return try ahead.distribution().dimension == 2
  }

  private mutating func planar() throws(DistributionError) -> any PlaneDistribution {
    let start = scanner
    let result = try distribution()
    if let planar = result as? any PlaneDistribution { return planar }
    throw DistributionError(
      word: start.text(until: scanner), expected: "a distribution in the plane, as the first term is",
      suggestion: "ring(8, 2, 0.02)")
  }

  /// The number before a `*`, or one.
  private mutating func weight(_ family: DistributionFamily) throws(DistributionError) -> Double {
    guard scanner.startsNumber else { return 1 }
    let word = scanner.word()
    guard let weight = decimalNumber(word), weight >= 1e-100, weight <= 1e100 else {
      throw family.error(word, expected: "a weight > 0")
    }
    try expect("*", family)
    return weight
  }

  private mutating func expect(
    _ mark: Character, _ family: DistributionFamily
  ) throws(DistributionError) {
    if scanner.take(mark) { return }
    throw family.error(scanner.word(), expected: "\"\(mark)\"")
  }
}
