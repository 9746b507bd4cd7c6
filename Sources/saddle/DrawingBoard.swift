import Extras
import Language
import Plots
import Terminal

/// A person draws in the terminal's window: keys in, frames out, until the drawing is played or left.
struct DrawingBoard {
  private var pad: DrawingPad
  private var view: DrawingView
  private let screen = Screen()
  /// How often the window's size is looked at while nothing is pressed.
  private static let tick = Duration.milliseconds(200)

  init(_ request: DrawingRequest, style: Style) {
    var style = style
    let window = Self.window(or: style)
    (style.width, style.height) = (window.width, window.height)
    let field = DrawingView.field(in: style)
    pad = DrawingPad(rows: field.rows, columns: field.columns, drawing: request.existing)
    view = DrawingView(name: request.path, style: style)
  }

  /// Goes on with the same drawing after it could not be kept.
  mutating func goOn(after problem: Problem) { pad.goOn(saying: problem) }

  mutating func run() -> DrawingPad.End {
    let end = Keyboard.reading { keyboard in
      guard screen.enter() == .complete else { return DrawingPad.End.left }
      defer { screen.leave() }
      return draw(with: &keyboard)
    }
    return end ?? .left
  }

  private mutating func draw(with keyboard: inout Keyboard) -> DrawingPad.End {
    var shown: [String] = []
    while true {
      let window = Self.window(or: view.style)
      view.fit(pad, width: window.width, height: window.height)
      let lines = view.frame(pad).map { $0.text(color: view.style.color) }
      let place = view.cursorPlace(pad)
      let frame = lines + ["\(place)"]
      if frame != shown {
        let cursor = Screen.Place(column: place.column, row: place.row)
        guard screen.show(lines, cursor: cursor) == .complete else { return .left }
        shown = frame
      }
      switch keyboard.next(within: Self.tick) {
      case .key(let key):
        for stroke in strokes(for: key) { pad.apply(stroke) }
        if let end = pad.end { return end }
      case .nothing: continue
      case .resumed:
        guard screen.enter() == .complete else { return .left }
        shown = []
      case .ended: return .left
      }
    }
  }

  private static func window(or style: Style) -> WindowSize {
    Descriptor.standardOutput.windowSize ?? WindowSize(width: style.width, height: style.height)
  }

  private func strokes(for key: Key) -> [Stroke] {
    switch key {
    case .move(let movement, _): [move(movement)]
    case .character(let scalar): stroke(for: scalar).map { [$0] } ?? []
    case .enter: [.play]
    case .escape: [.leave]
    case .control("c"), .control("d"): [.abandon]
    case .backspace, .delete: [.erase]
    case .mouse(let mouse): strokes(for: mouse)
    default: []
    }
  }

  private func move(_ movement: Key.Movement) -> Stroke {
    switch movement {
    case .up: .move(rows: -1, columns: 0)
    case .down: .move(rows: 1, columns: 0)
    case .left: .move(rows: 0, columns: -1)
    case .right: .move(rows: 0, columns: 1)
    case .home: .move(rows: 0, columns: -pad.columns)
    case .end: .move(rows: 0, columns: pad.columns)
    case .pageUp: .move(rows: -pad.rows, columns: 0)
    case .pageDown: .move(rows: pad.rows, columns: 0)
    }
  }

  private func stroke(for scalar: Unicode.Scalar) -> Stroke? {
    switch scalar {
    case "0"..."9": .weight(Int(scalar.value - 48))
    case "+", "=": .raise
    case "-", "_": .lower
    case " ": .pen
    case "u": .undo
    case "c": .clear
    case "q": .leave
    default: nil
    }
  }

  /// The brush comes down within the field only; from there it may be drawn beyond the edge.
  private func strokes(for mouse: Mouse) -> [Stroke] {
    let cell = view.cell(column: mouse.column, row: mouse.row)
    let touch: Stroke = mouse.button == .left ? .paint(cell) : .wipe(cell)
    switch mouse.action {
    case .press: return view.shows(cell) ? [.lift, touch] : [.lift]
    case .drag: return pad.isBrushing || view.shows(cell) ? [touch] : []
    case .release: return [.lift]
    }
  }
}
