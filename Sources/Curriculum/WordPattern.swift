/// A line word by word: words between blanks are alike, or are numbers alike to the digits written.
enum WordPattern {
  static func fits(_ pattern: String, _ line: String) -> Bool {
    fits(pattern.split(separator: " ")[...], line.split(separator: " ")[...])
  }

  private static func fits(_ pattern: ArraySlice<Substring>, _ words: ArraySlice<Substring>) -> Bool {
    guard let first = pattern.first else { return words.isEmpty || isLabel(words) }
    if first == "[..]" {
      return (words.startIndex...words.endIndex).contains { fits(pattern.dropFirst(), words[$0...]) }
    }
    guard let word = words.first, fits(first, word) else { return false }
    return fits(pattern.dropFirst(), words.dropFirst())
  }

  /// `(exact)`, `(on a minibatch of 64)`
  private static func isLabel(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first, let last = words.last, first.hasPrefix("("), last.hasSuffix(")") else {
      return false
    }
    return words.dropLast().allSatisfy { !$0.hasSuffix(")") }
  }

  private static func fits(_ pattern: Substring, _ word: Substring) -> Bool {
    if pattern == word || LinePattern.fits(pattern, word) { return true }
    let expected = pieces(of: pattern)
    let actual = pieces(of: word)
    return expected.count == actual.count && zip(expected, actual).allSatisfy { $0.allows($1) }
  }

  private enum Piece {
    case text(Substring)
    case number(Substring)

    /// Whether another piece is this one to the digits written here.
    func allows(_ other: Piece) -> Bool {
      switch (self, other) {
      case (.text(let text), .text(let word)): return text == word
      case (.number(let text), .number(let word)):
        guard text != word else { return true }
        guard let wanted = Double(text), let found = Double(word) else { return false }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
        let decimals = parts[0].drop { $0 != "." }.dropFirst().count
        // A whole number is written in full.
        guard decimals > 0 || parts.count > 1 else { return wanted == found }
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        guard -400...400 ~= exponent else { return wanted == found }
        let unit = power(ofTen: exponent - decimals)
        return abs(wanted - found) <= 0.5 * unit * (1 + 1e-9)
      default: return false
      }
    }

    private func power(ofTen exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }
  }

  /// Cut where a number begins or ends.
  private static func pieces(of word: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var rest = word
    var text = rest[rest.startIndex..<rest.startIndex]
    while !rest.isEmpty {
      let number = rest.number
      if number.isEmpty || text.last?.isLetter == true {
        text = word[text.startIndex..<rest.index(after: rest.startIndex)]
        rest = rest.dropFirst()
        continue
      }
      if !text.isEmpty { pieces.append(.text(text)) }
      pieces.append(.number(number))
      rest = rest.dropFirst(number.count)
      text = rest[rest.startIndex..<rest.startIndex]
    }
    return text.isEmpty ? pieces : pieces + [.text(text)]
  }
}

extension Substring {
  /// The number with which the text begins; empty where it begins otherwise.
  fileprivate var number: Substring {
    var index = startIndex
    func digits() -> Bool {
      let start = index
      while index < endIndex, ("0"..."9").contains(self[index]) { index = self.index(after: index) }
      return index > start
    }
    if let sign = first, sign == "-" || sign == "+" { index = self.index(after: index) }
    guard digits() else { return self[startIndex..<startIndex] }
    if index < endIndex, self[index] == "." {
      let point = index
      index = self.index(after: index)
      if !digits() { index = point }
    }
    if index < endIndex, self[index] == "e" || self[index] == "E" {
      let mark = index
      index = self.index(after: index)
      if index < endIndex, self[index] == "-" || self[index] == "+" { index = self.index(after: index) }
      if !digits() { index = mark }
    }
    return self[startIndex..<index]
  }
}
