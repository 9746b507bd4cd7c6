import Language
import Minimax

extension Problem {
  /// What is wrong with a record in a file.
  init(_ error: RecordError, in name: String) {
    guard !error.isDamage else {
      let place = error.place.split(separator: ".").dropLast().joined(separator: ".")
      self.init(
        "\(name): \(escaped(place, limit: 80)) is not as it was saved: the file was changed or damaged since",
        advice: "if you changed it on purpose, take its \"digest\" out; \(unchanged)")
      return
    }
    self.init(
      "\(name): \(escaped(error.place, limit: 120)): expected \(escaped(error.expected, limit: 300))",
      advice: unchanged)
  }

  /// What is missing in a file, or of another kind than it should be.
  init(_ error: DecodingError, in name: String) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(
        "\(name): \(place(context.codingPath)) has no \"\(escaped(key.stringValue))\"", advice: unchanged)
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      self.init("\(name): \(place(context.codingPath)): expected \(form(of: type))", advice: unchanged)
    case .dataCorrupted(let context):
      self.init("\(name): \(place(context.codingPath)): expected \(said(context))", advice: unchanged)
    @unknown default: self.init("\(name) cannot be read", advice: unchanged)
    }
  }
}

/// `session.games[0].present.round`.
private func place(_ path: [any CodingKey]) -> String {
  var place = ""
  for key in path.prefix(12) {
    if let index = key.intValue { place += "[\(index)]" } else { place += "." + escaped(key.stringValue) }
  }
  return place.isEmpty ? "the file" : String(place.drop { $0 == "." })
}

private func form(of type: Any.Type) -> String {
  switch type {
  case is Int.Type: "a whole number"
  case is Double.Type: "a number"
  case is Bool.Type: "true or false"
  case is String.Type: "text between quotation marks"
  case is [String: Any].Type: "an object in braces"
  default: "a list in brackets"
  }
}

/// The records say themselves what they expect; a reader of JSON says it in words of its own.
private func said(_ context: DecodingError.Context) -> String {
  context.underlyingError == nil && context.debugDescription.hasPrefix("a ")
    ? context.debugDescription : "numbers that a double can hold"
}
