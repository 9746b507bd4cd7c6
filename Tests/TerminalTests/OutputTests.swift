import Dispatch
import Synchronization
import Terminal
import Testing

@Suite("Output")
struct OutputTests {
  @Test("a text larger than the pipe holds arrives whole", arguments: [false, true])
  func wholeText(nonBlocking: Bool) throws {
    let pipe = try Pipe()
    if nonBlocking { pipe.setNonBlocking() }
    let text = String(repeating: "0123456789abcde\n", count: 40_000)
    let delivery = Mutex(Output.Delivery.readerGone)
    let done = DispatchSemaphore(value: 0)
    DispatchQueue(label: "writer").async {
      let outcome = Output(pipe.writing).write(text)
      delivery.withLock { $0 = outcome }
      pipe.closeWriting()
      done.signal()
    }
    var reader = LineReader(pipe.reading)
    var lines = 0
    while reader.next() == .line("0123456789abcde") { lines += 1 }
    #expect(lines == 40_000)
    done.wait()
    #expect(delivery.withLock { $0 } == .complete)
  }

  @Test("a reader that has gone away is told, and the process lives on")
  func readerGone() throws {
    let pipe = try Pipe()
    pipe.closeReading()
    #expect(Output(pipe.writing).write("too late\n") == .readerGone)
    pipe.closeWriting()
  }

  @Test("a descriptor that cannot be written fails with a code; nothing to write succeeds")
  func badDescriptor() {
    guard case .failed = Output(Descriptor(-1)).write("x") else {
      Issue.record("writing to descriptor -1 did not fail")
      return
    }
    #expect(Output(Descriptor(-1)).write("") == .complete)
  }
}

@Suite("Progress line")
struct ProgressLineTests {
  let able = Capabilities(
    environment: ["TERM": "xterm"], ends: .init(inputIsTerminal: true, outputIsTerminal: true),
    window: WindowSize(width: 20, height: 24))

  /// What the calls leave on the screen's end of a pipe.
  func written(by calls: (inout ProgressLine) -> Void, capabilities: Capabilities, interval: Duration) throws
    -> String
  {
    let pipe = try Pipe()
    var line = ProgressLine(on: Output(pipe.writing), capabilities: capabilities, interval: interval)
    calls(&line)
    pipe.closeWriting()
    defer { pipe.closeReading() }
    return String(decoding: pipe.contents(), as: UTF8.self)
  }

  @Test("each text replaces the last, cut short of the width, and nothing is left at the end")
  func rewriting() throws {
    let text = try written(
      by: { line in
        _ = line.show("round 1")
        _ = line.show("a text that is longer than the screen")
        _ = line.clear()
        _ = line.clear()
      }, capabilities: able, interval: .zero)
    #expect(text == "\rround 1\u{1B}[K\ra text that is long\u{1B}[K\r\u{1B}[K")
  }

  @Test("texts that come too soon are not even made")
  func interval() throws {
    var made = 0
    func text() -> String {
      made += 1
      return "round \(made)"
    }
    let seen = try written(
      by: { line in for _ in 0..<50 { _ = line.show(text()) } }, capabilities: able, interval: .seconds(1000))
    #expect(seen == "\rround 1\u{1B}[K")
    #expect(made == 1)
  }

  @Test("into a pipe and on a dumb terminal nothing is written")
  func silence() throws {
    let dumb = Capabilities(
      environment: ["TERM": "dumb"], ends: .init(inputIsTerminal: true, outputIsTerminal: true))
    let pipe = Capabilities(
      environment: ["TERM": "xterm"], ends: .init(inputIsTerminal: true, outputIsTerminal: false))
    for capabilities in [dumb, pipe] {
      let seen = try written(
        by: { line in
          _ = line.show("round 1")
          _ = line.clear()
        }, capabilities: capabilities, interval: .zero)
      #expect(seen.isEmpty)
    }
  }
}
