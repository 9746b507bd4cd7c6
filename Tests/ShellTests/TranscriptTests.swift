import Curriculum
import Files
import Foundation
import Testing

@Suite("Committed transcripts", .disabled(if: BuildKind.hasFusedBits, "a native build has bits of its own"))
struct TranscriptFileTests {
  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// The same bytes in debug and release: `.ci/run` holds the release program to the same file.
  @Test("The tour prints the committed bytes")
  func tour() throws {
    let script = try String(contentsOf: folder.appending(path: "Transcripts/tour.saddle"), encoding: .utf8)
    let expected = try String(contentsOf: folder.appending(path: "Transcripts/tour.txt"), encoding: .utf8)
    var session = session()
    var text = ""
    for line in script.split(separator: "\n") { text += session.text(String(line)) }
    #expect(text == expected)
  }

  @Test("The README's transcripts are what the program prints")
  func readme() throws {
    let root = folder.deletingLastPathComponent().deletingLastPathComponent()
    let markdown = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let exchanges = Transcript(markdown: markdown).exchanges
    #expect(!exchanges.isEmpty)
    var session = session()
    for exchange in exchanges {
      let answer = session.text(exchange.command).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      #expect(
        AnswerPattern(exchange.answer).matches(Array(answer.dropLast())),
        "README.md:\(exchange.line): \(exchange.command) answers\n\(answer.joined(separator: "\n"))")
    }
  }
}
