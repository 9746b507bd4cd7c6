/// Goes through the records of a CSV text, without blank lines, comments and the byte order mark.
///
/// Cells are cut at commas; a cell in quotation marks may hold commas, line ends and doubled quotation marks. Lines
/// end with CR, LF or both.
///
/// - Source: RFC 4180.
struct CSVRecords {
  struct Record: Equatable {
    /// The line on which it starts, from 1.
    let line: Int
    /// Cells without the white space around them.
    let cells: [String]
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next record; nil at the end.
  mutating func next() throws(CSVError) -> Record? {
    while position < bytes.count {
      let start = line
      if bytes[position] == hash {
        skipLine()
        continue
      }
      let cells = try record()
      if cells.count > 1 || cells[0] != "" { return Record(line: start, cells: cells) }
    }
    return nil
  }

  /// The cells up to the end of the line, which is passed.
  private mutating func record() throws(CSVError) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard position < bytes.count else { return cells }
      let mark = bytes[position]
      position += 1
      if mark == comma { continue }
      if mark == carriageReturn && position < bytes.count && bytes[position] == lineFeed { position += 1 }
      line += 1
      return cells
    }
  }

  /// One cell; stops at the comma, the line end or the end of the text.
  private mutating func cell() throws(CSVError) -> String {
    while position < bytes.count && (bytes[position] == space || bytes[position] == tab) { position += 1 }
    if position < bytes.count && bytes[position] == quote { return try quotedCell() }
    let start = position
    while position < bytes.count && !endsCell(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self).trimmed
  }

  private mutating func quotedCell() throws(CSVError) -> String {
    let start = line
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == quote {
        guard position < bytes.count && bytes[position] == quote else { return try closed(content) }
        position += 1
      } else if byte == lineFeed
        || byte == carriageReturn && !(position < bytes.count && bytes[position] == lineFeed)
      {
        line += 1
      }
      content.append(byte)
    }
    throw .unclosedQuote(line: start, cell: String(decoding: content, as: UTF8.self))
  }

  /// The text of a quoted cell, after which only spaces may come before the cell ends.
  private mutating func closed(_ content: [UInt8]) throws(CSVError) -> String {
    let text = String(decoding: content, as: UTF8.self)
    while position < bytes.count && !endsCell(bytes[position]) {
      guard bytes[position] == space || bytes[position] == tab else {
        throw .textAfterQuote(line: line, cell: text)
      }
      position += 1
    }
    return text.trimmed
  }

  private mutating func skipLine() {
    while position < bytes.count && bytes[position] != lineFeed && bytes[position] != carriageReturn {
      position += 1
    }
    if position + 1 < bytes.count && bytes[position] == carriageReturn && bytes[position + 1] == lineFeed {
      position += 1
    }
    position += 1
    line += 1
  }

  private func endsCell(_ byte: UInt8) -> Bool { byte == comma || byte == lineFeed || byte == carriageReturn }
}

private let hash = UInt8(ascii: "#")
private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let space = UInt8(ascii: " ")
private let tab = UInt8(ascii: "\t")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
