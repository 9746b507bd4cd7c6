// Every escape sequence of this file:
//
//     SGR 2, 7   ESC [ 2 m, ESC [ 7 m   dim, and in exchanged colours; ESC [ m ends both
//     CHA        ESC [ c G              the cursor to column c, counted from 1

/// How a line and what belongs to it are shown.
package struct LineStyle: Sendable {
  /// Whether anything may be dim; otherwise no suggestion is shown, for it could not be told from what is typed.
  package let hasInks: Bool
  package let hasUnicode: Bool
  /// The columns that a terminal gives a character.
  package let columns: @Sendable (Character) -> Int

  package init(hasInks: Bool, hasUnicode: Bool, columns: @escaping @Sendable (Character) -> Int) {
    self.hasInks = hasInks
    self.hasUnicode = hasUnicode
    self.columns = columns
  }

  var ellipsis: Character { hasUnicode ? "…" : "~" }

  func dim(_ text: String) -> String { hasInks && !text.isEmpty ? "\u{1B}[2m\(text)\u{1B}[m" : text }
  func chosen(_ text: String) -> String { hasInks ? "\u{1B}[7m\(text)\u{1B}[m" : text }

  func width(of text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

  /// As much of a text as so many columns hold, with a mark where it is cut.
  func cut(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var room = width - 1
    return String(
      text.prefix {
        room -= columns($0)
        return room >= 0
      }) + (width > 0 ? String(ellipsis) : "")
  }
}

/// The rows that a line takes at a width, broken here and not by the terminal, so that where each character stands does
/// not depend on how a terminal wraps.
struct LineLayout: Equatable {
  private(set) var rows = [""]
  /// The columns that each row fills.
  private(set) var widths = [0]
  private(set) var cursor = (row: 0, column: 0)

  static func == (left: LineLayout, right: LineLayout) -> Bool {
    left.rows == right.rows && left.cursor == right.cursor
  }

  /// - Parameter isOver: Whether the line is done: then there is nothing beside it, and the cursor is at its end.
  init(
    prompt: String, _ editor: LineEditor, window: WindowSize, style: LineStyle, isOver: Bool = false
  ) {
    let line = editor.shownLine(prompt: prompt)
    for character in line.prompt { place(character, window.width, style) }
    for (index, character) in line.characters.enumerated() {
      // A character that is too wide for this row takes the cursor with it.
      if widths[rows.count - 1] + style.columns(character) > window.width { beginRow() }
      if index == line.cursor { noteCursor() }
      place(character, window.width, style)
    }
    if widths[rows.count - 1] == window.width { beginRow() }
    guard !isOver else {
      noteCursor()
      return
    }
    if line.cursor >= line.characters.count { noteCursor() }
    if style.hasInks {
      let room = window.width - widths[rows.count - 1] - 1
      let suggestion = room > 1 ? style.cut(editor.suggestion, to: room) : ""
      rows[rows.count - 1] += style.dim(suggestion)
      widths[rows.count - 1] += style.width(of: suggestion)
    }
    if let menu = editor.menu {
      let menuRows = menu.rows(width: window.width - 1, height: window.height - rows.count - 1, style: style)
      rows += menuRows
      widths += menuRows.map { _ in window.width - 1 }
    }
    fit(height: window.height)
  }

  private mutating func beginRow() {
    rows.append("")
    widths.append(0)
  }

  private mutating func noteCursor() { cursor = (rows.count - 1, widths[rows.count - 1]) }

  private mutating func place(_ character: Character, _ width: Int, _ style: LineStyle) {
    let columns = style.columns(character)
    if widths[rows.count - 1] + columns > width { beginRow() }
    rows[rows.count - 1].append(character)
    widths[rows.count - 1] += columns
    // Terminals do not agree on the width of joined characters: the next one is put where it belongs.
    if character.unicodeScalars.count > 1 {
      rows[rows.count - 1] += "\u{1B}[\(widths[rows.count - 1] + 1)G"
    }
  }

  /// Keeps as many rows as the window has, that of the cursor among them.
  private mutating func fit(height: Int) {
    guard rows.count > height else { return }
    let first = max(0, min(cursor.row - height / 2, rows.count - height))
    rows = Array(rows[first..<first + height])
    widths = Array(widths[first..<first + height])
    cursor.row -= first
  }
}

extension LineEditor {
  /// What stands on the line: while a line is looked for, what was found and by which part.
  fileprivate func shownLine(prompt: String) -> (prompt: String, characters: [Character], cursor: Int) {
    guard let search else { return (prompt, buffer.characters, buffer.cursor) }
    let found = search.line(in: history)
    let line = found.map { Array($0) } ?? search.original.characters
    let what = search.hasFailed ? "no line has" : "search"
    return ("\(what) \"\(search.part)\": ", line, line.count)
  }
}
