import Curriculum
import Language
import Plots

extension DemoScript {
  /// The prompt comes at once; what stands above it is read before the first letter.
  mutating func type(_ command: String) {
    let lines = typed(command).folded(to: window.presentation.style.width)
    emitAtOnce(.part(Line(Array(lines[0].cells.prefix(Transcript.prompt.count)))))
    due += typing.beforeTyping()
    for (index, line) in lines.enumerated() {
      if index > 0 { emit(.lineEnd) }
      typeCells(index == 0 ? line.cells.dropFirst(Transcript.prompt.count) : line.cells[...])
    }
    due += typing.beforeEnter()
    emit(.lineEnd)
    window.add(rows: lines.count)
  }

  private mutating func typeCells(_ cells: ArraySlice<Cell>) {
    guard typing.options.types else { return emit(.part(Line(Array(cells)))) }
    var previous: Character?
    for cell in cells {
      if previous != nil { due += typing.beforeKey(after: previous) }
      emit(.part(Line([cell])))
      previous = cell.glyph
    }
  }

  /// Leaves the wait to the event after it.
  mutating func emitAtOnce(_ action: DemoEvent.Action) {
    let kept = due
    due = 0
    emit(action)
    due = kept
  }

  mutating func emit(_ action: DemoEvent.Action) {
    // Whole milliseconds, so that what is written down is what is played.
    ready.append(DemoEvent(after: (due * 1_000).rounded() / 1_000, action))
    due = 0
    if case .lines(let lines) = action { window.add(rows: lines.count) }
  }
}
