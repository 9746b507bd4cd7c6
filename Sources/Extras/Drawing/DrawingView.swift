import Language
import Plots

/// How a drawing is shown in a window: which part of the field is seen, and where.
///
/// From the top: a title, the field within a border, keys, and a line for remarks. What does not fit is left out from
/// below; a field larger than its place is seen in part, and the part follows the cursor.
package struct DrawingView: Equatable, Sendable {
  package private(set) var style: Style
  /// What is drawn, for the title.
  private let name: String
  /// The cell in the upper left corner.
  private var corner = Stroke.Cell(row: 0, column: 0)
  private var shownRows = 1
  private var shownColumns = 1

  /// - Parameter name: The file, as typed.
  package init(name: String, style: Style) {
    self.name = escaped(name, limit: 60)
    self.style = style
  }

  /// The largest field, at most 18 rows of 60 columns, that is seen whole in a window.
  package static func field(in style: Style) -> (rows: Int, columns: Int) {
    (
      min(18, max(1, style.height - 4 - keys(in: style.width, style.height).count)),
      min(60, max(1, style.width - 2))
    )
  }

  /// Adapts to a window, and brings the cursor into sight.
  package mutating func fit(_ pad: DrawingPad, width: Int, height: Int) {
    style.width = max(1, width)
    style.height = max(1, height)
    shownRows = min(pad.rows, max(1, style.height - 4 - Self.keys(in: style.width, style.height).count))
    shownColumns = min(pad.columns, max(1, style.width - 2))
    corner.row = moved(corner.row, toShow: pad.cursor.row, shownRows, of: pad.rows)
    corner.column = moved(corner.column, toShow: pad.cursor.column, shownColumns, of: pad.columns)
  }

  /// The nearest beginning of a part that holds a place.
  private func moved(_ begin: Int, toShow place: Int, _ shown: Int, of all: Int) -> Int {
    min(max(begin, place - shown + 1), place, all - shown)
  }

  /// Where on the screen the cursor is, counted from 1.
  package func cursorPlace(_ pad: DrawingPad) -> (column: Int, row: Int) {
    (pad.cursor.column - corner.column + 2, pad.cursor.row - corner.row + 3)
  }

  /// The cell under a place of the screen, counted from 1; it may lie outside the field.
  package func cell(column: Int, row: Int) -> Stroke.Cell {
    Stroke.Cell(row: row - 3 + corner.row, column: column - 2 + corner.column)
  }

  package func shows(_ cell: Stroke.Cell) -> Bool {
    0..<shownRows ~= cell.row - corner.row && 0..<shownColumns ~= cell.column - corner.column
  }

  /// The whole window, at most so many lines as it has.
  package func frame(_ pad: DrawingPad) -> [Line] {
    var lines = [title(pad), top(pad)]
    for row in corner.row..<corner.row + shownRows { lines.append(fieldLine(row, pad)) }
    lines.append(bottom(pad))
    lines += foot(pad)
    return lines.prefix(style.height).map { line in
      let clipped = line.clipped(to: style.width)
      return style.glyphs == .ascii ? clipped.asciiOnly : clipped
    }
  }

  /// The keys; a remark takes the lowest lines, as many as it needs.
  private func foot(_ pad: DrawingPad) -> [Line] {
    let keys = Self.keys(in: style.width, style.height)
    let remark = pad.remark.isEmpty ? [] : Line(pad.remark, .warning).folded(to: style.width)
    return keys.prefix(max(0, keys.count + 1 - remark.count)).map { Line($0, .dim) } + remark
  }

  private func title(_ pad: DrawingPad) -> Line {
    let pen = "pen \(pad.isPenDown ? "down" : "up"), weight \(pad.penWeight)"
    let state = "\(pen) \(glyph(pad.penWeight))"
    let isPart = shownRows < pad.rows || shownColumns < pad.columns
    let size =
      style.width < 60
      ? (isPart ? ", part" : "")
      : ", \(pad.columns) x \(pad.rows) characters" + (isPart ? ", seen in part" : "")
    let room = max(8, style.width - state.count - size.count - 3)
    let shown = name.truncated(to: room, ellipsis: style.glyphs == .ascii ? "..." : "…")
    return Line(shown, .emphasis) + Line(size, .dim) + Line("   " + state)
  }

  private func top(_ pad: DrawingPad) -> Line {
    var line = Line(border.topLeft, .dim)
    for column in corner.column..<corner.column + shownColumns {
      let isMarked = column == pad.cursor.column
      line.append(isMarked ? border.columnMark : border.across, isMarked ? .emphasis : .dim)
    }
    line.append(border.topRight, .dim)
    return line
  }

  private func fieldLine(_ row: Int, _ pad: DrawingPad) -> Line {
    let isMarked = row == pad.cursor.row
    var line = Line(isMarked ? border.rowMark : border.upright, isMarked ? .emphasis : .dim)
    for column in corner.column..<corner.column + shownColumns {
      line.append(contentsOf: [inked(Int(pad.weights[row * pad.columns + column]))])
    }
    line.append(border.upright, .dim)
    return line
  }

  /// The lower border, with what each weight looks like where there is room for it.
  private func bottom(_ pad: DrawingPad) -> Line {
    var line = Line(border.bottomLeft, .dim)
    let room = shownColumns - Self.legendWidth
    if room >= 0 {
      line.append(String(repeating: border.across, count: room / 2), .dim)
      for weight in 1...9 {
        line.append(" \(weight)", .dim)
        line.append(contentsOf: [inked(weight)])
      }
      line.append(" ", .dim)
    }
    let missing = shownColumns + 1 - line.width
    line.append(String(repeating: border.across, count: max(0, missing)) + border.bottomRight, .dim)
    return line
  }

  private static let legendWidth = 28
}
