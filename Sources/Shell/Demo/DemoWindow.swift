import Plots

/// The window that a demo is shown in, and how much of it a page takes so far.
struct DemoWindow: Sendable {
  let presentation: Presentation
  /// Rows from the heading down.
  private var rows = 0
  /// A figure of fewer rows is no figure.
  private static let leastFigure = 13

  init(_ presentation: Presentation) { self.presentation = presentation }

  /// A page begins.
  ///
  /// - Parameter count: Rows of its heading.
  mutating func turn(heading count: Int) { rows = count }

  mutating func add(rows count: Int) { rows += count }

  /// What was answered as lines, with a figure in what is left of the window under the heading, or under the command
  /// alone where that is too little.
  func lines(of replies: [Reply]) -> [Line] {
    var style = presentation.style
    // The cursor has a row of its own, and so has the command.
    let left = style.height - rows - 1
    let room = left >= DemoWindow.leastFigure ? left : style.height - 2
    // A figure leaves three rows of a window free.
    style.height = room + 3
    let lines = replies.flatMap { presentation.with(style).lines(of: $0) }
    guard lines.count > room else { return lines }
    // The words below a figure take as many lines as they need.
    style.height = max(1, style.height - (lines.count - room))
    return replies.flatMap { presentation.with(style).lines(of: $0) }
  }
}
