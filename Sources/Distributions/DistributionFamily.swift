import Numerics

/// One kind of distribution that can be asked for by name, as help shows it and the parser reads it.
public struct DistributionFamily: Sendable {
  /// The word before the parenthesis.
  public let name: String
  /// How it is written, such as `normal(mean, sd)`.
  public let usage: String
  /// A text that the parser accepts.
  public let example: String
  /// What it is, in one line.
  public let meaning: String
  /// Other words that people type for it; the parser answers them with the right one.
  public let synonyms: [String]
  let arguments: Arguments

  /// What stands between the parentheses.
  enum Arguments: Sendable {
    /// Numbers in order or by name; the last closure joins them, or gives nil where they do not go together.
    case numbers([FamilyParameter], requirement: String, make: @Sendable ([Double]) -> (any Distribution)?)
    /// Weighted distributions with plus signs between them.
    case weightedSum
  }

  init(
    _ name: String, usage: String, example: String, meaning: String, synonyms: [String] = [],
    _ arguments: Arguments
  ) {
    self.name = name
    self.usage = usage
    self.example = example
    self.meaning = meaning
    self.synonyms = synonyms
    self.arguments = arguments
  }
}

extension DistributionFamily {
  /// An error about a word in this family's parentheses.
  func error(_ word: String, expected: String) -> DistributionError {
    DistributionError(word: word, expected: "\(expected) in \(usage)", suggestion: example)
  }

  /// The family whose name or synonym takes the fewest changes; the first where none is near.
  static func nearest(to word: String) -> DistributionFamily {
    let families = DistributionParser.families
    let typed = Array(word.unicodeScalars)
    func distance(_ family: DistributionFamily) -> Int {
      ([family.name] + family.synonyms).reduce(Int.max) {
        min($0, editDistance(typed, Array($1.unicodeScalars)))
      }
    }
    let nearest = families.reduce(families[0]) { distance($1) < distance($0) ? $1 : $0 }
    return distance(nearest) * 2 <= word.count ? nearest : families[0]
  }
}

/// One number in a family's parentheses.
struct FamilyParameter: Sendable {
  let name: String
  /// What stands for it when it is left out; nil where it must be given.
  let fallback: Double?
  /// What it has to be, as the error says it.
  let requirement: String
  let accepts: @Sendable (Double) -> Bool

  /// Any number of sane size.
  static func place(_ name: String, _ fallback: Double? = nil) -> FamilyParameter {
    FamilyParameter(name: name, fallback: fallback, requirement: "a number \(name)") { abs($0) <= 1e100 }
  }

  /// A positive number of sane size.
  static func positive(_ name: String, _ fallback: Double? = nil) -> FamilyParameter {
    FamilyParameter(name: name, fallback: fallback, requirement: "\(name) > 0") {
      $0 >= 1e-100 && $0 <= 1e100
    }
  }

  /// A number within a range.
  static func within(
    _ range: ClosedRange<Double>, _ name: String, _ fallback: Double? = nil
  ) -> FamilyParameter {
    let requirement = "\(name) from \(spelled(range.lowerBound)) to \(spelled(range.upperBound))"
    return FamilyParameter(name: name, fallback: fallback, requirement: requirement) { range.contains($0) }
  }

  /// A whole number within a range.
  static func count(_ range: ClosedRange<Int>, _ name: String, _ fallback: Double) -> FamilyParameter {
    let requirement = "a whole number of \(name) from \(range.lowerBound) to \(range.upperBound)"
    return FamilyParameter(name: name, fallback: fallback, requirement: requirement) {
      $0 == $0.rounded() && $0 >= Double(range.lowerBound) && $0 <= Double(range.upperBound)
    }
  }
}
