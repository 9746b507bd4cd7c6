/// The sum of outer products over a batch as a walk over register blocks.
public enum OuterLoop {
  /// For sixteen narrow registers: one row of two columns at a time.
  @inlinable @inline(__always)
  public static func narrow(
    _ delta: UnsafePointer<Lanes>, _ input: UnsafePointer<Lanes>, _ gradient: UnsafeMutablePointer<Double>,
    _ shape: OuterShape
  ) {
    for row in 0..<shape.rows {
      let target = gradient + row * shape.columns
      var column = 0
      while column + 2 <= shape.columns {
        OuterTile.tile1x2(delta + row, input + column, target + column, shape)
        column += 2
      }
      if column < shape.columns { OuterTile.tile1x1(delta + row, input + column, target + column, shape) }
    }
  }

  /// For thirty-two wide registers: four rows of two columns at a time.
  @inlinable @inline(__always)
  public static func wide(
    _ delta: UnsafePointer<Lanes>, _ input: UnsafePointer<Lanes>, _ gradient: UnsafeMutablePointer<Double>,
    _ shape: OuterShape
  ) {
    var row = 0
    while row + 4 <= shape.rows {
      let target = gradient + row * shape.columns
      var column = 0
      while column + 2 <= shape.columns {
        OuterTile.tile4x2(delta + row, input + column, target + column, shape)
        column += 2
      }
      if column < shape.columns { OuterTile.tile4x1(delta + row, input + column, target + column, shape) }
      row += 4
    }
    while row < shape.rows {
      let target = gradient + row * shape.columns
      var column = 0
      while column + 2 <= shape.columns {
        OuterTile.tile1x2(delta + row, input + column, target + column, shape)
        column += 2
      }
      if column < shape.columns { OuterTile.tile1x1(delta + row, input + column, target + column, shape) }
      row += 1
    }
  }
}
