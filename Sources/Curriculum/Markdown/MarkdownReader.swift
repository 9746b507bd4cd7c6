import Language

/// Reads a Markdown text into its blocks: the plain part of Markdown that a lesson is written in.
///
/// What it does not know (pictures, tables within lists, raw HTML other than folded details) is an error, so that what the
/// terminal shows never differs from what a web page shows.
public struct MarkdownReader {
  private let lines: [Substring]
  /// Of the first line, counted from 1 in the file.
  private let firstLine: Int
  private var index = 0

  /// - Parameter firstLine: The number of the text's first line in its file.
  public init(_ lines: [Substring], firstLine: Int = 1) {
    self.lines = lines
    self.firstLine = firstLine
  }

  package mutating func blocks() throws(ParseError) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    while true {
      let start = index
      guard let block = try next() else { return blocks }
      let size = lines[start..<index].reduce(0) { $0 + $1.utf8.count }
      guard block.isPieced || size <= MarkdownReader.longest else {
        throw ParseError(
          line: block.line, "the paragraph has \(size) bytes", expected: "at most \(MarkdownReader.longest)")
      }
      blocks.append(block)
    }
  }

  /// The most bytes of a block of prose.
  private static let longest = 20_000

  private var line: Substring { lines[index] }
  private var number: Int { firstLine + index }

  private mutating func next() throws(ParseError) -> MarkdownBlock? {
    while index < lines.count, line.isBlank { index += 1 }
    guard index < lines.count else { return nil }
    let number = number
    if line.hasPrefix("```") { return MarkdownBlock(line: number, try code()) }
    if let heading = heading { return MarkdownBlock(line: number, heading) }
    if line.hasPrefix("<!--") { return MarkdownBlock(line: number, try comment()) }
    if line.hasPrefix("<details>") { return MarkdownBlock(line: number, try details()) }
    let isTag = line.hasPrefix("<") && !line.hasPrefix("<code>") && !line.hasPrefix("<http")
    if isTag || line.hasPrefix("![") || line.hasPrefix("---") || line.hasPrefix("    ") {
      throw ParseError(
        line: number, "\"\(line.prefix(40))\" is nothing that a lesson is made of",
        expected: "prose, a list, a table, a fenced block, a comment on one line, or <details>")
    }
    if line.hasPrefix("|") { return MarkdownBlock(line: number, try table()) }
    if line.hasPrefix(">") { return MarkdownBlock(line: number, quote()) }
    if line.entry != nil { return MarkdownBlock(line: number, list()) }
    return MarkdownBlock(line: number, paragraph())
  }

  private var heading: MarkdownBlock.Kind? {
    mutating get {
      let level = line.prefix { $0 == "#" }.count
      guard 1...6 ~= level, line.dropFirst(level).first == " " else { return nil }
      defer { index += 1 }
      return .heading(level: level, String(line.dropFirst(level).trimmingBlanks))
    }
  }

  private mutating func code() throws(ParseError) -> MarkdownBlock.Kind {
    let start = number
    let fence = line.prefix { $0 == "`" }
    let info = String(line.dropFirst(fence.count).trimmingBlanks)
    var content: [String] = []
    index += 1
    while index < lines.count {
      if line.hasPrefix(fence), line.dropFirst(fence.count).isBlank {
        index += 1
        return .code(info: info, content)
      }
      content.append(String(line))
      index += 1
    }
    throw ParseError(line: start, "the block is not closed", expected: "a line of \(fence) below it")
  }

  private mutating func comment() throws(ParseError) -> MarkdownBlock.Kind {
    let text = line.trimmingBlanks
    guard text.hasSuffix("-->"), text.count >= 7 else {
      throw ParseError(
        line: number, "the comment does not end on its line", expected: "--> at the end of the line")
    }
    index += 1
    return .comment(String(text.dropFirst(4).dropLast(3).trimmingBlanks))
  }

  private mutating func details() throws(ParseError) -> MarkdownBlock.Kind {
    let start = number
    var content: [Substring] = []
    var depth = 0
    repeat {
      guard index < lines.count, depth == 0 || !line.hasPrefix("<details>") else {
        throw ParseError(line: start, "the folded block is not closed", expected: "</details>")
      }
      content.append(line)
      depth = 1
      index += 1
    } while !content[content.count - 1].trimmingBlanks.hasSuffix("</details>")
    let opening = "<details><summary>"
    let first = content[0]
    guard first.hasPrefix(opening), let end = first.firstPlace(of: "</summary>") else {
      throw ParseError(
        line: start, "the folded block has no summary", expected: "<details><summary>Hint</summary> or Answer"
      )
    }
    let summary = first[first.index(first.startIndex, offsetBy: opening.count)..<end]
    content[0] = first[end...].dropFirst("</summary>".count)
    content[content.count - 1] = content[content.count - 1].trimmingBlanks.dropLast("</details>".count)
    guard !content.contains(where: { $0.trimmingBlanks.hasPrefix("<details>") }) else {
      throw ParseError(line: start, "a folded block holds another", expected: "</details> before the next")
    }
    var reader = MarkdownReader(content, firstLine: start)
    return .details(summary: String(summary), try reader.blocks())
  }

  private mutating func table() throws(ParseError) -> MarkdownBlock.Kind {
    let start = number
    var rows: [[String]] = []
    while index < lines.count, line.hasPrefix("|") {
      rows.append(line.cells)
      index += 1
    }
    let isRuled = rows.count > 1 && rows[1].allSatisfy { $0.allSatisfy { "-: ".contains($0) } }
    guard isRuled, rows.allSatisfy({ $0.count == rows[0].count }) else {
      throw ParseError(
        line: start, "the table is uneven",
        expected: "a head, a row such as |---|---|, and rows of as many cells")
    }
    rows.remove(at: 1)
    return .table(rows)
  }

  private mutating func quote() -> MarkdownBlock.Kind {
    var text: [Substring] = []
    while index < lines.count, line.hasPrefix(">") {
      text.append(line.dropFirst().trimmingBlanks)
      index += 1
    }
    return .quote(text.joined(separator: " "))
  }

  private mutating func list() -> MarkdownBlock.Kind {
    let first = line.entry?.number
    var entries: [String] = []
    while index < lines.count {
      if let entry = line.entry {
        guard (entry.number == nil) == (first == nil) else { break }
        entries.append(String(entry.text))
      } else if line.hasPrefix("  "), !line.isBlank {
        entries[entries.count - 1] += " " + line.trimmingBlanks
      } else if line.isBlank, index + 1 < lines.count, lines[index + 1].entry != nil {
        // A blank line between two entries does not end the list.
      } else if line.isBlank || line.beginsBlock {
        break
      } else {
        entries[entries.count - 1] += " " + line.trimmingBlanks
      }
      index += 1
    }
    return .list(first: first, entries)
  }

  private mutating func paragraph() -> MarkdownBlock.Kind {
    var text: [Substring] = []
    while index < lines.count, !line.isBlank, text.isEmpty || !line.beginsBlock {
      text.append(line.trimmingBlanks)
      index += 1
    }
    return .paragraph(text.joined(separator: " "))
  }
}

extension Substring {
  /// Whether something other than the rest of a paragraph begins here.
  fileprivate var beginsBlock: Bool {
    hasPrefix("```") || hasPrefix("<!--") || hasPrefix("<details>") || hasPrefix("|") || hasPrefix(">")
      || hasPrefix("#") || entry != nil
  }

  /// The number and the text of a list's entry; the number is nil behind a dash or a star.
  fileprivate var entry: (number: Int?, text: Substring)? {
    if hasPrefix("- ") || hasPrefix("* ") { return (nil, dropFirst(2).trimmingBlanks) }
    let digits = prefix { ("0"..."9").contains($0) }
    guard 1...3 ~= digits.count, let number = Int(digits) else { return nil }
    let rest = dropFirst(digits.count)
    guard rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
    return (number, rest.dropFirst(2).trimmingBlanks)
  }

  /// The cells of a table's row; `\|` is no border.
  fileprivate var cells: [String] {
    var cells = [""]
    var isEscaped = false
    for character in trimmingBlanks.dropFirst() {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        if isEscaped, character != "|" { cells[cells.count - 1].append("\\") }
        if character != "\\" || isEscaped { cells[cells.count - 1].append(character) }
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if cells.last?.allSatisfy({ $0 == " " }) == true { cells.removeLast() }
    return cells.map { String($0[...].trimmingBlanks) }
  }
}
