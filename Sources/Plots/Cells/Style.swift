/// What the output can show: its size, its characters and its colours.
public struct Style: Equatable, Sendable {
  /// Which characters figures are drawn with.
  public enum Glyphs: Sendable {
    /// Braille dots, lines and shades.
    case unicode
    /// Quadrant blocks instead of braille, for fonts without it.
    case blocks
    /// Nothing outside ASCII.
    case ascii
  }

  /// How many colours the output knows.
  public enum Color: Sendable {
    case none, sixteen, twoFiftySix, trueColor
  }

  /// Columns; no line of a figure is wider.
  public var width: Int
  /// Rows of the screen; figures leave three of them for the prompt.
  public var height: Int
  public var glyphs: Glyphs
  public var color: Color

  public init(width: Int = 80, height: Int = 24, glyphs: Glyphs = .unicode, color: Color = .none) {
    self.width = max(1, width)
    self.height = max(1, height)
    self.glyphs = glyphs
    self.color = color
  }

  var isASCII: Bool { glyphs == .ascii }
  var ellipsis: String { isASCII ? "..." : "…" }
  /// Rows that a figure may fill.
  var figureRows: Int { max(10, height - 3) }
}
