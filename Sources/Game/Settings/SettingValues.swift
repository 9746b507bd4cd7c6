import Language

/// Readers of the values of settings; each throws one clear sentence.
package enum SettingValue {
  package static func number(
    _ word: Word, _ key: String, _ expected: String, where isRight: (Double) -> Bool
  ) throws(Problem) -> Double {
    // A fraction such as 1/2 is a number as well.
    let fraction = try? Expression(parsing: word.text).number(in: .empty)
    guard let number = Double(word.text) ?? fraction, number.isFinite, isRight(number) else {
      throw wrong(word, key, expected)
    }
    return number
  }

  package static func whole(_ word: Word, _ key: String, in range: ClosedRange<Int>) throws(Problem) -> Int {
    guard let number = Int(word.text), range ~= number else {
      throw wrong(word, key, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// - Parameter aliases: Other names that people know values by.
  static func choice<Case: RawRepresentable & CaseIterable>(
    _ word: Word, _ key: String, aliases: [String: Case] = [:]
  ) throws(Problem) -> Case where Case.RawValue == String {
    let typed = word.text.lowercased()
    if let found = Case(rawValue: typed) ?? aliases[typed] { return found }
    let names = Case.allCases.map(\.rawValue)
    throw wrong(
      word, key, "one of " + names.joined(separator: ", "), instead: nearest(to: word.text, in: names))
  }

  static func wrong(_ word: Word, _ key: String, _ expected: String, instead: String? = nil) -> Problem {
    Problem(
      "`\(key)` must be \(expected), not \"\(escaped(word.text))\"",
      advice: instead.map { "did you mean `\(key)=\($0)`?" } ?? "nothing was changed")
  }
}

/// A value in the form `name` or `name(number, number)`.
struct SettingForm {
  let name: String
  let numbers: [Double]

  /// Nil where the word has no such form.
  init?(_ word: Word) {
    let text = word.text.filter { $0 != " " }
    guard let open = text.firstIndex(of: "(") else {
      name = text.lowercased()
      numbers = []
      return
    }
    guard text.last == ")" else { return nil }
    name = text[..<open].lowercased()
    let inside = text[text.index(after: open)...].dropLast()
    let parts = inside.isEmpty ? [] : inside.split(separator: ",", omittingEmptySubsequences: false)
    // Named arguments such as beta1=0.5 may be written; their order is fixed all the same.
    let numbers = parts.map { Double($0.split(separator: "=").last.map(String.init) ?? "") }
    guard numbers.allSatisfy({ $0?.isFinite == true }) else { return nil }
    self.numbers = numbers.compactMap { $0 }
  }
}
