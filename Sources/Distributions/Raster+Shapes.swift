extension Raster {
  /// The numbers of squares along a side of a checkerboard that are accepted.
  public static let boardRange = 2...32

  /// The same density everywhere in a square.
  ///
  /// - Precondition: `lower < upper`, both finite.
  public static func square(lower: Double, upper: Double) -> Raster {
    Raster(
      name: "square(\(spelled(lower)), \(spelled(upper)))", rows: 1, columns: 1, weights: [1],
      sides: [lower...upper, lower...upper])
  }

  /// The black squares of a board about the origin, the lower left one among them.
  ///
  /// - Parameter width: The length of a side of the whole board.
  /// - Precondition: `squares` within ``boardRange``, `width` finite and positive.
  public static func checkerboard(squares: Int, width: Double = 4) -> Raster {
    precondition(boardRange.contains(squares), "a checkerboard of \(squares) squares a side")
    let side = -0.5 * width...0.5 * width
    let weights = (0..<squares * squares).map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: squares)
      return (squares - 1 - row + column).isMultiple(of: 2) ? 1.0 : 0
    }
    return Raster(
      name: "checkerboard(\(squares)\(width == 4 ? "" : ", " + spelled(width)))", rows: squares,
      columns: squares, weights: weights, sides: [side, side])
  }

  /// A drawing, scaled into -2...2.
  ///
  /// What lies within the outermost ink is centered on the origin, at the greatest scale at which it fits; empty
  /// margins do not count. A character is taken to be twice as tall as it is wide, as it is in a terminal.
  ///
  /// - Parameter name: The spelling by which it was asked for, such as `drawn(heart.txt)`.
  public init(name: String, drawing: DrawnDensity) {
    let ink = drawing.cropped
    let (width, height) = (Double(ink.columns), 2 * Double(ink.rows))
    let scale = 2 / max(width, height)
    self.init(
      name: name, rows: ink.rows, columns: ink.columns, weights: ink.weights.map { Double($0) },
      sides: [-scale * width...scale * width, -scale * height...scale * height], drawing: ink)
  }
}
