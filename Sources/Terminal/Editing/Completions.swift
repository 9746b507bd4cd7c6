/// What may stand in place of the end of what was typed.
package struct Completions: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    package let word: String
    /// In a phrase; empty where the word says it.
    package let meaning: String

    package init(_ word: String, _ meaning: String = "") {
      self.word = word
      self.meaning = meaning
    }

    /// The word as it is put into the line: with a blank after it, unless something belongs to it.
    var insertion: String { word.last.map { "=/(.".contains($0) } ?? true ? word : word + " " }
  }

  /// How many characters before the cursor they replace.
  package let length: Int
  package let items: [Item]

  package init(replacing length: Int, with items: [Item]) {
    self.length = length
    self.items = items
  }

  /// The beginning that all words share.
  var common: String {
    guard let first = items.first?.word else { return "" }
    return items.dropFirst().reduce(first) { common, item in
      String(zip(common, item.word).prefix { $0 == $1 }.map(\.0))
    }
  }
}

/// The list of words below the line, and the one that has been chosen.
struct CompletionMenu: Equatable {
  let items: [Completions.Item]
  /// The line before anything was put in.
  let original: EditBuffer
  /// The line with what all words share, from which each is put in.
  private let start: EditBuffer
  private let length: Int
  private(set) var chosen: Int?

  init(_ completions: Completions, original: EditBuffer, start: EditBuffer, length: Int) {
    items = completions.items
    self.original = original
    self.start = start
    self.length = length
  }

  /// Chooses the next word, or the one before.
  ///
  /// - Returns: The line with it.
  mutating func walk(by step: Int) -> EditBuffer {
    let next = chosen.map { ($0 + step + items.count) % items.count } ?? (step > 0 ? 0 : items.count - 1)
    chosen = next
    var buffer = start
    buffer.replace(last: length, with: items[next].insertion)
    return buffer
  }
}
