/// Keys in, a line out: the state of the prompt while a line is typed, without a terminal.
///
/// - Source: The keys are those of the GNU Readline manual, "Bindable Readline Commands".
package struct LineEditor: Equatable, Sendable {
  /// What the caller is to do.
  package enum Request: Equatable, Sendable {
    /// The line is done.
    case line(String)
    /// Ctrl-C.
    case interrupted
    /// Ctrl-D on an empty line.
    case leave
    /// Ctrl-L.
    case clearScreen
    /// Ctrl-Z.
    case suspend
    /// Tab after this text: ``offer(_:)`` is to be called.
    case complete(String)
  }

  package internal(set) var buffer = EditBuffer()
  package internal(set) var history: LineHistory
  /// Lines that a person may well type next, the likeliest first.
  package var hints: [String] = []
  var kills = KillRing()
  var walk: HistoryWalk?
  var search: HistorySearch?
  var menu: CompletionMenu?

  package init(history: LineHistory = LineHistory()) { self.history = history }

  /// How the line would probably go on: after what was typed before, or else by a hint.
  package var suggestion: String {
    guard search == nil, menu == nil, buffer.isAtEnd else { return "" }
    let typed = buffer.text
    guard !typed.isEmpty else { return hints.first ?? "" }
    let whole = history.latest(after: typed) ?? hints.first { $0.hasPrefix(typed) && $0 != typed }
    return whole.map { String($0.dropFirst(typed.count)) } ?? ""
  }

  /// Begins the next line.
  package mutating func beginLine() {
    buffer = EditBuffer()
    kills.interrupt()
    (walk, search, menu) = (nil, nil, nil)
  }

  /// Remembers a line that was typed.
  ///
  /// - Returns: Whether it is to be kept, being none that was typed just before.
  package mutating func remember(_ line: String) -> Bool { history.add(line) }

  /// Puts in what was typed or pasted at once.
  ///
  /// - Parameter prompt: Left out where a line begins with it, as in what was copied from a session.
  package mutating func type(_ text: String, leavingOut prompt: String = "") {
    if search != nil {
      search?.type(text, in: history)
      return
    }
    leaveModes()
    buffer.insert(text)
    guard !prompt.isEmpty, buffer.text.hasPrefix(prompt) else { return }
    buffer.replace(with: String(buffer.text.dropFirst(prompt.count)))
  }

  /// Takes in a key.
  ///
  /// - Returns: What the caller is to do; nil where the line goes on.
  package mutating func press(_ key: Key) -> Request? {
    if pressInSearch(key) || pressInMenu(key) { return nil }
    switch key {
    case .character(let scalar), .pasted(let scalar): type(String(scalar))
    case .enter, .control("j"), .control("m"): return .line(buffer.text)
    case .tab:
      leaveModes()
      return .complete(buffer.textBeforeCursor)
    case .control("c"): return .interrupted
    case .control("d") where buffer.isEmpty: return .leave
    case .control("l"): return .clearScreen
    case .control("z"): return .suspend
    case .control("r"), .control("s"): search = HistorySearch(from: buffer, in: history)
    case .control("p"), .move(.up, _): goOlder()
    case .control("n"), .move(.down, _): goNewer()
    default: edit(by: key)
    }
    return nil
  }

  /// Answers a request to complete: one word is put in, of several what they share, and they are listed.
  package mutating func offer(_ completions: Completions) {
    guard let first = completions.items.first else { return }
    let original = buffer
    guard completions.items.count > 1 else {
      return buffer.replace(last: completions.length, with: first.insertion)
    }
    let common = completions.common
    let isLonger = common.count > completions.length
    if isLonger { buffer.replace(last: completions.length, with: common) }
    menu = CompletionMenu(
      completions, original: original, start: buffer, length: isLonger ? common.count : completions.length)
  }

  private mutating func goOlder() {
    kills.interrupt()
    var walk = walk ?? HistoryWalk(typed: buffer.text, in: history)
    if let line = walk.older(than: buffer.text, in: history) { buffer.replace(with: line) }
    self.walk = walk
  }

  private mutating func goNewer() {
    kills.interrupt()
    guard var walk else { return }
    let line = walk.newer(than: buffer.text, in: history)
    if line != buffer.text { buffer.replace(with: line) }
    self.walk = line == walk.typed ? nil : walk
  }

  /// Ends what the last keys were about.
  mutating func leaveModes() {
    kills.interrupt()
    (walk, menu) = (nil, nil)
  }
}
