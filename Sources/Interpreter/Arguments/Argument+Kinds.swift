import Game
import Language

extension Argument where Value == Word {
  /// A word that is taken as it stands: a file, a new name.
  ///
  /// - Parameter noun: What it is, with its article.
  package static func word(_ name: String, _ noun: String, example: String = "") -> Argument {
    Argument(name, expected: noun, example: example) { words, _ in words[0] }
  }

  /// A name that the game in play knows.
  ///
  /// - Parameters:
  ///   - noun: What it names, without an article.
  ///   - missing: What is missing where no name is typed.
  ///   - help: Where to find the names; nil to list them.
  package static func name(
    _ name: String, _ noun: String, missing: String, help: String? = nil, example: String = "",
    among names: @escaping @Sendable (GameState) -> [String]
  ) -> Argument {
    Argument(name, expected: "the name of a \(noun)", missing: missing, example: example, candidates: names) {
      (words, reading) throws(Problem) in
      _ = try names(reading.game).named(words[0].text, noun, help: help, \.self)
      return words[0]
    }
  }

  package static func moment(_ name: String, example: String = "") -> Argument {
    Argument.name(name, "moment", missing: "a moment", example: example) { $0.momentNames }
  }

  /// A word that stands for itself.
  package static func literal(_ word: String) -> Argument {
    Argument(word, .literal, expected: word, candidates: { _ in [word] }, fits: { $0.text == word }) {
      words, _ in words[0]
    }
  }

  /// The rest of the line as it stands.
  package static func text(_ name: String, missing: String, example: String = "") -> Argument {
    Argument(name, .text(after: nil), expected: missing, example: example) { words, _ in words[0] }
  }

  /// `--csv FILE`
  package static func option(_ option: String, _ name: String) -> Argument {
    Argument(
      "\(option) \(name)", .option, expected: "a value after it", candidates: { _ in [option] }
    ) { words, _ in words[0] }
  }
}

extension Argument where Value == [Word] {
  /// All words that are left.
  package static func words(_ name: String, missing: String, example: String = "") -> Argument {
    Argument(name, .words, expected: missing, example: example) { words, _ in words }
  }
}

extension Argument where Value == Int {
  /// A whole number.
  ///
  /// - Parameter missing: What is missing where none is typed; nil for a number in the range.
  package static func count(
    _ name: String, in range: ClosedRange<Int>, missing: String? = nil, example: String = ""
  ) -> Argument {
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return Argument(
      name, expected: expected, missing: missing, example: example, fits: { Int($0.text) != nil }
    ) { (words, reading) throws(Problem) in
      try whole(words[0], in: range, "`\(reading.command)` takes \(expected)", advice: reading.form)
    }
  }

  /// A word and a number at the line's end, such as `max 100`.
  package static func pair(_ name: String) -> Argument {
    let expected = "a whole number from 1 to 1000000000"
    return Argument(name, .pair, expected: expected, candidates: { _ in [name] }) {
      (words, _) throws(Problem) in
      try whole(
        words[0], in: 1...1_000_000_000, "`\(name)` takes \(expected)", advice: "for example `\(name) 10`")
    }
  }

  /// `--width N`
  package static func option(_ option: String, _ name: String, in range: ClosedRange<Int>) -> Argument {
    let expected = "a number from \(range.lowerBound) to \(range.upperBound)"
    return Argument("\(option) \(name)", .option, expected: expected, candidates: { _ in [option] }) {
      (words, reading) throws(Problem) in
      try whole(words[0], in: range, "\(option) takes \(expected)", advice: reading.form)
    }
  }

  private static func whole(
    _ word: Word, in range: ClosedRange<Int>, _ demand: String, advice: String
  ) throws(Problem) -> Int {
    if let number = Int(word.text), range ~= number { return number }
    throw Problem("\(demand), not \"\(escaped(word.text))\"", advice: advice)
  }

  /// `key=number`
  package static func key(_ key: String, _ standard: String = "N", in range: ClosedRange<Int>) -> Argument {
    Argument("\(key)=\(standard)", .key, expected: "\(key)=\(standard)", candidates: { _ in ["\(key)="] }) {
      (words, _) throws(Problem) in try SettingValue.whole(words[0], key, in: range)
    }
  }
}

extension Argument where Value == Bool {
  /// `--update`; without it the value is nil.
  package static func flag(_ flag: String) -> Argument {
    Argument(flag, .flag, expected: flag, candidates: { _ in [flag] }) { _, _ in true }
  }
}

extension Argument {
  /// One of a few words, each with what it means.
  ///
  /// - Parameters:
  ///   - others: Words for the same that no usage line shows.
  ///   - missing: What is missing where none is typed; nil for the words.
  package static func choice(
    _ cases: KeyValuePairs<String, Value>, others: [String: Value] = [:], missing: String? = nil,
    example: String = ""
  ) -> Argument {
    let names = cases.map(\.key)
    let meanings = others.merging(cases.map { ($0.key, $0.value) }) { $1 }
    return Argument(
      names.joined(separator: "|"), .literal, expected: names.joined(separator: ", "), missing: missing,
      example: example, candidates: { _ in names }, fits: { meanings[$0.text] != nil }
    ) { (words, reading) throws(Problem) in
      guard let meaning = meanings[words[0].text] else {
        throw Problem(unknown: words[0].text, what: "word", among: names, help: reading.form)
      }
      return meaning
    }
  }
}

extension Argument where Value == Expression {
  /// An expression of all words from its turn on.
  ///
  /// - Parameters:
  ///   - opening: The word that has to stand before it.
  ///   - isCondition: Whether it has to be true or false, and not a number.
  package static func expression(
    after opening: String? = nil, isCondition: Bool = false, example: String
  ) -> Argument {
    Argument(
      "EXPR", .text(after: opening), expected: opening ?? "an expression", missing: "an expression",
      example: example,
      candidates: { game in opening.map { [$0] } ?? quantityList.map(\.name) + gameQuantities.map(\.name) },
      fits: { opening == nil || $0.text == opening }
    ) { (words, reading) throws(Problem) in
      do throws(ParseError) {
        let expression = try Expression(parsing: words[0].text, column: words[0].column)
        try expression.check(in: reading.game.environment.knowingAll)
        guard expression.isCondition || !isCondition else {
          throw ParseError(
            word: words[0].text, column: words[0].column, expected: "a condition, and this is a number",
            instead: "\(expression) < 1")
        }
        return expression
      } catch {
        throw Problem(error, in: reading.line)
      }
    }
  }
}
