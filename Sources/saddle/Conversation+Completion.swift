import Terminal

extension Conversation {
  /// The words that may stand at the end of a text.
  func completions(of text: String) -> Completions { Completions(replacing: 0, with: []) }
}
