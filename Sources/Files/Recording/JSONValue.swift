import Foundation

/// A value of JSON, for lines whose shape depends on the game.
package enum JSONValue: Encodable, Sendable {
  case number(Double)
  case whole(Int)
  case text(String)
  case truth(Bool)
  case list([JSONValue])
  case object([String: JSONValue])
  case null

  /// A list of numbers.
  static func numbers(_ numbers: some Sequence<Double>) -> JSONValue { .list(numbers.map { .number($0) }) }

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

  /// One line without its end: keys sorted, numbers in the shortest spelling that reads back as the same bits, and the
  /// words inf, -inf and nan for what JSON has no numbers for.
  package var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    // A value of texts, numbers, truths, lists and objects always encodes.
    let data = (try? encoder.encode(self)) ?? Data("{}".utf8)
    return String(decoding: data, as: UTF8.self)
  }
}
