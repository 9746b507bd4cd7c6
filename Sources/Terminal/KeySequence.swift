/// A control sequence of the keyboard: ESC [, parameters, and a character that ends it.
struct KeySequence {
  enum Meaning: Equatable {
    case key(Key)
    case pasteBegins, pasteEnds
    case nothing
  }

  private let marksMouse: Bool
  private let parameters: [Int]
  private let end: UInt8

  /// - Parameters:
  ///   - bytes: What stands between ESC [ and the end.
  ///   - end: The final byte.
  init(_ bytes: [UInt8], end: UInt8) {
    self.end = end
    marksMouse = bytes.first == UInt8(ascii: "<")
    let fields = (marksMouse ? bytes.dropFirst() : bytes[...]).split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    // A field that is no number, and one too large to be, is -1, which means nothing anywhere.
    parameters = fields.map { $0.isEmpty ? 0 : Int(String(decoding: $0, as: UTF8.self)) ?? -1 }
  }

  var meaning: Meaning {
    if marksMouse { return mouse }
    switch end {
    case UInt8(ascii: "~"): return numbered
    case UInt8(ascii: "Z"): return .key(.backTab)
    default: return movement(lettered)
    }
  }

  private var lettered: Key.Movement? {
    switch end {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }

  private var numbered: Meaning {
    switch parameters.first {
    case 1, 7: movement(.home)
    case 4, 8: movement(.end)
    case 5: movement(.pageUp)
    case 6: movement(.pageDown)
    case 3: .key(.delete)
    case 200: .pasteBegins
    case 201: .pasteEnds
    default: .nothing
    }
  }

  /// The second parameter is one more than the sum of the modifiers' values.
  private func movement(_ movement: Key.Movement?) -> Meaning {
    guard let movement, parameters.allSatisfy({ $0 >= 0 }), parameters.count <= 2 else { return .nothing }
    let held = parameters.count == 2 ? max(0, parameters[1] - 1) : 0
    return .key(.move(movement, Key.Modifiers(rawValue: UInt8(held & 7))))
  }

  /// The first parameter holds the button in two bits, then shift, alt and control, then motion, then the wheel.
  private var mouse: Meaning {
    guard parameters.count == 3, parameters[0] >= 0, parameters[1] > 0, parameters[2] > 0,
      parameters[0] < 64, let button = Mouse.Button(rawValue: parameters[0] & 3)
    else { return .nothing }
    let action: Mouse.Action
    switch end {
    case UInt8(ascii: "M"): action = parameters[0] & 32 == 0 ? .press : .drag
    case UInt8(ascii: "m"): action = .release
    default: return .nothing
    }
    return .key(.mouse(Mouse(action, button, column: parameters[1], row: parameters[2])))
  }
}
