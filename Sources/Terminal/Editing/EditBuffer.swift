/// A line that is being edited: its characters as a person sees them, and the cursor between two of them.
package struct EditBuffer: Equatable, Sendable {
  /// Where the cursor goes, or what is deleted up to.
  package enum Motion: Equatable, Sendable {
    case characterLeft, characterRight
    /// Over what is no letter and no digit, then over letters and digits.
    case wordLeft, wordRight
    /// Over blanks, then over what is none.
    case blankLeft
    case start, end
  }

  private struct Version: Equatable {
    let characters: [Character]
    let cursor: Int
  }

  /// Grapheme clusters, so that an accent or a joined emoji goes with its letter.
  package private(set) var characters: [Character] = []
  /// The characters before it.
  package private(set) var cursor = 0
  /// What undo goes back to, oldest first.
  private var versions: [Version] = []
  /// Whether the last change typed a character, to which the next is added as far as undo goes.
  private var isTyping = false

  private static let versionLimit = 500

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }
  package var textBeforeCursor: String { String(characters[..<cursor]) }
  package var isEmpty: Bool { characters.isEmpty }
  package var isAtEnd: Bool { cursor == characters.count }

  package mutating func move(_ motion: Motion) {
    isTyping = false
    cursor = target(of: motion)
  }

  package mutating func insert(_ text: String) {
    guard !text.isEmpty else { return }
    let isOneWord = text.count == 1 && text != " "
    remember(unless: isTyping && isOneWord)
    isTyping = isOneWord
    set(textBeforeCursor + text, textAfterCursor)
  }

  /// Deletes from the cursor to where a motion would lead.
  ///
  /// - Returns: What was there.
  @discardableResult
  package mutating func delete(_ motion: Motion) -> String {
    let end = target(of: motion)
    guard end != cursor else { return "" }
    remember()
    let range = min(end, cursor)..<max(end, cursor)
    let deleted = String(characters[range])
    set(String(characters[..<range.lowerBound]), String(characters[range.upperBound...]))
    return deleted
  }

  /// Puts a text in place of all of it, or of so many characters before the cursor.
  package mutating func replace(last count: Int? = nil, with text: String) {
    remember()
    guard let count else { return set(text, "") }
    set(String(characters[..<max(0, cursor - count)]) + text, textAfterCursor)
  }

  /// Exchanges the two characters before the cursor at the line's end, or those on its two sides.
  package mutating func transpose() {
    let second = isAtEnd ? cursor - 1 : cursor
    guard second >= 1 else { return }
    remember()
    var changed = characters
    changed.swapAt(second - 1, second)
    set(String(changed[...second]), String(changed[(second + 1)...]))
  }

  /// Takes the last change back.
  package mutating func undo() {
    isTyping = false
    guard let version = versions.popLast() else { return }
    characters = version.characters
    cursor = version.cursor
  }

  private var textAfterCursor: String { String(characters[cursor...]) }

  private mutating func remember(unless isSameChange: Bool = false) {
    isTyping = false
    guard !isSameChange else { return }
    if versions.count == Self.versionLimit { versions.removeFirst() }
    versions.append(Version(characters: characters, cursor: cursor))
  }

  /// Cuts the text into characters anew, since what stands on the two sides of the cursor may join.
  private mutating func set(_ head: String, _ tail: String) {
    characters = Array(head + tail)
    var rest = head.utf8.count
    cursor = 0
    while rest > 0, cursor < characters.count {
      rest -= characters[cursor].utf8.count
      cursor += 1
    }
  }

  private func target(of motion: Motion) -> Int {
    switch motion {
    case .characterLeft: max(0, cursor - 1)
    case .characterRight: min(characters.count, cursor + 1)
    case .start: 0
    case .end: characters.count
    case .wordLeft: leftOfWord { $0.isLetter || $0.isNumber }
    case .blankLeft: leftOfWord { !$0.isWhitespace }
    case .wordRight: rightOfWord { $0.isLetter || $0.isNumber }
    }
  }

  private func leftOfWord(_ isPart: (Character) -> Bool) -> Int {
    var place = cursor
    while place > 0, !isPart(characters[place - 1]) { place -= 1 }
    while place > 0, isPart(characters[place - 1]) { place -= 1 }
    return place
  }

  private func rightOfWord(_ isPart: (Character) -> Bool) -> Int {
    var place = cursor
    while place < characters.count, !isPart(characters[place]) { place += 1 }
    while place < characters.count, isPart(characters[place]) { place += 1 }
    return place
  }
}
