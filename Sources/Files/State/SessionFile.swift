import Foundation
import Game
import Language
import Minimax
import Numerics

/// The file in which a game is kept: one object of JSON that begins with what wrote it.
///
/// To change its form, raise ``format``.
package struct SessionFile: Sendable {
  package static let format = 2
  /// As much as is ever read of a file, and as many values.
  static let sizeLimit = 256 << 20
  static let mostValues = 13_000_000

  /// Who wrote it.
  package struct Head: Codable, Equatable, Sendable {
    var format = SessionFile.format
    var version = programVersion
    /// `native` where multiplications and additions are fused, which gives bits of their own; else `plain`.
    package var build = BuildKind.hasFusedBits ? "native" : "plain"
    /// Of all the rest, by which damage shows; a file that was changed on purpose may have none.
    var digest: String?

    package static let current = Head()
  }

  package let head: Head
  package let game: GameState

  /// The text of a file that keeps a game.
  package static func text(of game: GameState) throws(Problem) -> String {
    guard let bytes = try? Document(saddle: .current, session: game).json() else {
      throw Problem("this session cannot be written down", advice: "nothing was written")
    }
    let entry = Array(digestEntry(fingerprint(bytes)).utf8)
    let whole = Array(bytes).replacing(
      Array("\"format\"".utf8), with: entry + Array("\"format\"".utf8), maxReplacements: 1)
    let text = JSONLayout.text(whole)
    try expect(
      text.utf8.count <= sizeLimit,
      "this session would fill \(text.utf8.count >> 20) MiB; \(sizeLimit >> 20) MiB is the most",
      advice: "keep fewer checkpoints and branches, or play with smaller networks")
    return text
  }

  /// Whether a text begins as such a file does, be it whole or not.
  package static func isSession(_ text: String) -> Bool {
    JSONLayout.compact(text.utf8.prefix(200)).starts(with: "{\"saddle\":{".utf8)
  }

  /// Reads a text and looks at everything in it.
  ///
  /// - Parameter name: The file's name, fit to be shown.
  package init(_ text: String, name: String) throws(Problem) {
    try expect(
      text.utf8.count <= SessionFile.sizeLimit, "\(name) is larger than \(SessionFile.sizeLimit >> 20) MiB",
      advice: unchanged)
    try expect(
      SessionFile.isSession(text), "\(name) is no saved session",
      advice: "`save FILE` writes one; \(unchanged)")
    try expect(
      text.utf8.count(where: { $0 == UInt8(ascii: ",") }) < SessionFile.mostValues,
      "\(name) holds more than \(SessionFile.mostValues) values", advice: unchanged)
    let document: Document
    do { document = try decoded(text) } catch { throw Problem(error, in: name, text) }
    head = document.saddle
    game = document.session
    // Last, since of a value that cannot be its place says more.
    guard let digest = head.digest else { return }
    var bytes = JSONLayout.compact(text.utf8)
    if let entry = bytes.firstRange(of: Array(digestEntry(digest).utf8)) { bytes.removeSubrange(entry) }
    try expect(
      digest == fingerprint(bytes), "\(name) is not as it was saved: it was changed or damaged since",
      advice: "if you changed it on purpose, take its \"digest\" out; \(unchanged)")
  }
}

extension Training {
  /// Sixteen hexadecimal digits that name the whole state: rules, parameters, memories, random state, counters, phase
  /// and last updates. Equal games have equal digests.
  package var digest: String {
    // Numbers, words, lists and objects always encode.
    (try? json()).map(fingerprint) ?? ""
  }
}

package let unchanged = "nothing was changed"

/// Why a file of another format is not read.
struct UnknownFormat: Error {
  let format: Int
}

private struct Document: Codable {
  let saddle: SessionFile.Head
  let session: GameState
}

extension Document {
  /// Looks at the format first: what follows may have another form.
  init(from decoder: any Decoder) throws {
    struct FormatAlone: Decodable { let format: Int }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let format = try container.decode(FormatAlone.self, forKey: .saddle).format
    guard format == SessionFile.format else { throw UnknownFormat(format: format) }
    saddle = try container.decode(SessionFile.Head.self, forKey: .saddle)
    session = try container.decode(GameState.self, forKey: .session)
  }
}

private func decoded(_ text: String) throws -> Document {
  let decoder = JSONDecoder()
  decoder.nonConformingFloatDecodingStrategy = .convertFromString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  if let key = MemoryBudget.key { decoder.userInfo[key] = MemoryBudget() }
  return try decoder.decode(Document.self, from: Data(text.utf8))
}

private func fingerprint(_ bytes: some Sequence<UInt8>) -> String {
  var fingerprint = Fingerprint()
  for byte in bytes { fingerprint.add(byte) }
  return fingerprint.text
}

private func digestEntry(_ digest: String) -> String { "\"digest\":\"\(digest)\"," }
