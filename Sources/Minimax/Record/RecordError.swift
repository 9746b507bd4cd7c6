/// What is wrong with a record that was to become a part of a game.
public struct RecordError: Error, Equatable, Sendable {
  /// Where in the record, such as `discriminator.parameters`.
  public let place: String
  /// What should stand there, as the end of a sentence that begins with "expected".
  public let expected: String

  public init(_ place: String, expected: String) {
    self.place = place
    self.expected = expected
  }

  /// - Parameter path: Where a decoder stands.
  public init(at path: [any CodingKey], expected: String) {
    self = RecordError("", expected: expected).inside(path)
  }

  /// The same error in a part of something larger.
  public func inside(_ whole: String) -> RecordError {
    let joined = [whole, place].filter { !$0.isEmpty }.joined(separator: place.hasPrefix("[") ? "" : ".")
    return RecordError(joined, expected: expected)
  }

  /// The same error where a decoder stands: `session.checkpoints[0].branch`.
  public func inside(_ path: [any CodingKey]) -> RecordError {
    path.reversed().reduce(self) { error, key in
      error.inside(key.intValue.map { "[\($0)]" } ?? key.stringValue)
    }
  }
}

/// Refuses what is not as it should be.
public func expect(
  _ isRight: Bool, _ place: String, _ expected: @autoclosure () -> String
) throws(RecordError) {
  guard isRight else { throw RecordError(place, expected: expected()) }
}

/// Does something with a part of a record, and says of an error that it lies in that part.
public func within<Result>(
  _ part: String, _ body: () throws(RecordError) -> Result
) throws(RecordError) -> Result {
  do throws(RecordError) { return try body() } catch { throw error.inside(part) }
}

/// Counts of rounds and updates beyond this are never reached.
let mostCounted = 1 << 53

func expectCount(_ count: Int, from least: Int = 0, _ place: String) throws(RecordError) {
  try expect(least...mostCounted ~= count, place, "a whole number from \(least) on")
}

extension Decoder {
  /// What a record at this place makes; an error in it is told with the whole path to it.
  public func value<Record: Decodable, Value>(
    of record: Record.Type, _ value: (Record) throws(RecordError) -> Value
  ) throws -> Value {
    let record = try Record(from: self)
    do throws(RecordError) { return try value(record) } catch { throw error.inside(codingPath) }
  }
}
