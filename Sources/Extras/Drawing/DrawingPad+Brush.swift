extension DrawingPad {
  /// Puts the brush's weight on a cell and half of it beside; nothing loses weight by it.
  mutating func paint(_ cell: Stroke.Cell) {
    let weight = UInt8(penWeight)
    for (neighbour, isMiddle) in touched(from: cell) {
      weights[neighbour] = max(weights[neighbour], isMiddle ? weight : weight / 2)
    }
  }

  /// Empties a cell, and takes half away beside it.
  mutating func wipe(_ cell: Stroke.Cell) {
    for (neighbour, isMiddle) in touched(from: cell) {
      weights[neighbour] = isMiddle ? 0 : weights[neighbour] / 2
    }
  }

  /// A cell and the four beside it.
  private func touched(from cell: Stroke.Cell) -> [(index: Int, isMiddle: Bool)] {
    [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1)].compactMap { (rows, columns) in
      let near = Stroke.Cell(row: cell.row + rows, column: cell.column + columns)
      guard held(near) == near else { return nil }
      return (near.row * self.columns + near.column, rows == 0 && columns == 0)
    }
  }
}
