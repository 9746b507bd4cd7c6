/// Register blocks of the sum over a batch of outer products: so many rows and columns at a time.
///
/// Every element is one sum over the blocks in rising order, lane by lane, and then over the lanes as a tree.
public enum OuterTile {
  /// 4 rows of 2 columns.
  @inlinable @inline(__always)
  static func tile4x2(
    _ delta: UnsafePointer<Lanes>, _ input: UnsafePointer<Lanes>, _ gradient: UnsafeMutablePointer<Double>,
    _ shape: OuterShape
  ) {
    var sum00 = Lanes.zero
    var sum01 = Lanes.zero
    var sum10 = Lanes.zero
    var sum11 = Lanes.zero
    var sum20 = Lanes.zero
    var sum21 = Lanes.zero
    var sum30 = Lanes.zero
    var sum31 = Lanes.zero
    var d = delta
    var x = input
    for _ in 0..<shape.blocks {
      let x0 = x[0]
      let x1 = x[1]
      let d0 = d[0]
      sum00 = multiplyAdd(d0, x0, sum00)
      sum01 = multiplyAdd(d0, x1, sum01)
      let d1 = d[1]
      sum10 = multiplyAdd(d1, x0, sum10)
      sum11 = multiplyAdd(d1, x1, sum11)
      let d2 = d[2]
      sum20 = multiplyAdd(d2, x0, sum20)
      sum21 = multiplyAdd(d2, x1, sum21)
      let d3 = d[3]
      sum30 = multiplyAdd(d3, x0, sum30)
      sum31 = multiplyAdd(d3, x1, sum31)
      d += shape.deltaStride
      x += shape.inputStride
    }
    let row = shape.columns
    gradient[0] += sum00.laneSum
    gradient[1] += sum01.laneSum
    gradient[row] += sum10.laneSum
    gradient[row + 1] += sum11.laneSum
    gradient[2 * row] += sum20.laneSum
    gradient[2 * row + 1] += sum21.laneSum
    gradient[3 * row] += sum30.laneSum
    gradient[3 * row + 1] += sum31.laneSum
  }

  /// 2 rows of 2 columns.
  @inlinable @inline(__always)
  static func tile2x2(
    _ delta: UnsafePointer<Lanes>, _ input: UnsafePointer<Lanes>, _ gradient: UnsafeMutablePointer<Double>,
    _ shape: OuterShape
  ) {
    var sum00 = Lanes.zero
    var sum01 = Lanes.zero
    var sum10 = Lanes.zero
    var sum11 = Lanes.zero
    var d = delta
    var x = input
    for _ in 0..<shape.blocks {
      let x0 = x[0]
      let x1 = x[1]
      let d0 = d[0]
      sum00 = multiplyAdd(d0, x0, sum00)
      sum01 = multiplyAdd(d0, x1, sum01)
      let d1 = d[1]
      sum10 = multiplyAdd(d1, x0, sum10)
      sum11 = multiplyAdd(d1, x1, sum11)
      d += shape.deltaStride
      x += shape.inputStride
    }
    let row = shape.columns
    gradient[0] += sum00.laneSum
    gradient[1] += sum01.laneSum
    gradient[row] += sum10.laneSum
    gradient[row + 1] += sum11.laneSum
  }

  /// 1 row of 2 columns.
  @inlinable @inline(__always)
  static func tile1x2(
    _ delta: UnsafePointer<Lanes>, _ input: UnsafePointer<Lanes>, _ gradient: UnsafeMutablePointer<Double>,
    _ shape: OuterShape
  ) {
    var sum00 = Lanes.zero
    var sum01 = Lanes.zero
    var d = delta
    var x = input
    for _ in 0..<shape.blocks {
      let x0 = x[0]
      let x1 = x[1]
      let d0 = d[0]
      sum00 = multiplyAdd(d0, x0, sum00)
      sum01 = multiplyAdd(d0, x1, sum01)
      d += shape.deltaStride
      x += shape.inputStride
    }
    gradient[0] += sum00.laneSum
    gradient[1] += sum01.laneSum
  }

  /// 4 rows of 1 column.
  @inlinable @inline(__always)
  static func tile4x1(
    _ delta: UnsafePointer<Lanes>, _ input: UnsafePointer<Lanes>, _ gradient: UnsafeMutablePointer<Double>,
    _ shape: OuterShape
  ) {
    var sum00 = Lanes.zero
    var sum10 = Lanes.zero
    var sum20 = Lanes.zero
    var sum30 = Lanes.zero
    var d = delta
    var x = input
    for _ in 0..<shape.blocks {
      let x0 = x[0]
      let d0 = d[0]
      sum00 = multiplyAdd(d0, x0, sum00)
      let d1 = d[1]
      sum10 = multiplyAdd(d1, x0, sum10)
      let d2 = d[2]
      sum20 = multiplyAdd(d2, x0, sum20)
      let d3 = d[3]
      sum30 = multiplyAdd(d3, x0, sum30)
      d += shape.deltaStride
      x += shape.inputStride
    }
    let row = shape.columns
    gradient[0] += sum00.laneSum
    gradient[row] += sum10.laneSum
    gradient[2 * row] += sum20.laneSum
    gradient[3 * row] += sum30.laneSum
  }

  /// 1 row of 1 column.
  @inlinable @inline(__always)
  static func tile1x1(
    _ delta: UnsafePointer<Lanes>, _ input: UnsafePointer<Lanes>, _ gradient: UnsafeMutablePointer<Double>,
    _ shape: OuterShape
  ) {
    var sum00 = Lanes.zero
    var d = delta
    var x = input
    for _ in 0..<shape.blocks {
      let x0 = x[0]
      let d0 = d[0]
      sum00 = multiplyAdd(d0, x0, sum00)
      d += shape.deltaStride
      x += shape.inputStride
    }
    gradient[0] += sum00.laneSum
  }
}
