import Distributions
import Language

/// A drawing in the making: the field, the cursor, the pen, and what can be undone.
package struct DrawingPad: Equatable, Sendable {
  /// How drawing came to its end.
  package enum End: Equatable, Sendable {
    case played(DrawnDensity)
    case left
  }

  package let rows: Int
  package let columns: Int
  /// Shape rows x columns, the top row first; each from 0 to 9.
  package internal(set) var weights: [UInt8]
  package private(set) var cursor: Stroke.Cell
  package private(set) var isPenDown = false
  /// What pen and brush put down, from 1 to 9.
  package private(set) var penWeight = 7
  /// What there is to say to the last stroke; empty for nothing.
  package private(set) var remark = ""
  package private(set) var end: End?
  private var past: [Moment] = []
  private let first: [UInt8]
  /// Where brush or sponge is, while it is down.
  private var brush: Stroke.Cell?
  /// Whether something of what the brush has done since it came down is in the past already.
  private var isBrushUndoable = false
  /// Whether the mouse, and not the keys, brought the cursor where it is.
  private var isMouseInHand = false
  private var asksToLeave = false

  private struct Moment: Equatable {
    let weights: [UInt8]
    let cursor: Stroke.Cell
  }

  /// Strokes that can be undone.
  static let mostUndone = 200

  /// An empty field, or one with a drawing in its middle; it is never smaller than the drawing.
  ///
  /// - Precondition: At least one cell and at most as many as a drawing may have.
  package init(rows: Int, columns: Int, drawing: DrawnDensity? = nil) {
    self.rows = max(rows, drawing?.rows ?? 1)
    self.columns = max(columns, drawing?.columns ?? 1)
    weights = Array(repeating: 0, count: self.rows * self.columns)
    cursor = Stroke.Cell(row: self.rows / 2, column: self.columns / 2)
    if let drawing {
      let (top, left) = ((self.rows - drawing.rows) / 2, (self.columns - drawing.columns) / 2)
      for (index, weight) in drawing.weights.enumerated() {
        let (row, column) = index.quotientAndRemainder(dividingBy: drawing.columns)
        weights[(top + row) * self.columns + left + column] = UInt8(weight)
      }
    }
    first = weights
  }

  /// The field as a file holds it.
  package var drawing: DrawnDensity {
    DrawnDensity(rows: rows, columns: columns, weights: weights.map { Int($0) })
  }

  package var isEmpty: Bool { weights.allSatisfy { $0 == 0 } }

  package var isBrushing: Bool { brush != nil }

  private var place: Int { cursor.row * columns + cursor.column }

  package mutating func apply(_ stroke: Stroke) {
    remark = ""
    let asked = asksToLeave
    asksToLeave = false
    let before = Moment(weights: weights, cursor: cursor)
    switch stroke {
    case .move(let rows, let columns):
      isMouseInHand = false
      move(rows: rows, columns: columns)
    case .raise: put(min(9, weights[place] + 1))
    case .lower: put(weights[place] - min(1, weights[place]))
    case .weight(let weight): choose(min(max(weight, 0), 9))
    case .erase: put(0)
    case .pen:
      isPenDown.toggle()
      if isPenDown { put(UInt8(penWeight)) }
    case .paint(let cell): drag(to: cell) { $0.paint($1) }
    case .wipe(let cell): drag(to: cell) { $0.wipe($1) }
    case .lift: brush = nil
    case .clear: weights = Array(repeating: 0, count: weights.count)
    case .undo: return undo()
    case .play: play()
    case .leave: leave(asked: asked)
    case .abandon: end = .left
    }
    guard weights != before.weights else { return }
    if isBrushing {
      // What the brush does from its coming down to its lifting is one stroke.
      guard !isBrushUndoable else { return }
      isBrushUndoable = true
    }
    past.append(before)
    if past.count > Self.mostUndone { past.removeFirst() }
  }

  /// With the mouse in hand, a weight is for what comes next.
  private mutating func choose(_ weight: Int) {
    if weight > 0 { penWeight = weight }
    if isMouseInHand, weight > 0 {
      remark = "The brush has weight \(weight) now."
    } else {
      put(UInt8(weight))
    }
  }

  private mutating func put(_ weight: UInt8) { weights[place] = weight }

  /// Cell by cell, so that a pen that is down leaves no gap.
  private mutating func move(rows: Int, columns: Int) {
    let goal = held(Stroke.Cell(row: cursor.row + rows, column: cursor.column + columns))
    for cell in cursor.line(to: goal) {
      cursor = cell
      if isPenDown { put(UInt8(penWeight)) }
    }
  }

  /// The nearest cell within the field.
  func held(_ cell: Stroke.Cell) -> Stroke.Cell {
    Stroke.Cell(row: min(max(cell.row, 0), rows - 1), column: min(max(cell.column, 0), columns - 1))
  }

  /// The mouse tells where it is only now and then; the brush goes the straight way between.
  private mutating func drag(to cell: Stroke.Cell, _ touch: (inout DrawingPad, Stroke.Cell) -> Void) {
    let goal = held(cell)
    if brush == nil { isBrushUndoable = false }
    for cell in brush?.line(to: goal) ?? [goal] { touch(&self, cell) }
    (brush, cursor, isPenDown, isMouseInHand) = (goal, goal, false, true)
  }

  private mutating func undo() {
    guard let moment = past.popLast() else {
      remark = "There is nothing to undo."
      return
    }
    (weights, cursor, isPenDown, brush) = (moment.weights, moment.cursor, false, nil)
  }

  private mutating func play() {
    guard !isEmpty else {
      remark = "There is no ink yet, and an empty field cannot be played."
      return
    }
    end = .played(drawing)
  }

  /// Goes on after what was drawn could not be kept.
  package mutating func goOn(saying problem: Problem) {
    end = nil
    remark = "\(problem.message.sentence) Enter tries again, q leaves."
  }

  private mutating func leave(asked: Bool) {
    guard weights != first, !isEmpty, !asked else {
      end = .left
      return
    }
    asksToLeave = true
    remark = "Leave without this drawing? q again leaves, Enter plays."
  }
}
