/// Cuts a text into words and marks.
struct WordScanner {
  private let characters: [Character]
  private var position = 0

  init(_ text: String) {
    characters = Array(text)
    skipSpaces()
  }

  var isAtEnd: Bool { position == characters.count }
  var rest: String { String(characters[position...]) }
  /// Whether the next word begins as a number does.
  var startsNumber: Bool {
    !isAtEnd && (characters[position].isNumber || "+-.".contains(characters[position]))
  }

  /// The text from here to where a later scanner stands.
  func text(until later: WordScanner) -> String {
    var end = later.position
    while end > position && characters[end - 1].isWhitespace { end -= 1 }
    return String(characters[position..<end])
  }

  /// Passes over a mark if it comes next.
  mutating func take(_ mark: Character) -> Bool {
    guard !isAtEnd && characters[position] == mark else { return false }
    position += 1
    skipSpaces()
    return true
  }

  /// Passes over the next word: a name, a number with its sign and exponent, or else a single mark; empty at the end.
  mutating func word() -> String {
    let start = position
    let isNumber = startsNumber
    while !isAtEnd {
      let next = characters[position]
      let isInside = next.isLetter || next.isNumber || next == "_" || next == "."
      // A sign belongs to a number at its start and right after its exponent's letter.
      let mayTakeSign = isNumber && (position == start || "eE".contains(characters[position - 1]))
      guard isInside || mayTakeSign && "+-".contains(next) else { break }
      position += 1
    }
    if position == start && !isAtEnd { position += 1 }
    let word = String(characters[start..<position])
    skipSpaces()
    return word
  }

  private mutating func skipSpaces() {
    while !isAtEnd && characters[position].isWhitespace { position += 1 }
  }
}
