/// What is wrong with a record that was to become a game.
public struct RecordError: Error, Equatable, Sendable {
  /// Where in the record, such as `discriminator.parameters`.
  public let place: String
  /// What should stand there, as the end of a sentence that begins with "expected".
  public let expected: String

  /// Whether the record has no fault but that it is not the one that was written down.
  public let isDamage: Bool

  public init(_ place: String, expected: String, isDamage: Bool = false) {
    self.place = place
    self.expected = expected
    self.isDamage = isDamage
  }

  public static let damage = RecordError("digest", expected: "the digest of what stands here", isDamage: true)

  /// The same error in a part of something larger.
  public func inside(_ whole: String) -> RecordError {
    RecordError(place.isEmpty ? whole : "\(whole).\(place)", expected: expected, isDamage: isDamage)
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

/// One of the words of a closed list.
func choice<Case: RawRepresentable & CaseIterable>(
  _ word: String, _ place: String
) throws(RecordError) -> Case where Case.RawValue == String {
  if let found = Case(rawValue: word) { return found }
  throw RecordError(place, expected: "one of " + Case.allCases.map(\.rawValue).joined(separator: ", "))
}

/// Counts of rounds and updates beyond this are never reached.
let mostCounted = 1 << 53

func expectCount(_ count: Int, from least: Int = 0, _ place: String) throws(RecordError) {
  try expect(least...mostCounted ~= count, place, "a whole number from \(least) on")
}
