/// Texts that were cut out of lines, for putting in again.
///
/// - Source: The GNU Emacs manual, "Killing and Moving Text": kills one after the other are one text.
package struct KillRing: Equatable, Sendable {
  /// The latest last.
  private var texts: [String] = []
  /// Whether the next kill is added to the latest text.
  private var isGoingOn = false
  /// How far behind the latest the text is that was put in last; nil where the last key put none in.
  private var offset: Int?

  private static let limit = 30

  package init() {}

  /// Takes in a text.
  ///
  /// - Parameter isBefore: Whether it stood before the cursor, and so before what was cut out last.
  package mutating func kill(_ text: String, isBefore: Bool) {
    offset = nil
    guard !text.isEmpty else { return }
    if isGoingOn, let latest = texts.popLast() {
      texts.append(isBefore ? text + latest : latest + text)
    } else {
      texts.append(text)
      if texts.count > Self.limit { texts.removeFirst() }
    }
    isGoingOn = true
  }

  /// The text to put in.
  package mutating func yank() -> String? {
    isGoingOn = false
    offset = texts.isEmpty ? nil : 0
    return texts.last
  }

  /// After ``yank()``, the text that was put in and the one before it.
  package mutating func rotate() -> (old: String, new: String)? {
    guard let offset else { return nil }
    let next = (offset + 1) % texts.count
    self.offset = next
    return (texts[texts.count - 1 - offset], texts[texts.count - 1 - next])
  }

  /// Notes that a key did neither.
  package mutating func interrupt() {
    isGoingOn = false
    offset = nil
  }
}
