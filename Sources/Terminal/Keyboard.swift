/// Keys as they are pressed, from a terminal that hands over each byte at once.
public struct Keyboard: Sendable {
  /// What came of waiting for a key.
  public enum Reading: Equatable, Sendable {
    case key(Key)
    /// Nothing in that time.
    case nothing
    /// The program was away: what the screen shows may no longer be what was shown.
    case resumed
    /// There is nobody to press keys any more, or the program is asked to end.
    case ended
  }

  /// How soon after ESC the rest of a sequence comes, and how soon the rest of one that has begun for sure.
  private static let patience = (escape: Duration.milliseconds(60), sequence: Duration.milliseconds(500))

  let descriptor: Descriptor
  let mode: RawMode
  private var parser = KeyParser()
  /// Keys that came together with the one given out.
  private var waiting: ArraySlice<Key> = []

  /// How long a paste may be before its keys are given out without its end.
  private static let longestPaste = 4 << 20

  init(_ descriptor: Descriptor, _ mode: RawMode) {
    self.descriptor = descriptor
    self.mode = mode
  }

  /// Whether ``next(within:)`` answers without waiting.
  var hasWaiting: Bool { !waiting.isEmpty }

  /// The next of the keys that came together, where that is part of a text.
  mutating func nextOfText() -> Unicode.Scalar? {
    switch waiting.first {
    case .character(let scalar): _ = waiting.popFirst(); return scalar
    case .pasted(let scalar) where scalar != "\n":
      _ = waiting.popFirst(); return scalar == "\t" ? " " : scalar
    default: return nil
    }
  }

  /// Drops what was typed and not given out yet.
  mutating func drop() {
    waiting = []
    parser = KeyParser()
  }

  /// Gives keys back, to be the next ones.
  mutating func putBack(_ keys: [Key]) { waiting = keys + waiting }

  /// Reads keys for as long as `body` runs, and then puts the terminal back as it was found, however `body` ends.
  ///
  /// A signal that ends the program does so when the terminal has been put back; until then ``next(within:)`` answers
  /// `.ended`.
  ///
  /// - Returns: What `body` returns; nil where the descriptor is no terminal.
  public static func reading<Result>(
    _ descriptor: Descriptor = .standardInput, _ body: (inout Keyboard) throws -> Result
  ) rethrows -> Result? {
    guard let mode = RawMode(descriptor) else { return nil }
    let hold = Termination.hold()
    defer { Termination.release(hold) }
    defer { mode.end() }
    guard mode.begin(dropsInput: true) else { return nil }
    var keyboard = Keyboard(descriptor, mode)
    return try body(&keyboard)
  }

  /// The next key, if one comes in time.
  public mutating func next(within time: Duration) -> Reading {
    let end = ContinuousClock.now + time
    while true {
      if Termination.isNoted { return .ended }
      if let key = waiting.popFirst() { return .key(key) }
      let rest = max(.zero, end - ContinuousClock.now)
      let patience = parser.isAfterEscape ? Self.patience.escape : Self.patience.sequence
      let time = parser.isUnfinished ? patience : rest
      switch descriptor.awaitInput(milliseconds: Int32(clamping: time / .milliseconds(1), rounding: .up)) {
      case .ready:
        guard let bytes = received() else { return .ended }
        waiting = parser.keys(in: bytes)[...]
        awaitEndOfPaste()
      case .nothing where parser.isUnfinished: waiting = parser.giveUp()[...]
      case .nothing: return .nothing
      case .interrupted:
        // Ctrl-C sent as a signal is the same key.
        if Interruption.isRaised {
          Interruption.clear()
          return .key(.control("c"))
        }
        if Termination.isNoted { return .ended }
        // Coming back from a stop, another program may have left the terminal in another mode.
        return mode.begin() ? .resumed : .ended
      }
    }
  }

  /// Reads on to the end of a paste, so that none of it comes while the terminal is in another mode.
  private mutating func awaitEndOfPaste() {
    let time = Int32(clamping: Self.patience.sequence / .milliseconds(1), rounding: .up)
    while parser.isPasting, waiting.count < Self.longestPaste,
      descriptor.awaitInput(milliseconds: time) == .ready, let bytes = received()
    { waiting += parser.keys(in: bytes) }
  }

  /// At least one byte; nil where no more will come.
  private func received() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      switch bytes.withUnsafeMutableBytes({ descriptor.receive(into: $0) }) {
      case .moved(0), .closed, .failed: return nil
      case .moved(let count): return Array(bytes[..<count])
      case .interrupted where Termination.isNoted: return nil
      case .interrupted: continue
      }
    }
  }
}

extension Int32 {
  /// A count as one whole number that the operating system takes.
  fileprivate init(clamping count: Double, rounding: FloatingPointRoundingRule) {
    self = Int32(Swift.min(Swift.max(0, count.rounded(rounding)), 1e9))
  }
}
