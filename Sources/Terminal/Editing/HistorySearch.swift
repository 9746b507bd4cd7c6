/// Looking for a line by a part of it, which is typed letter by letter.
struct HistorySearch: Equatable {
  /// The part.
  private(set) var part = ""
  /// The line to come back to.
  let original: EditBuffer
  /// Where the line that is shown stands.
  private var place: Int
  /// Whether no further line has the part.
  private(set) var hasFailed = false

  init(from original: EditBuffer, in history: LineHistory) {
    self.original = original
    place = history.lines.count
  }

  /// The line that is shown; nil before the first is found.
  func line(in history: LineHistory) -> String? {
    history.lines.indices ~= place && !part.isEmpty ? history.lines[place] : nil
  }

  mutating func type(_ text: String, in history: LineHistory) {
    part += text
    // The line that is shown may have the longer part as well.
    show(history.older(than: place + 1) { $0.contains(part) })
  }

  mutating func deleteLast(in history: LineHistory) {
    guard !part.isEmpty else { return }
    part.removeLast()
    show(history.older(than: history.lines.count) { $0.contains(part) })
  }

  mutating func older(in history: LineHistory) {
    let shown = line(in: history)
    show(history.older(than: place) { $0.contains(part) && $0 != shown })
  }

  mutating func newer(in history: LineHistory) {
    let shown = line(in: history)
    show(history.newer(than: place) { $0.contains(part) && $0 != shown })
  }

  private mutating func show(_ found: Int?) {
    hasFailed = found == nil && !part.isEmpty
    if let found { place = found }
  }
}
