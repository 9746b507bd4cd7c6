extension StringProtocol where SubSequence == Substring {
  /// Where a text first occurs.
  func firstPlace(of text: some StringProtocol) -> Index? { indices.first { self[$0...].hasPrefix(text) } }
}
