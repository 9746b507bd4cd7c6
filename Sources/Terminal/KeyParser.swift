/// Turns the bytes of a terminal into keys, however they are cut into pieces.
///
/// A sequence that means no key known here is swallowed whole, and whatever the bytes are, the parser comes back to
/// reading keys: Ctrl-C is always one, and ``giveUp()`` ends what has been left unfinished.
///
/// - Source: ECMA-48, section 5.4 (control sequences); xterm's "Control Sequences" (modifiers, mouse mode 1006).
public struct KeyParser: Equatable, Sendable {
  private enum State: Equatable {
    case ground
    /// After ESC.
    case escape
    /// After ESC [, with what has come since.
    case control([UInt8])
    /// After ESC O.
    case single([UInt8])
    /// Within a text meant for a terminal, up to BEL or ESC \.
    case text
    /// So many bytes belong to something unknown.
    case skipping(Int)
    /// Within a character of UTF-8, with so many bytes to come.
    case character([UInt8], missing: Int)
  }

  /// More than the longest sequence that means a key.
  private static let longest = 64

  private var state = State.ground
  /// Whether what comes is pasted.
  private(set) var isPasting = false

  public init() {}

  /// Whether a key may have been begun: then what it is depends on what follows, and on how soon.
  public var isUnfinished: Bool { state != .ground }

  /// Whether ESC came and nothing since: the key of that name, or the beginning of another.
  public var isAfterEscape: Bool { state == .escape }

  /// Takes in bytes, and gives out the keys that they complete.
  public mutating func keys(in bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { take(byte, &keys) }
    return keys
  }

  /// Ends what is unfinished since nothing follows: a lone ESC is a key, anything else is dropped.
  public mutating func giveUp() -> [Key] {
    defer { state = .ground }
    return state == .escape ? [.escape] : []
  }

  private mutating func take(_ byte: UInt8, _ keys: inout [Key]) {
    let before = state
    state = .ground
    switch before {
    case .ground: takePlain(byte, &keys)
    case .escape: takeAfterEscape(byte, &keys)
    case .control(let sequence): takeControl(byte, after: sequence, &keys)
    case .single(let sequence): takeSingle(byte, after: sequence, &keys)
    case .text: takeText(byte, &keys)
    case .skipping(let count):
      guard byte >= 0x20 else { return takePlain(byte, &keys) }
      if count > 1 { state = .skipping(count - 1) }
    case .character(let bytes, let missing): takeCharacter(byte, after: bytes, missing: missing, &keys)
    }
  }

  private mutating func takePlain(_ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    case 0x1B: state = .escape
    case 0x20..<0x7F: keys.append(key(Unicode.Scalar(byte)))
    case 0xC2..<0xE0: state = .character([byte], missing: 1)
    case 0xE0..<0xF0: state = .character([byte], missing: 2)
    case 0xF0..<0xF5: state = .character([byte], missing: 3)
    case 0x80...: return
    case 0x0D, 0x0A: keys.append(isPasting ? .pasted("\n") : .enter)
    case 0x09: keys.append(isPasting ? .pasted("\t") : .tab)
    default:
      // Control characters of a pasted text are dropped; by Ctrl-C, an end of pasting that never comes cannot keep the
      // keys away.
      guard !isPasting || byte == 0x03 else { return }
      isPasting = false
      keys.append([0x7F, 0x08].contains(byte) ? .backspace : .control(Unicode.Scalar(letter(of: byte))))
    }
  }

  /// The character that makes a control character together with Ctrl.
  private func letter(of byte: UInt8) -> UInt8 {
    1...26 ~= byte ? byte + 0x60 : byte + 0x40
  }

  private func key(_ scalar: Unicode.Scalar) -> Key { isPasting ? .pasted(scalar) : .character(scalar) }

  private mutating func takeAfterEscape(_ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .single([])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .text
    // What ends a text, come late.
    case UInt8(ascii: "\\"): return
    case 0x1B:
      keys.append(.escape)
      state = .escape
    case 0x20...0x7F: keys.append(.alt(Unicode.Scalar(byte)))
    default: takePlain(byte, &keys)
    }
  }

  private mutating func takeControl(_ byte: UInt8, after sequence: [UInt8], _ keys: inout [Key]) {
    switch byte {
    case 0x20..<0x40:
      // What is too long means nothing here, and is read to its end all the same.
      state = .control(sequence.count < Self.longest ? sequence + [byte] : sequence)
    // Two keys of old terminals: the function keys of Linux, and the mouse before mode 1006.
    case UInt8(ascii: "[") where sequence.isEmpty: state = .skipping(1)
    case UInt8(ascii: "M") where sequence.isEmpty: state = .skipping(3)
    case 0x40..<0x7F:
      guard sequence.count < Self.longest else { return }
      switch KeySequence(sequence, end: byte).meaning {
      case .key(let key): keys.append(key)
      case .pasteBegins: isPasting = true
      case .pasteEnds: isPasting = false
      case .nothing: return
      }
    default: takePlain(byte, &keys)
    }
  }

  private mutating func takeSingle(_ byte: UInt8, after sequence: [UInt8], _ keys: inout [Key]) {
    switch byte {
    case 0x30..<0x40 where sequence.count < Self.longest: state = .single(sequence + [byte])
    case 0x20..<0x7F:
      guard byte != UInt8(ascii: "M") else { return keys.append(.enter) }
      // Modifiers stand alone here, where a control sequence has a number before them.
      let parameters = sequence.isEmpty ? [] : [UInt8(ascii: "1"), UInt8(ascii: ";")] + sequence
      if case .key(let key) = KeySequence(parameters, end: byte).meaning { keys.append(key) }
    default: takePlain(byte, &keys)
    }
  }

  private mutating func takeText(_ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    case 0x07, 0x18, 0x1A: return
    case 0x1B, 0x03: takePlain(byte, &keys)
    default: state = .text
    }
  }

  private mutating func takeCharacter(
    _ byte: UInt8, after bytes: [UInt8], missing: Int, _ keys: inout [Key]
  ) {
    guard 0x80..<0xC0 ~= byte else { return takePlain(byte, &keys) }
    guard missing == 1 else {
      state = .character(bytes + [byte], missing: missing - 1)
      return
    }
    let scalars = String(decoding: bytes + [byte], as: UTF8.self).unicodeScalars
    // Surrogates, overlong forms and what lies past U+10FFFF are no characters.
    guard let scalar = scalars.first, scalars.count == 1 else { return }
    keys.append(key(scalar))
  }
}
