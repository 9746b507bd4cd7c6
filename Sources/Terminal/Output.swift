/// Writes whole texts to a descriptor.
public struct Output: Equatable, Sendable {
  /// How a text got to the other end.
  public enum Delivery: Equatable, Sendable {
    case complete
    /// Nobody reads any more, as after `saddle … | head`: the program ends quietly.
    case readerGone
    /// The operating system refused, with the code of its error: a full disk, for one.
    case failed(code: Int32)
  }

  public static let standard = Output(.standardOutput)
  public static let error = Output(.standardError)

  public let descriptor: Descriptor

  /// From here on a reader that goes away is a ``Delivery`` and no longer ends the program.
  public init(_ descriptor: Descriptor) {
    self.descriptor = descriptor
    Interruption.ignoreBrokenPipes()
  }

  /// Writes all of a text, in one call to the operating system if it takes so much.
  public func write(_ text: String) -> Delivery {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Delivery {
    var written = 0
    while written < bytes.count {
      switch descriptor.send(UnsafeRawBufferPointer(rebasing: bytes[written...])) {
      case .moved(let count): written += count
      // Ctrl-C is answered when the text is out, never by half a line.
      case .interrupted: continue
      case .closed: return .readerGone
      case .failed(let code): return .failed(code: code)
      }
    }
    return .complete
  }
}
