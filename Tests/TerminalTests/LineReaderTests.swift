import Terminal
import Testing

@Suite("Line reader")
struct LineReaderTests {
  /// All that a reader gives, up to and without the end of the file.
  func readings(_ pieces: [String], limit: Int = 4 << 20) throws -> [LineReader.Reading] {
    try readings(bytes: pieces.map { Array($0.utf8) }, limit: limit)
  }

  func readings(bytes pieces: [[UInt8]], limit: Int = 4 << 20) throws -> [LineReader.Reading] {
    var reader = try Pipe.reader(of: pieces, limit: limit)
    var readings: [LineReader.Reading] = []
    while true {
      let reading = reader.next()
      guard reading != .endOfFile else { return readings }
      readings.append(reading)
      guard readings.count < 100_000 else { return readings }
    }
  }

  @Test("lines arrive whole however the bytes are cut")
  func partialLines() throws {
    #expect(
      try readings(["st", "ep\nro", "und 3", "\n", "\nquit\n"]) == [
        .line("step"), .line("round 3"), .line(""), .line("quit"),
      ])
  }

  @Test("a last line without an end is a line, and an empty file has none")
  func endOfFile() throws {
    #expect(try readings(["a\nb"]) == [.line("a"), .line("b")])
    #expect(try readings(["a\nb\n"]) == [.line("a"), .line("b")])
    #expect(try readings([]) == [])
    #expect(try readings(["\n"]) == [.line("")])
  }

  @Test("CR LF ends a line like LF, also when cut between the two; a CR inside stays")
  func carriageReturns() throws {
    #expect(
      try readings(["a\r\nb\r", "\nc\rd\n\r\n"]) == [.line("a"), .line("b"), .line("c\rd"), .line("")])
  }

  @Test("NUL passes, bytes that are no UTF-8 are repaired, and a character may be cut in two")
  func strangeBytes() throws {
    #expect(try readings(bytes: [[0x61, 0x00, 0x62, 0x0A]]) == [.line("a\0b")])
    #expect(try readings(bytes: [[0x61, 0xFF, 0x62, 0x0A]]) == [.line("a\u{FFFD}b")])
    #expect(try readings(bytes: [[0xE2, 0x82], [0xAC, 0x0A]]) == [.line("\u{20AC}")])
  }

  @Test("a byte order mark is dropped at the beginning of a file and nowhere else")
  func byteOrderMark() throws {
    #expect(try readings(["\u{FEFF}step\n\u{FEFF}\n"]) == [.line("step"), .line("\u{FEFF}")])
  }

  @Test("a line of a megabyte is read")
  func longLine() throws {
    let line = String(repeating: "x", count: 1 << 20)
    #expect(try readings([line, "\nnext\n"]) == [.line(line), .line("next")])
  }

  @Test("a line past the limit is skipped whole and said to be, and the next one is read")
  func tooLong() throws {
    let limit = 1000
    let long = String(repeating: "x", count: 300_000)
    #expect(try readings([long, "\nnext\n"], limit: limit) == [.tooLong(limit: limit), .line("next")])
    #expect(try readings(["a\n", long], limit: limit) == [.line("a"), .tooLong(limit: limit)])
    let exact = String(repeating: "y", count: limit)
    #expect(
      try readings([exact, "\n", exact, "\r\n", exact], limit: limit) == [
        .line(exact), .line(exact), .line(exact),
      ])
    #expect(try readings([exact, "z\n", "a"], limit: limit) == [.tooLong(limit: limit), .line("a")])
  }

  @Test("ten thousand short lines arrive in order")
  func manyLines() throws {
    let lines = (0..<10_000).map { "line \($0)" }
    #expect(try readings([lines.joined(separator: "\n")]) == lines.map { .line($0) })
  }

  @Test("a descriptor that cannot be read fails with a code and does not loop")
  func badDescriptor() {
    var reader = LineReader(Descriptor(-1))
    guard case .failed = reader.next() else {
      Issue.record("reading from descriptor -1 did not fail")
      return
    }
  }

  @Test("a pipe that was left in non-blocking mode is waited for")
  func nonBlocking() throws {
    let pipe = try Pipe()
    pipe.setNonBlocking()
    var reader = LineReader(pipe.reading)
    pipe.feed([[0x61], [0x62, 0x0A]])
    #expect(reader.next() == .line("ab"))
    #expect(reader.next() == .endOfFile)
  }
}
