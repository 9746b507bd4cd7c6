/// JSON laid out for a person: what holds other lists or objects goes over several lines, the rest stays on one.
struct JSONLayout {
  private var laidOut: [UInt8] = []
  /// For each list or object in order of its beginning: whether it holds others.
  private let holdsOthers: [Bool]

  /// - Parameter compact: One valid value without blanks.
  static func text(_ compact: [UInt8]) -> String {
    var layout = JSONLayout(holdsOthers: JSONLayout.nesting(compact))
    layout.write(compact)
    return String(decoding: layout.laidOut, as: UTF8.self) + "\n"
  }

  /// A text without the blanks that mean nothing.
  static func compact(_ text: some Sequence<UInt8>) -> [UInt8] {
    var quotation = JSONQuotation()
    return text.filter { quotation.holds($0) || ![0x20, 0x0A, 0x0D, 0x09].contains($0) }
  }

  private init(holdsOthers: [Bool]) { self.holdsOthers = holdsOthers }

  private mutating func write(_ compact: [UInt8]) {
    laidOut.reserveCapacity(compact.count + compact.count / 16)
    /// Whether each open list or object is spread over lines, and whether it is an object.
    var open: [(isSpread: Bool, isObject: Bool)] = []
    var begun = 0
    var quotation = JSONQuotation()
    for byte in compact {
      if quotation.holds(byte) {
        laidOut.append(byte)
        continue
      }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        laidOut.append(byte)
        open.append((holdsOthers[begun], byte == UInt8(ascii: "{")))
        begun += 1
        if open[open.count - 1].isSpread { breakLine(open.count) }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if open.removeLast().isSpread { breakLine(open.count) }
        laidOut.append(byte)
      case UInt8(ascii: ","):
        laidOut.append(byte)
        let (isSpread, isObject) = open[open.count - 1]
        if isSpread { breakLine(open.count) } else if isObject { laidOut.append(0x20) }
      case UInt8(ascii: ":"): laidOut += [byte, 0x20]
      default: laidOut.append(byte)
      }
    }
  }

  private mutating func breakLine(_ depth: Int) {
    laidOut.append(0x0A)
    for _ in 0..<2 * depth { laidOut.append(0x20) }
  }

  private static func nesting(_ compact: [UInt8]) -> [Bool] {
    var nesting: [Bool] = []
    var open: [Int] = []
    var quotation = JSONQuotation()
    for byte in compact where !quotation.holds(byte) {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if let outer = open.last { nesting[outer] = true }
        open.append(nesting.count)
        nesting.append(false)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open.removeLast()
      default: break
      }
    }
    return nesting
  }
}

/// Tells what stands between quotation marks from what does not, byte by byte.
private struct JSONQuotation {
  private var isInside = false
  private var isEscaped = false

  /// Whether the next byte belongs to a quotation, its marks included.
  mutating func holds(_ byte: UInt8) -> Bool {
    if isEscaped {
      isEscaped = false
    } else if isInside, byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInside.toggle()
      return true
    }
    return isInside
  }
}
