extension String {
  /// The text with spaces behind it, up to `width` columns.
  public func padded(to width: Int) -> String { self + spaces(missing: width) }

  /// The text with spaces before it, up to `width` columns.
  public func paddedLeft(to width: Int) -> String { spaces(missing: width) + self }

  /// The text cut to `width` columns; an ellipsis shows that something is missing.
  public func truncated(to width: Int, ellipsis: String = "…") -> String {
    guard cellWidth > width else { return self }
    let room = width - ellipsis.cellWidth
    guard room >= 0 else { return ellipsis.prefix(columns: max(0, width)) }
    return prefix(columns: room) + ellipsis
  }

  /// The longest beginning that fits in `columns`.
  func prefix(columns: Int) -> String {
    var result = ""
    var used = 0
    for character in self {
      used += character.cellWidth
      if used > columns { break }
      result.append(character)
    }
    return result
  }

  /// The text broken between words into lines of at most `width` columns.
  ///
  /// Line breaks in the text are kept; a word longer than a line is cut. Later lines of a paragraph start with
  /// `indent`.
  public func wrapped(to width: Int, indent: String = "") -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      paragraph(String($0), width: max(1, width), indent: indent.cellWidth < width ? indent : "")
    }
  }

  private func spaces(missing width: Int) -> String {
    String(repeating: " ", count: max(0, width - cellWidth))
  }
}

private func paragraph(_ text: String, width: Int, indent: String) -> [String] {
  var lines: [String] = []
  var line = ""
  var isBlank = true
  for word in text.split(separator: " ") {
    var word = String(word)
    if !isBlank {
      if line.cellWidth + 1 + word.cellWidth <= width {
        line += " " + word
        continue
      }
      lines.append(line)
      line = indent
    }
    while line.cellWidth + word.cellWidth > width {
      let head = word.prefix(columns: width - line.cellWidth)
      // A wide character on a one-column line: it cannot fit, and must not be waited for.
      let taken = head.isEmpty ? String(word.prefix(1)) : head
      lines.append(line + head)
      line = indent
      word = String(word.dropFirst(taken.count))
    }
    line += word
    isBlank = false
  }
  lines.append(line)
  return lines
}
