/// Names and values in two aligned columns.
public struct KeyValues: Drawable {
  public struct Entry: Equatable, Sendable {
    public var key: String
    public var value: String
    public var ink: Ink

    public init(_ key: String, _ value: String, ink: Ink = .plain) {
      self.key = key
      self.value = value
      self.ink = ink
    }
  }

  public var title: String
  public var entries: [Entry]
  public var caption: String

  public init(title: String = "", entries: [Entry], caption: String = "") {
    self.title = title
    self.entries = entries
    self.caption = caption
  }

  public var sentence: String { caption }

  public func picture(_ style: Style) -> [Line] {
    let widest = entries.map(\.key.cellWidth).max() ?? 0
    let keyWidth = min(widest, style.width / 2)
    var lines = titleLines(title, style)
    for entry in entries {
      let key = entry.key.truncated(to: keyWidth, ellipsis: style.ellipsis).padded(to: keyWidth)
      for (row, part) in entry.value.wrapped(to: style.width - keyWidth - 2).enumerated() {
        var line = Line(row == 0 ? key : "".padded(to: keyWidth), .dim)
        line.append("  ")
        line.append(part, entry.ink)
        lines.append(line)
      }
    }
    return lines
  }

  public func numbers(_ style: Style) -> [Line] { picture(style) }
}

/// The title of a figure as its first line; none when it is empty.
func titleLines(_ title: String, _ style: Style) -> [Line] {
  title.isEmpty ? [] : [Line(title.truncated(to: style.width, ellipsis: style.ellipsis), .emphasis)]
}
