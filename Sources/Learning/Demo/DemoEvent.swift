import Plots

/// What a demo writes next, and the pause before it.
package struct DemoEvent: Equatable, Sendable {
  package enum Action: Equatable, Sendable {
    case heading(title: String, [Line])
    /// Prose, or what a command answers.
    case lines([Line])
    /// The line under way goes on: the prompt, a character typed, or a whole command.
    case part(Line)
    /// The line under way ends, by Enter or at the edge of the screen.
    case lineEnd
    case end
  }

  /// Seconds since the event before it.
  package let pause: Double
  package let action: Action

  package init(after pause: Double = 0, _ action: Action) {
    self.pause = pause
    self.action = action
  }

  package func text(color: Style.Color) -> String {
    switch action {
    case .heading(_, let lines), .lines(let lines): lines.text(color: color)
    case .part(let line): line.wholeText(color: color)
    case .lineEnd: "\n"
    case .end: ""
    }
  }

  /// Whether it is part of a typed line.
  package var isTyping: Bool {
    if case .part = action { true } else { false }
  }
}

extension Line {
  /// The text with the blanks at its end, since the line goes on.
  fileprivate func wholeText(color: Style.Color) -> String {
    let blanks = cells.reversed().prefix { $0.glyph == " " }.count
    return text(color: color) + String(repeating: " ", count: blanks)
  }
}

/// All lines of a demo so far.
struct DemoPage: Equatable, Sendable {
  private(set) var lines: [Line] = []
  private var line: Line?

  mutating func take(_ action: DemoEvent.Action) {
    switch action {
    case .heading(_, let more), .lines(let more): lines += more
    case .part(let part): line = Line((line?.cells ?? []) + part.cells)
    case .lineEnd:
      lines.append(line ?? Line())
      line = nil
    case .end: break
    }
  }
}
