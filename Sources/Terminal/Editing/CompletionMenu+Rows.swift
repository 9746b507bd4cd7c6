extension CompletionMenu {
  private static let mostRows = 14

  /// The words in rows: one in each with its meaning where there is room for all, else in columns with the meaning of
  /// the chosen one below.
  func rows(width: Int, height: Int, style: LineStyle) -> [String] {
    let height = min(height, Self.mostRows)
    guard height > 0 else { return [] }
    let longest = items.map { style.width(of: $0.word) }.max() ?? 0
    if items.count <= height, items.contains(where: { !$0.meaning.isEmpty }) {
      return items.indices.map { index in
        shown(index, width: longest, style)
          + style.dim(style.cut("  " + items[index].meaning, to: max(0, width - longest - 2)))
      }
    }
    return columns(of: longest, width: width, height: height, style)
  }

  private func columns(of longest: Int, width: Int, height: Int, _ style: LineStyle) -> [String] {
    let perRow = max(1, width / (longest + 3))
    let needed = (items.count + perRow - 1) / perRow
    let meaning = chosen.map { items[$0].meaning } ?? ""
    let room = max(1, height - 1)
    // The words run down the columns; where there are too many, the rows around the chosen one are shown.
    let chosenRow = chosen.map { $0 % needed } ?? 0
    let first = max(0, min(chosenRow - room / 2, needed - room))
    var rows = (first..<min(needed, first + room)).map { row in
      stride(from: row, to: items.count, by: needed).map { shown($0, width: longest, style) + " " }.joined()
    }
    let hidden =
      items.count
      - stride(from: 0, to: items.count, by: 1).count {
        (first..<first + room).contains($0 % needed)
      }
    let footer = meaning.isEmpty ? (hidden > 0 ? "\(hidden) more" : "") : meaning
    if height > 1, !footer.isEmpty { rows.append(style.dim(style.cut("  " + footer, to: width))) }
    return rows
  }

  /// A word, padded, with a mark where it is chosen.
  private func shown(_ index: Int, width: Int, _ style: LineStyle) -> String {
    let word = items[index].word
    let padding = String(repeating: " ", count: max(0, width - style.width(of: word)))
    return (index == chosen ? "> " + style.chosen(word) : "  " + word) + padding
  }
}
