/// Register blocks of the sum over a batch of outer products: so many rows and columns at a time.
///
/// Every element is one sum over the blocks in rising order, lane by lane, and then over the lanes as a tree.
public enum OuterTile {
  /// Four rows of four columns.
  @inlinable @inline(__always)
  static func tile4x4(
    _ delta: UnsafePointer<Lanes>, _ input: UnsafePointer<Lanes>, _ gradient: UnsafeMutablePointer<Double>,
    _ shape: OuterShape
  ) {
    var sum00 = Lanes.zero
    var sum01 = Lanes.zero
    var sum02 = Lanes.zero
    var sum03 = Lanes.zero
    var sum10 = Lanes.zero
    var sum11 = Lanes.zero
    var sum12 = Lanes.zero
    var sum13 = Lanes.zero
    var sum20 = Lanes.zero
    var sum21 = Lanes.zero
    var sum22 = Lanes.zero
    var sum23 = Lanes.zero
    var sum30 = Lanes.zero
    var sum31 = Lanes.zero
    var sum32 = Lanes.zero
    var sum33 = Lanes.zero
    var d = delta
    var x = input
    for _ in 0..<shape.blocks {
      let x0 = x[0]
      let x1 = x[1]
      let x2 = x[2]
      let x3 = x[3]
      let d0 = d[0]
      sum00 = multiplyAdd(d0, x0, sum00)
      sum01 = multiplyAdd(d0, x1, sum01)
      sum02 = multiplyAdd(d0, x2, sum02)
      sum03 = multiplyAdd(d0, x3, sum03)
      let d1 = d[1]
      sum10 = multiplyAdd(d1, x0, sum10)
      sum11 = multiplyAdd(d1, x1, sum11)
      sum12 = multiplyAdd(d1, x2, sum12)
      sum13 = multiplyAdd(d1, x3, sum13)
      let d2 = d[2]
      sum20 = multiplyAdd(d2, x0, sum20)
      sum21 = multiplyAdd(d2, x1, sum21)
      sum22 = multiplyAdd(d2, x2, sum22)
      sum23 = multiplyAdd(d2, x3, sum23)
      let d3 = d[3]
      sum30 = multiplyAdd(d3, x0, sum30)
      sum31 = multiplyAdd(d3, x1, sum31)
      sum32 = multiplyAdd(d3, x2, sum32)
      sum33 = multiplyAdd(d3, x3, sum33)
      d += shape.deltaStride
      x += shape.inputStride
    }
    let row = shape.columns
    gradient[0] += sum00.laneSum
    gradient[1] += sum01.laneSum
    gradient[2] += sum02.laneSum
    gradient[3] += sum03.laneSum
    gradient[row] += sum10.laneSum
    gradient[row + 1] += sum11.laneSum
    gradient[row + 2] += sum12.laneSum
    gradient[row + 3] += sum13.laneSum
    gradient[2 * row] += sum20.laneSum
    gradient[2 * row + 1] += sum21.laneSum
    gradient[2 * row + 2] += sum22.laneSum
    gradient[2 * row + 3] += sum23.laneSum
    gradient[3 * row] += sum30.laneSum
    gradient[3 * row + 1] += sum31.laneSum
    gradient[3 * row + 2] += sum32.laneSum
    gradient[3 * row + 3] += sum33.laneSum
  }

  /// Four rows of two columns.
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

  /// Four rows of one column.
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

  /// One row of two columns.
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

  /// One row of one column.
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
