import Foundation
import Language
import Minimax

extension Problem {
  /// What is wrong with a file, as its reader found.
  ///
  /// - Parameter text: The whole of it.
  init(_ error: any Error, in name: String, _ text: String) {
    switch error {
    case let error as RecordError: self.init(in: name, error.place, expected: error.expected)
    case let error as UnknownFormat:
      let writer = error.format > SessionFile.format ? "a newer Saddle" : "an older Saddle"
      self.init(
        "\(name) has the format \(error.format), which \(writer) writes; this is Saddle \(programVersion), which reads format \(SessionFile.format)",
        advice: unchanged)
    case DecodingError.keyNotFound(let key, let context):
      self.init("\(name): \(place(context)) has no \"\(escaped(key.stringValue))\"", advice: unchanged)
    case DecodingError.typeMismatch(let type, let context),
      DecodingError.valueNotFound(let type, let context):
      self.init(in: name, place(context), expected: form(of: type))
    case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty:
      self.init(
        "\(name)\(position(ofFaultIn: text)): this is not valid JSON; the file is cut or damaged",
        advice: unchanged)
    case DecodingError.dataCorrupted(let context):
      let isOurs = context.debugDescription.hasPrefix("a ")
      self.init(
        in: name, place(context), expected: isOurs ? context.debugDescription : "numbers that fit their kind")
    default: self.init("\(name) cannot be read", advice: unchanged)
    }
  }

  private init(in name: String, _ place: String, expected: String) {
    self.init(
      "\(name): \(escaped(place, limit: 120)): expected \(escaped(expected, limit: 300))", advice: unchanged)
  }
}

/// `session.branch.course.present.round`.
private func place(_ context: DecodingError.Context) -> String {
  let place = RecordError(at: context.codingPath, expected: "").place
  return place.isEmpty ? "the file" : escaped(place, limit: 120)
}

private func form(of type: Any.Type) -> String {
  switch type {
  case is Int.Type, is UInt64.Type: "a whole number"
  case is Double.Type: "a number"
  case is Bool.Type: "true or false"
  case is String.Type: "text between quotation marks"
  case is [Any].Type: "a list in brackets"
  default: "an object in braces, of a kind that is known here"
  }
}

/// `:2:5`, line and byte of the place where a text is no JSON any more; empty where the reader does not know it.
private func position(ofFaultIn text: String) -> String {
  do {
    _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return ""
  } catch {
    let said = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
    guard let digits = said.firstMatch(of: /character (\d+)/)?.1, let count = Int(digits) else { return "" }
    let lines = text.utf8.prefix(count).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return ":\(lines.count):\((lines.last?.count ?? 0) + 1)"
  }
}
