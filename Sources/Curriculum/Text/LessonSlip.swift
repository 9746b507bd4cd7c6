/// What is wrong in a lesson's file, and where.
public struct LessonSlip: Error, Equatable, Sendable {
  /// Counted from 1.
  public let line: Int
  /// A sentence without its full stop.
  public let message: String
  /// What would have been right; empty where that goes without saying.
  public let expected: String

  public init(_ line: Int, _ message: String, expected: String = "") {
    self.line = line
    self.message = message
    self.expected = expected
  }
}

extension LessonSlip: CustomStringConvertible {
  public var description: String { expected.isEmpty ? message : "\(message); expected \(expected)" }
}
