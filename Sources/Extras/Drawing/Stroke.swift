/// One thing that a person does to a drawing.
package enum Stroke: Equatable, Sendable {
  /// Moves the cursor by so many cells; with the pen down it draws.
  case move(rows: Int, columns: Int)
  /// One more, or one less, at the cursor.
  case raise, lower
  /// Puts a weight from 0 to 9 at the cursor; a weight above 0 is the pen's and the brush's from there on. After the
  /// brush it is that alone.
  case weight(Int)
  case erase
  /// Puts the pen down, or lifts it.
  case pen
  /// The brush comes down on a cell, or is drawn on to it; half of the weight falls beside it.
  case paint(Cell)
  /// The same with a sponge, which takes away.
  case wipe(Cell)
  /// Lifts brush and sponge.
  case lift
  case clear
  case undo
  /// Ends with the drawing, provided there is any ink.
  case play
  /// Ends without it; where something was drawn, only when it is said twice.
  case leave
  /// Ends without it at once.
  case abandon

  /// A place in the field, counted from 0 at the upper left.
  package struct Cell: Equatable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }
}

extension Stroke.Cell {
  /// The cells of the straight way behind this one, up to the last; where there is no way, the last alone.
  func line(to goal: Stroke.Cell) -> [Stroke.Cell] {
    let (rows, columns) = (goal.row - row, goal.column - column)
    let steps = max(abs(rows), abs(columns), 1)
    return (1...steps).map { step in
      Stroke.Cell(
        row: row + rounded(rows * step, over: steps), column: column + rounded(columns * step, over: steps))
    }
  }
}

/// The whole number nearest to a fraction.
private func rounded(_ numerator: Int, over denominator: Int) -> Int {
  let doubled = 2 * abs(numerator) + denominator
  return numerator.signum() * (doubled / (2 * denominator))
}
