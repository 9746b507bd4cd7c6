/// A ``Table`` fitted to a width: numbers aligned, text wrapped at blanks, and rows of several lines where one is not
/// enough. No column is ever left out.
struct TableLayout {
  private static let gap = 2
  private static let indent = 2
  private static let narrowestText = 8

  private let table: Table
  private let style: Style
  /// Shape columns x rows.
  private var cells: [[String]]
  private var widths: [Int]
  /// The columns of each line of a row.
  private var bands: [Range<Int>]

  init(_ table: Table, style: Style) {
    self.table = table
    self.style = style
    cells = []
    widths = []
    bands = [0..<table.columns.count]
    measure(isAligned: true)
    narrowTextColumns()
    if fits { return }
    // Without room for decimal points under each other there may still be room for the numbers.
    measure(isAligned: false)
    narrowTextColumns()
    if fits { return }
    measure(isAligned: true)
    stack()
  }

  var lines: [Line] {
    guard !table.columns.isEmpty else { return [] }
    var lines = [Line]()
    if table.columns.contains(where: { !$0.title.isEmpty }) {
      lines += row(table.columns.map(\.title), ink: .emphasis)
      lines.append(rule)
    }
    for index in table.rows.indices {
      if table.rulesBefore.contains(index) { lines.append(rule) }
      lines += row(cells.map { $0[index] }, ink: .plain)
    }
    return lines
  }

  private mutating func measure(isAligned: Bool) {
    cells = table.columns.indices.map { column in
      let texts = table.rows.map { $0.indices.contains(column) ? $0[column] : "" }
      return isAligned && !isText(column) ? alignedOnPoint(texts) : texts
    }
    widths = table.columns.indices.map { column in
      max(table.columns[column].title.cellWidth, cells[column].map(\.cellWidth).max() ?? 0)
    }
  }

  private var fits: Bool {
    width(of: 0..<widths.count) <= style.width
      && widths.indices.allSatisfy { !isText($0) || !cutsWords($0) }
  }

  private func width(of band: Range<Int>) -> Int {
    widths[band].reduce(0, +) + Self.gap * max(0, band.count - 1) + (band.lowerBound > 0 ? Self.indent : 0)
  }

  /// Whether a word is cut that a line of its own would leave whole.
  private func cutsWords(_ column: Int) -> Bool {
    (widths[column] + 1..<max(style.width / 2, widths[column] + 1)).contains(longestWord(column))
  }

  private func longestWord(_ column: Int) -> Int {
    (cells[column] + [table.columns[column].title]).flatMap { $0.split(separator: " ") }
      .map { String($0).cellWidth }.max() ?? 0
  }

  /// Takes the missing columns from the widest text column, again and again.
  private mutating func narrowTextColumns() {
    while width(of: 0..<widths.count) > style.width {
      let candidates = table.columns.indices.filter { isText($0) && widths[$0] > Self.narrowestText }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
    }
  }

  /// Puts as many columns into each line of a row as it has room for.
  private mutating func stack() {
    let natural = widths
    for column in widths.indices {
      let room = style.width - (column > 0 ? Self.indent : 0)
      let least = isText(column) ? max(longestWord(column), style.width / 2) : natural[column]
      widths[column] = max(1, min(natural[column], least, room))
    }
    bands = []
    for column in widths.indices {
      if let band = bands.last, width(of: band.lowerBound..<column + 1) <= style.width {
        bands[bands.count - 1] = band.lowerBound..<column + 1
      } else {
        bands.append(column..<column + 1)
      }
    }
    for band in bands {
      for column in band where isText(column) {
        widths[column] = min(natural[column], widths[column] + max(0, style.width - width(of: band)))
      }
    }
  }

  private var rule: Line {
    let stroke: Character = style.isASCII ? "-" : "─"
    let longest = bands.map { width(of: $0) }.max() ?? 0
    return Line(String(repeating: stroke, count: min(style.width, longest)), .dim)
  }

  private func row(_ texts: [String], ink: Ink) -> [Line] {
    // A line of a row with nothing on it is none.
    bands.filter { $0.lowerBound == 0 || texts[$0].contains { !$0.isEmpty } }
      .flatMap { line(texts, $0, ink: ink) }
  }

  private func line(_ texts: [String], _ band: Range<Int>, ink: Ink) -> [Line] {
    let parts = band.map { isText($0) ? texts[$0].wrapped(to: widths[$0]) : [texts[$0]] }
    return (0..<(parts.map(\.count).max() ?? 0)).map { height in
      var line = Line(band.lowerBound > 0 ? "".padded(to: Self.indent) : "")
      for (place, column) in band.enumerated() {
        let text = parts[place].indices.contains(height) ? parts[place][height] : ""
        line.append(
          isText(column) ? text.padded(to: widths[column]) : text.paddedLeft(to: widths[column]), ink)
        if column + 1 < band.upperBound { line.append("".padded(to: Self.gap)) }
      }
      return line
    }
  }

  private func isText(_ column: Int) -> Bool { table.columns[column].alignment == .text }
}

/// Pads each text on the right so that, when right-aligned, the decimal points stand under each other.
func alignedOnPoint(_ texts: [String]) -> [String] {
  let tails = texts.map { text in text.firstIndex(of: ".").map { text[$0...].cellWidth } ?? 0 }
  let longest = texts.indices.filter { startsLikeNumber(texts[$0]) }.map { tails[$0] }.max() ?? 0
  return texts.indices.map { row in
    // Words among numbers, such as "nan" or "-", end where the integer digits end only if they are numbers.
    startsLikeNumber(texts[row])
      ? texts[row].padded(to: texts[row].cellWidth + longest - tails[row]) : texts[row]
  }
}

private func startsLikeNumber(_ text: String) -> Bool {
  text.first { !"+- ".contains($0) }?.isNumber ?? false
}
