import Language

/// One setting of a sweep with the values that it takes in turn; a single value stays fixed.
struct SweepAxis: Equatable, Sendable {
  let key: String
  /// `key=value`, as typed.
  let typed: String
  /// Each in a form that could be typed alone.
  let values: [String]
  let isLogarithmic: Bool

  /// Reads what stands after `key=`.
  ///
  /// What the setting itself takes for a value is one value, such as `hidden.d=16,32`; otherwise commas outside
  /// parentheses separate values and ranges, and `{a|b}` holds values that have commas of their own.
  ///
  /// - Parameter check: Throws what is wrong with a value of this setting.
  init(_ key: String, _ text: String, check: (Word) throws(Problem) -> Void) throws(Problem) {
    self.key = key
    typed = "\(key)=\(text)"
    try expect(
      escaped(text, limit: .max) == text, "`\(key)` has a value with characters that cannot be shown")
    do throws(Problem) {
      try check(Word(text, column: 1))
      values = [text]
      isLogarithmic = false
      return
    } catch {
      let items = try SweepAxis.items(text, key)
      guard items.isRanged || items.values.count > 1 else { throw error }
      values = items.values
      isLogarithmic = items.isLogarithmic
    }
    var seen: Set<String> = []
    for value in values {
      try check(Word(value, column: 1))
      try expect(
        seen.insert(value).inserted, "`\(key)` is given the value \(escaped(value)) twice",
        advice: "give each value once")
    }
  }

  /// The values as numbers, where all of them are.
  var numbers: [Double]? {
    let numbers = values.compactMap(Double.init)
    return numbers.count == values.count && numbers.allSatisfy(\.isFinite) ? numbers : nil
  }

  /// The pieces of a list, ranges drawn out.
  private static func items(
    _ text: String, _ key: String
  ) throws(Problem) -> (values: [String], isRanged: Bool, isLogarithmic: Bool) {
    if text.hasPrefix("{") || text.hasSuffix("}") {
      try expect(
        text.hasPrefix("{") && text.hasSuffix("}"), "`\(key)` has a brace without its like",
        advice: "write `\(key)={a|b|c}`, without blanks, or in quotes")
      let values = text.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
      return (values.map(String.init), true, false)
    }
    var values: [String] = []
    var isRanged = false
    var isLogarithmic = false
    for piece in commaSeparated(text) {
      guard let range = try SweepRange(piece, key: key) else {
        values.append(piece)
        continue
      }
      values += range.values
      isRanged = true
      isLogarithmic = isLogarithmic || range.isLogarithmic
    }
    return (values, isRanged, isLogarithmic)
  }

  /// Cut at the commas that stand in no parentheses.
  private static func commaSeparated(_ text: String) -> [String] {
    var pieces = [""]
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == ",", depth == 0 {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }
}
