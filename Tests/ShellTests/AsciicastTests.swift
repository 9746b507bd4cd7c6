@testable import Interpreter
@testable import Language
@testable import Learning
import Plots
import Foundation
import Testing

@Suite("Asciicasts")
struct AsciicastTests {
  private func cast(_ options: String = "") -> String {
    var (session, memory) = demoSession()
    #expect(session.problem("demo small.md --cast small.cast \(options)") == nil)
    return memory["small.cast"] ?? ""
  }

  private func json(_ line: Substring) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(line.utf8))
  }

  @Test("The same demo gives the same bytes, whatever the terminal is")
  func bytes() {
    let first = cast()
    #expect(!first.isEmpty && first == cast())
    var (session, memory) = demoSession()
    session.presentation = Presentation(style: Style(width: 50, height: 70, glyphs: .ascii))
    session.hasAudience = true
    _ = session.respond(to: "run 5; demo small.md --cast small.cast")
    #expect(memory["small.cast"] == first)
  }

  @Test("It is an asciicast v3: a head, then intervals with codes and data, and the exit at the end")
  func format() throws {
    let lines = cast().split(separator: "\n")
    let head = try #require(try json(lines[0]) as? [String: Any])
    #expect(head["version"] as? Int == 3 && head["title"] as? String == "A small demo")
    let terminal = try #require(head["term"] as? [String: Any])
    #expect(terminal["cols"] as? Int == 80 && terminal["rows"] as? Int == 24)
    #expect(head["timestamp"] == nil)
    for line in lines.dropFirst() {
      let event = try #require(try json(line) as? [Any])
      let interval = try #require(event.first as? Double)
      #expect(event.count == 3 && interval >= 0 && interval < 20, "\(line)")
      let code = try #require(event[1] as? String)
      #expect(["o", "m", "x"].contains(code) && event[2] is String)
    }
    #expect(lines.last?.hasSuffix(",\"x\",\"0\"]") == true)
  }

  @Test(
    "It plays to the text of the plain run, in colour, with lines that a terminal ends", arguments: [40, 80])
  func text(_ width: Int) throws {
    var played = ""
    for line in cast("--width \(width)").split(separator: "\n").dropFirst() {
      let event = try #require(try json(line) as? [Any])
      if event[1] as? String == "o" { played += try #require(event[2] as? String) }
    }
    #expect(played.contains("\u{1B}[38;5;") && !played.replacing("\r\n", with: "").contains("\n"))
    let plain = played.replacing("\r\n", with: "\n").replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
    // Without colour, words of code stand between back quotes; the demo has none.
    #expect(plain == demoEvents(width: width).text)
  }

  @Test("Quotes, strokes and control characters are escaped")
  func escapes() throws {
    let title = "A \"quoted\" \\ title\u{1B}\t\u{7F}é\u{2028}"
    let cast = Asciicast(title: title, command: "demo x", style: Style())
    let head = try #require(try json(cast.text[...].dropLast()) as? [String: Any])
    #expect(head["title"] as? String == title)
    #expect(!cast.text.unicodeScalars.dropLast().contains { $0.value < 32 })
  }

  @Test("Only a cast of its own is written over, unless told to")
  func replacing() {
    var (session, memory) = demoSession()
    memory.put("a letter", at: "small.cast")
    #expect(session.problem("demo small.md --cast small.cast") != nil)
    #expect(memory["small.cast"] == "a letter")
    #expect(session.problem("demo! small.md --cast small.cast") == nil)
    let written = memory["small.cast"]
    #expect(session.problem("demo small.md --cast small.cast") == nil)
    #expect(memory["small.cast"] == written && memory.writes == 2)
  }
}
