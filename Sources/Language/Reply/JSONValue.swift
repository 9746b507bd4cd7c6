import Foundation

/// A value of JSON, where its shape is known only as the program runs.
package enum JSONValue: Encodable, Sendable {
  case number(Double)
  case whole(Int)
  case text(String)
  case truth(Bool)
  case list([JSONValue])
  case object([String: JSONValue])
  case null

  package static func numbers(_ numbers: some Sequence<Double>) -> JSONValue {
    .list(numbers.map { .number($0) })
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .whole(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .truth(let truth): try container.encode(truth)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    case .null: try container.encodeNil()
    }
  }
}

extension Encodable {
  /// JSON without blanks: keys sorted, so that equal values give equal bytes; numbers in the shortest spelling that reads
  /// back as the same bits; and the words inf, -inf and nan for what JSON has no numbers for.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try encoder.encode(self)
  }

  /// The same as a line without its end, of what always encodes: texts, numbers, truths, lists and objects.
  package var jsonLine: String { (try? json()).map { String(decoding: $0, as: UTF8.self) } ?? "{}" }
}
