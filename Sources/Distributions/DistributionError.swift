/// What is wrong with a distribution that somebody typed, in three parts from which a message is made.
public struct DistributionError: Error, Equatable, Sendable {
  /// The word as it was typed; empty where the text ended too early.
  public let word: String
  /// What was expected in its place.
  public let expected: String
  /// What to type instead.
  public let suggestion: String

  public init(word: String, expected: String, suggestion: String) {
    self.word = word
    self.expected = expected
    self.suggestion = suggestion
  }

  /// The parts as one line.
  public var message: String {
    let place = word.isEmpty ? "the text ends too early" : "\"\(word)\" does not fit here"
    return "\(place): expected \(expected). Try: \(suggestion)"
  }
}

/// How many letters must be put in, taken out, replaced or swapped with a neighbour to turn one word into another.
///
/// - Source: Damerau 1964, "A technique for computer detection and correction of spelling errors".
func editDistance(_ a: String, _ b: String) -> Int {
  let (from, to) = (Array(a), Array(b))
  // Row i, column j: the distance between the first i letters and the first j.
  var table = [Array(0...to.count)]
  for i in 1..<(from.count + 1) {
    var row = [i]
    for j in 1..<(to.count + 1) {
      let replaced = table[i - 1][j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1)
      var best = min(replaced, table[i - 1][j] + 1, row[j - 1] + 1)
      if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
        best = min(best, table[i - 2][j - 2] + 1)
      }
      row.append(best)
    }
    table.append(row)
  }
  return table[from.count][to.count]
}
