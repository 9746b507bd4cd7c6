/// The sum of outer products over a batch as a walk over register blocks.
public enum OuterLoop {
  /// For sixteen narrow registers: one row of two columns at a time.
  @inlinable @inline(__always)
  public static func narrow(
    _ delta: UnsafePointer<Lanes>, _ input: UnsafePointer<Lanes>, _ gradient: UnsafeMutablePointer<Double>,
    _ bias: UnsafeMutablePointer<Double>, _ shape: OuterShape
  ) {
    sumRows(delta, bias, shape)
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

  /// For thirty-two wide registers: four rows of four columns at a time.
  @inlinable @inline(__always)
  public static func wide(
    _ delta: UnsafePointer<Lanes>, _ input: UnsafePointer<Lanes>, _ gradient: UnsafeMutablePointer<Double>,
    _ bias: UnsafeMutablePointer<Double>, _ shape: OuterShape
  ) {
    sumRows(delta, bias, shape)
    var row = 0
    while row < shape.rows {
      let hasFour = row + 4 <= shape.rows
      let target = gradient + row * shape.columns
      var column = 0
      while column < shape.columns {
        let left = shape.columns - column
        let (d, x, g) = (delta + row, input + column, target + column)
        if hasFour {
          if left >= 4 {
            OuterTile.tile4x4(d, x, g, shape)
          } else if left >= 2 {
            OuterTile.tile4x2(d, x, g, shape)
          } else {
            OuterTile.tile4x1(d, x, g, shape)
          }
          column += left >= 4 ? 4 : left >= 2 ? 2 : 1
        } else {
          if left >= 2 { OuterTile.tile1x2(d, x, g, shape) } else { OuterTile.tile1x1(d, x, g, shape) }
          column += left >= 2 ? 2 : 1
        }
      }
      row += hasFour ? 4 : 1
    }
  }

  /// Adds to the gradient of the bias: the sum of every row factor over the batch.
  @inlinable @inline(__always)
  static func sumRows(
    _ delta: UnsafePointer<Lanes>, _ bias: UnsafeMutablePointer<Double>, _ shape: OuterShape
  ) {
    for row in 0..<shape.rows {
      var sum = Lanes.zero
      for block in 0..<shape.blocks { sum += delta[block * shape.deltaStride + row] }
      bias[row] += sum.laneSum
    }
  }
}
