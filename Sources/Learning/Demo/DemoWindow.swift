import Language
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
    // The cursor has a row of its own, and so has the command.
    let height = presentation.style.height
    let left = height - rows - 1
    return presentation.lines(
      of: replies.flatMap(\.blocks), in: left >= DemoWindow.leastFigure ? left : height - 2)
  }
}
