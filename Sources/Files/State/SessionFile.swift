import Language
import Minimax
import Foundation

/// The file in which a session is kept: one object of JSON that begins with what wrote it.
///
/// To change its form, raise ``format`` and go on reading the older ones.
package struct SessionFile: Sendable {
  static let format = 1
  /// As much as is ever read of a file.
  static let sizeLimit = 256 << 20

  /// Who wrote it.
  package struct Head: Codable, Equatable {
    let format: Int
    let version: String
    /// `native` where multiplications and additions are fused, which gives bits of their own; else `plain`.
    package let build: String

    package static var current: Head {
      Head(
        format: SessionFile.format, version: programVersion,
        build: BuildKind.hasFusedBits ? "native" : "plain")
    }
  }

  package let head: Head
  package let session: SavedSession

  /// The text of a file that keeps a session.
  package static func text(of session: SavedSession) throws(Problem) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let document = Document(saddle: .current, session: SessionRecord(session))
    guard let data = try? encoder.encode(document) else {
      throw Problem("this session cannot be written down", advice: "nothing was written")
    }
    let text = JSONLayout.text(Array(data))
    guard text.utf8.count <= sizeLimit else {
      throw Problem(
        "this session would fill \(text.utf8.count >> 20) MiB; \(sizeLimit >> 20) MiB is the most",
        advice: "keep fewer checkpoints and branches, or play with smaller networks")
    }
    return text
  }

  /// Whether a text begins as such a file does, be it whole or not.
  package static func isSession(_ text: String) -> Bool {
    var rest = text.utf8[...]
    for mark in ["{", "\"saddle\"", ":", "{"] {
      rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
      guard rest.starts(with: mark.utf8) else { return false }
      rest = rest.dropFirst(mark.utf8.count)
    }
    return true
  }

  /// Reads a text and looks at everything in it.
  ///
  /// - Parameter name: The file's name, fit to be shown.
  package init(_ text: String, name: String) throws(Problem) {
    guard text.utf8.count <= SessionFile.sizeLimit else {
      throw Problem("\(name) is larger than \(SessionFile.sizeLimit >> 20) MiB", advice: unchanged)
    }
    guard SessionFile.isSession(text) else {
      throw Problem("\(name) is no saved session", advice: "`save FILE` writes one; \(unchanged)")
    }
    if let fault = JSONGrammar.fault(in: text) {
      throw Problem(
        "\(name):\(fault.line):\(fault.column): expected \(fault.expected); the file is cut or damaged",
        advice: unchanged)
    }
    let document = try SessionFile.document(text, name: name)
    do throws(RecordError) {
      head = document.saddle
      session = try within("session", document.session.session)
    } catch {
      throw Problem(error, in: name)
    }
  }

  private static func document(_ text: String, name: String) throws(Problem) -> Document {
    do {
      return try JSONDecoder().decode(Document.self, from: Data(text.utf8))
    } catch let error as DecodingError {
      throw Problem(error, in: name)
    } catch let error as UnknownFormat {
      let isNewer = error.format > format
      throw Problem(
        "\(name) has the format \(error.format), which \(isNewer ? "a newer Saddle writes" : "no Saddle writes")",
        advice: "this is Saddle \(programVersion), which reads format \(format); \(unchanged)")
    } catch {
      throw Problem("\(name) cannot be read", advice: unchanged)
    }
  }
}

package let unchanged = "nothing was changed"

private struct Document: Codable {
  let saddle: SessionFile.Head
  let session: SessionRecord

  init(saddle: SessionFile.Head, session: SessionRecord) {
    self.saddle = saddle
    self.session = session
  }

  /// Looks at the format first: what follows may have another form.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let format = try container.decode(FormatAlone.self, forKey: .saddle).format
    guard format == SessionFile.format else { throw UnknownFormat(format: format) }
    saddle = try container.decode(SessionFile.Head.self, forKey: .saddle)
    session = try container.decode(SessionRecord.self, forKey: .session)
  }
}

private struct FormatAlone: Decodable {
  let format: Int
}

private struct UnknownFormat: Error {
  let format: Int
}
