import Networks
import Numerics

/// A word of a closed list, which a record keeps as it is spelt.
public protocol RecordedWord: RawRepresentable<String>, CaseIterable, Codable {}

extension RecordedWord {
  public init(from decoder: any Decoder) throws {
    let word = try decoder.singleValueContainer().decode(String.self)
    guard let known = Self(rawValue: word) else {
      throw RecordError(
        at: decoder.codingPath, expected: "one of " + Self.allCases.map(\.rawValue).joined(separator: ", "))
    }
    self = known
  }
}

extension Player: RecordedWord {}
extension Objective: RecordedWord {}
extension DataScale: RecordedWord {}
extension Activation: RecordedWord {}
extension InputFeatures: RecordedWord {}
