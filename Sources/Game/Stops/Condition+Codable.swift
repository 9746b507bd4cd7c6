import Language
import Minimax

/// An expression is written down as its text, and read again as if it were typed.
extension Expression: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    do throws(ParseError) {
      guard text.utf8.count <= 1_000 else {
        throw ParseError(word: text, column: 1, expected: "an expression of at most 1000 bytes")
      }
      self = try Expression(parsing: text)
    } catch {
      throw RecordError(at: decoder.codingPath, expected: error.wanted)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(self)")
  }
}

extension Expression.Value: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let truth = try? container.decode(Bool.self) {
      self = .condition(truth)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .condition(let truth): try container.encode(truth)
    }
  }
}

extension Condition: Codable {
  private struct Record: Codable {
    let expression: Expression
    let every: Int
  }

  package init(from decoder: any Decoder) throws {
    self = try decoder.value(of: Record.self) { (record) throws(RecordError) in
      try expect(Condition.intervals ~= record.every, "every", "a whole number from 1 to 1000000000")
      return Condition(record.expression, every: record.every)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    try Record(expression: expression, every: every).encode(to: encoder)
  }
}

extension ParseError {
  /// What should stand in its place, behind the word "expected".
  package var wanted: String { statement ?? expected + (word.isEmpty ? "" : ", not \"\(word)\"") }
}
