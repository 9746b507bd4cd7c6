/// Reads lines of text from a descriptor.
///
/// It has its own buffer, so nothing else may read from the same descriptor beside it.
public struct LineReader: Sendable {
  /// What came of waiting for a line.
  public enum Reading: Equatable, Sendable {
    /// One line without its end; bytes that are no UTF-8 have become U+FFFD.
    case line(String)
    case endOfFile
    /// Ctrl-C while waiting; what had been typed of the line is dropped. See ``Interruption``.
    case interrupted
    /// The line had more bytes than the limit; all of it has been skipped.
    case tooLong(limit: Int)
    /// The operating system refused, with the code of its error.
    case failed(code: Int32)
  }

  public let descriptor: Descriptor
  /// The longest line, in bytes.
  public let limit: Int
  /// Bytes read and not yet given out begin at `consumed`.
  private var buffer: [UInt8] = []
  private var consumed = 0
  private var atBeginning = true

  private static let chunk = 64 * 1024
  private static let newline = UInt8(ascii: "\n")

  public init(_ descriptor: Descriptor = .standardInput, limit: Int = 4 << 20) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line; it ends at LF, at CR LF, or at the end of the file.
  public mutating func next() -> Reading {
    var searched = consumed
    var isTooLong = false
    while true {
      if let end = newline(from: searched) {
        let line = take(to: end)
        consumed = end + 1
        return isTooLong || line.count > limit ? .tooLong(limit: limit) : .line(text(line))
      }
      // One byte more than the limit may be a CR that belongs to the line's end.
      if buffer.count - consumed > limit + 1 {
        isTooLong = true
        drop()
      }
      // What has been given out is given up, so the buffer never grows past one line and one chunk.
      buffer.removeFirst(consumed)
      consumed = 0
      searched = buffer.count
      switch fill() {
      case .moved(0):
        defer { drop() }
        if isTooLong { return .tooLong(limit: limit) }
        let line = take(to: buffer.count)
        if line.isEmpty, buffer.isEmpty { return .endOfFile }
        return line.count > limit ? .tooLong(limit: limit) : .line(text(line))
      case .moved: continue
      case .interrupted where Interruption.isRaised:
        drop()
        return .interrupted
      // Another signal, such as the one after a suspension, ends no line.
      case .interrupted: continue
      case .closed: return .endOfFile
      case .failed(let code): return .failed(code: code)
      }
    }
  }

  private func newline(from start: Int) -> Int? {
    buffer.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        if bytes[index] == Self.newline { return index }
        index += 1
      }
      return nil
    }
  }

  /// Appends one chunk of the file to the buffer.
  private mutating func fill() -> Descriptor.Transfer {
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
    let transfer = buffer.withUnsafeMutableBytes { bytes in
      descriptor.receive(into: UnsafeMutableRawBufferPointer(rebasing: bytes[old...]))
    }
    let moved = if case .moved(let count) = transfer { count } else { 0 }
    buffer.removeLast(Self.chunk - moved)
    return transfer
  }

  /// The bytes up to an offset, without a CR at their end.
  private func take(to end: Int) -> ArraySlice<UInt8> {
    let line = buffer[consumed..<end]
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  /// Repairs the bytes; a byte order mark at the beginning of the file, left by some editors, is no text.
  private mutating func text(_ line: ArraySlice<UInt8>) -> String {
    defer { atBeginning = false }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return String(decoding: atBeginning && line.starts(with: mark) ? line.dropFirst(3) : line, as: UTF8.self)
  }

  private mutating func drop() {
    buffer.removeAll(keepingCapacity: false)
    consumed = 0
  }
}
