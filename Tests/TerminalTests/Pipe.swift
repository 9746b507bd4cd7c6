import Dispatch
import Terminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A pipe of the operating system, as long as the test needs it.
struct Pipe: Sendable {
  let reading: Descriptor
  let writing: Descriptor

  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Refused() }
    reading = Descriptor(ends[0])
    writing = Descriptor(ends[1])
  }

  struct Refused: Error {}

  /// Writes from another thread, since a pipe holds only some 64 kB, and closes the writing end.
  func feed(_ pieces: [[UInt8]]) {
    DispatchQueue(label: "feed").async {
      for piece in pieces {
        var sent = 0
        while sent < piece.count {
          let count = piece[sent...].withUnsafeBytes { write(writing.number, $0.baseAddress, $0.count) }
          if count < 0 { break }
          sent += count
        }
        // Long enough for the reader to see a part of a line by itself, most of the time.
        usleep(500)
      }
      close(writing.number)
    }
  }

  /// A reader of everything that those bytes hold.
  static func reader(of pieces: [[UInt8]], limit: Int = 4 << 20) throws -> LineReader {
    let pipe = try Pipe()
    pipe.feed(pieces)
    return LineReader(pipe.reading, limit: limit)
  }

  /// Everything that is written until the writing end is closed.
  func contents() -> [UInt8] {
    var contents: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(reading.number, &chunk, chunk.count)
      guard count > 0 else { return contents }
      contents += chunk[..<count]
    }
  }

  func closeReading() { close(reading.number) }
  func closeWriting() { close(writing.number) }
  func setNonBlocking() {
    for end in [reading, writing] { _ = fcntl(end.number, F_SETFL, fcntl(end.number, F_GETFL) | O_NONBLOCK) }
  }
}
