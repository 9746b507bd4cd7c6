/// Two by four dots in each cell, as Braille patterns.
///
/// - Source: Unicode block U+2800...U+28FF; the low byte says which dots are raised.
struct BrailleCanvas: Canvas, Equatable {
  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
  private static let glyphs = (0..<256).compactMap { Unicode.Scalar(0x2800 + UInt32($0)).map(Character.init) }

  private var dots: DotGrid

  init(columns: Int, rows: Int) {
    dots = DotGrid(columns: columns, rows: rows, across: 2, down: 4)
  }

  var columns: Int { dots.columns }
  var rows: Int { dots.rows }
  var dotsAcross: Int { 2 }
  var dotsDown: Int { 4 }

  mutating func set(x: Int, y: Int) { dots.set(x: x, y: y, bits: Self.bits) }

  func glyph(column: Int, row: Int) -> Character? {
    let pattern = dots[column, row]
    return pattern == 0 ? nil : Self.glyphs[Int(pattern)]
  }

  func count(column: Int, row: Int) -> Int { dots[column, row].nonzeroBitCount }

  /// The dots of both patterns in one; nil unless both are Braille.
  static func union(_ one: Character, _ other: Character) -> Character? {
    guard let first = pattern(one), let second = pattern(other) else { return nil }
    return glyphs[Int(first | second)]
  }

  /// Every other dot of a pattern, like the squares of one colour on a chessboard; nil when none is left.
  static func thinned(_ glyph: Character) -> Character? {
    guard let full = pattern(glyph), full & 0x95 != 0 else { return nil }
    return glyphs[Int(full & 0x95)]
  }

  private static func pattern(_ glyph: Character) -> UInt8? {
    guard let value = glyph.unicodeScalars.first?.value, (0x2800...0x28FF).contains(value) else { return nil }
    return UInt8(value - 0x2800)
  }
}
