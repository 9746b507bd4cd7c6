import Plots

/// A reply as one line of JSON: `{"command": .., "ok": .., "values": {..}, "text": [..]}`.
///
/// Values that are not known are null, with the reason under `unknown`; infinity and NaN are the words `inf`, `-inf`
/// and `nan`, for which JSON has no numbers. Keys are sorted, so equal replies give equal bytes.
package struct JSONReply: Encodable, Sendable {
  private let command: String
  private let ok: Bool
  private let at: String?
  private let values: [String: JSONValue]
  private let unknown: [String: String]
  private let text: [String]
  private let problem: String?
  private let advice: String?

  package init(_ reply: Reply, presentation: Presentation) {
    command = reply.command
    at = reply.origin.isEmpty ? nil : reply.origin
    var values: [String: JSONValue] = [:]
    var unknown: [String: String] = [:]
    for named in reply.values {
      switch named.value {
      case .number(let number): values[named.name] = .number(number)
      case .truth(let truth): values[named.name] = .truth(truth)
      case .text(let text): values[named.name] = .text(text)
      case .unknown(let reason):
        values[named.name] = .null
        unknown[named.name] = reason
      }
    }
    self.values = values
    self.unknown = unknown
    text = presentation.lines(of: reply).map { $0.text(color: .none) }
    problem = reply.problem?.message
    advice = reply.problem?.advice
    ok = reply.problem == nil
  }

  /// One line, ended.
  package var line: String { jsonLine + "\n" }
}
