/// One character with its colour.
public struct Cell: Hashable, Sendable {
  public var glyph: Character
  public var ink: Ink

  public init(_ glyph: Character, _ ink: Ink = .plain) {
    self.glyph = glyph
    self.ink = ink
  }

  static let blank = Cell(" ")
}

/// One line of output: cells from left to right, without escape sequences until it is asked for its text.
public struct Line: Equatable, Sendable {
  public private(set) var cells: [Cell]

  public init(_ cells: [Cell] = []) { self.cells = cells }

  /// Text of one colour; tabs and line breaks become spaces, other control characters are left out.
  public init(_ text: String, _ ink: Ink = .plain) {
    cells = []
    append(text, ink)
  }

  /// The columns that the line takes on a terminal.
  public var width: Int { cells.reduce(0) { $0 + $1.glyph.cellWidth } }

  public mutating func append(_ text: String, _ ink: Ink = .plain) {
    cells.reserveCapacity(cells.count + text.utf8.count)
    for character in text {
      if character.isWhitespace && character != " " {
        cells.append(Cell(" ", ink))
      } else if character.cellWidth > 0 {
        cells.append(Cell(character, ink))
      }
    }
  }

  public mutating func append(_ line: Line) { cells += line.cells }

  public mutating func append(contentsOf row: some Sequence<Cell>) { cells += row }

  /// Adds blanks up to `column`.
  public mutating func pad(to column: Int) {
    let missing = column - width
    if missing > 0 { cells += repeatElement(.blank, count: missing) }
  }

  /// The cells that fit in `columns`.
  public func clipped(to columns: Int) -> Line {
    guard cells.count * 2 > columns else { return self }
    var used = 0
    let fitting = cells.prefix {
      used += $0.glyph.cellWidth
      return used <= columns
    }
    return Line(Array(fitting))
  }

  /// The text without trailing blanks; escape sequences only when there is colour, each closed on the line.
  public func text(color: Style.Color = .none) -> String {
    let end = cells.lastIndex { $0.glyph != " " || color != .none && $0.ink.hasGround }.map { $0 + 1 } ?? 0
    var result = ""
    var active = ""
    var isOnGround = false
    for cell in cells[..<end] {
      // A blank without a ground has no colour to show, so it never opens a span, and closes only one on a ground.
      let isPlainBlank = cell.glyph == " " && !cell.ink.hasGround
      let wanted =
        color == .none ? "" : !isPlainBlank ? cell.ink.parameters(color) : isOnGround ? "" : active
      isOnGround = isPlainBlank ? false : cell.ink.hasGround
      if wanted != active {
        if !active.isEmpty { result += "\u{1B}[0m" }
        if !wanted.isEmpty { result += "\u{1B}[" + wanted + "m" }
        active = wanted
      }
      result.append(cell.glyph)
    }
    if !active.isEmpty { result += "\u{1B}[0m" }
    return result
  }
}

extension [Line] {
  /// The lines as one text, each ended by a line break.
  public func text(color: Style.Color = .none) -> String {
    reduce(into: "") { $0 += $1.text(color: color) + "\n" }
  }
}
