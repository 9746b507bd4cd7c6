extension LineEditor {
  /// Takes in a key that moves the cursor or changes the line.
  mutating func edit(by key: Key) {
    (walk, menu) = (nil, nil)
    if let kill = kill(by: key) {
      let isBefore = [.start, .wordLeft, .blankLeft].contains(kill)
      kills.kill(buffer.delete(kill), isBefore: isBefore)
      return
    }
    switch key {
    case .control("y"):
      if let text = kills.yank() { buffer.insert(text) }
      return
    case .alt("y"):
      if let (old, new) = kills.rotate() { buffer.replace(last: old.count, with: new) }
      return
    default: kills.interrupt()
    }
    switch key {
    case .backspace: buffer.delete(.characterLeft)
    case .delete, .control("d"): buffer.delete(.characterRight)
    case .control("t"): buffer.transpose()
    case .control("_"): buffer.undo()
    default:
      guard let motion = motion(of: key) else { return }
      if buffer.isAtEnd, !suggestion.isEmpty, accept(motion) { return }
      buffer.move(motion)
    }
  }

  private func kill(by key: Key) -> EditBuffer.Motion? {
    switch key {
    case .control("k"): .end
    case .control("u"): .start
    case .control("w"): .blankLeft
    case .alt("d"): .wordRight
    case .alt("\u{7F}"): .wordLeft
    default: nil
    }
  }

  private func motion(of key: Key) -> EditBuffer.Motion? {
    switch key {
    case .control("a"), .move(.home, _): .start
    case .control("e"), .move(.end, _): .end
    case .alt("b"): .wordLeft
    case .alt("f"): .wordRight
    case .control("b"): .characterLeft
    case .control("f"): .characterRight
    case .move(.left, let held): held.isDisjoint(with: [.control, .alt]) ? .characterLeft : .wordLeft
    case .move(.right, let held): held.isDisjoint(with: [.control, .alt]) ? .characterRight : .wordRight
    default: nil
    }
  }

  /// Takes over the suggestion, or one word of it.
  private mutating func accept(_ motion: EditBuffer.Motion) -> Bool {
    let suggestion = suggestion
    switch motion {
    case .end, .characterRight: buffer.insert(suggestion)
    case .wordRight:
      var rest = EditBuffer(suggestion)
      rest.move(.start)
      rest.move(.wordRight)
      buffer.insert(rest.textBeforeCursor)
    default: return false
    }
    return true
  }

  /// Takes in a key while the list of words is shown.
  ///
  /// - Returns: Whether it was about the list.
  mutating func pressInMenu(_ key: Key) -> Bool {
    guard var menu else { return false }
    switch key {
    case .tab: buffer = menu.walk(by: 1)
    case .backTab: buffer = menu.walk(by: -1)
    case .escape:
      buffer = menu.original
      self.menu = nil
      return true
    default: return false
    }
    self.menu = menu
    return true
  }

  /// Takes in a key while a line is looked for.
  ///
  /// - Returns: Whether it was about the search; where not, it ends it and means what it does for the line that was found.
  mutating func pressInSearch(_ key: Key) -> Bool {
    guard var search else { return false }
    switch key {
    case .character(let scalar), .pasted(let scalar): search.type(String(scalar), in: history)
    case .backspace: search.deleteLast(in: history)
    case .control("r"): search.older(in: history)
    case .control("s"): search.newer(in: history)
    case .control("g"), .control("c"):
      buffer = search.original
      self.search = nil
      return true
    default:
      if let line = search.line(in: history) { buffer.replace(with: line) }
      self.search = nil
      return key == .escape
    }
    self.search = search
    return true
  }
}
