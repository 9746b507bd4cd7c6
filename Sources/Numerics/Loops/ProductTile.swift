/// Register blocks of a layer's product: so many results of so many blocks of samples at a time.
///
/// Every result is one sum over its terms in rising order, so the size of a block never changes a bit of it; it only
/// decides how often a number is read for each multiplication.
public enum ProductTile {
  /// Four results of four blocks.
  @inlinable @inline(__always)
  static func tile4x4(
    _ weights: UnsafePointer<Double>, _ start: UnsafePointer<Double>, _ input: UnsafePointer<Lanes>,
    _ output: UnsafeMutablePointer<Lanes>, _ shape: ProductShape
  ) {
    let start0 = Lanes(repeating: start[0])
    let start1 = Lanes(repeating: start[shape.startStep])
    let start2 = Lanes(repeating: start[2 * shape.startStep])
    let start3 = Lanes(repeating: start[3 * shape.startStep])
    var sum00 = start0
    var sum01 = start0
    var sum02 = start0
    var sum03 = start0
    var sum10 = start1
    var sum11 = start1
    var sum12 = start1
    var sum13 = start1
    var sum20 = start2
    var sum21 = start2
    var sum22 = start2
    var sum23 = start2
    var sum30 = start3
    var sum31 = start3
    var sum32 = start3
    var sum33 = start3
    var w = weights
    let step = shape.sumStep
    var p0 = input
    var p1 = input + shape.inputStride
    var p2 = input + 2 * shape.inputStride
    var p3 = input + 3 * shape.inputStride
    for _ in 0..<shape.terms {
      let x0 = p0.pointee
      let x1 = p1.pointee
      let x2 = p2.pointee
      let x3 = p3.pointee
      let w0 = Lanes(repeating: w[0])
      sum00 = multiplyAdd(w0, x0, sum00)
      sum01 = multiplyAdd(w0, x1, sum01)
      sum02 = multiplyAdd(w0, x2, sum02)
      sum03 = multiplyAdd(w0, x3, sum03)
      let w1 = Lanes(repeating: w[step])
      sum10 = multiplyAdd(w1, x0, sum10)
      sum11 = multiplyAdd(w1, x1, sum11)
      sum12 = multiplyAdd(w1, x2, sum12)
      sum13 = multiplyAdd(w1, x3, sum13)
      let w2 = Lanes(repeating: w[2 * step])
      sum20 = multiplyAdd(w2, x0, sum20)
      sum21 = multiplyAdd(w2, x1, sum21)
      sum22 = multiplyAdd(w2, x2, sum22)
      sum23 = multiplyAdd(w2, x3, sum23)
      let w3 = Lanes(repeating: w[3 * step])
      sum30 = multiplyAdd(w3, x0, sum30)
      sum31 = multiplyAdd(w3, x1, sum31)
      sum32 = multiplyAdd(w3, x2, sum32)
      sum33 = multiplyAdd(w3, x3, sum33)
      p0 += 1
      p1 += 1
      p2 += 1
      p3 += 1
      w += shape.termStep
    }
    let below = shape.outputStride
    output[0] = sum00
    output[1] = sum10
    output[2] = sum20
    output[3] = sum30
    output[below] = sum01
    output[below + 1] = sum11
    output[below + 2] = sum21
    output[below + 3] = sum31
    output[2 * below] = sum02
    output[2 * below + 1] = sum12
    output[2 * below + 2] = sum22
    output[2 * below + 3] = sum32
    output[3 * below] = sum03
    output[3 * below + 1] = sum13
    output[3 * below + 2] = sum23
    output[3 * below + 3] = sum33
  }

  /// Four results of two blocks.
  @inlinable @inline(__always)
  static func tile4x2(
    _ weights: UnsafePointer<Double>, _ start: UnsafePointer<Double>, _ input: UnsafePointer<Lanes>,
    _ output: UnsafeMutablePointer<Lanes>, _ shape: ProductShape
  ) {
    let start0 = Lanes(repeating: start[0])
    let start1 = Lanes(repeating: start[shape.startStep])
    let start2 = Lanes(repeating: start[2 * shape.startStep])
    let start3 = Lanes(repeating: start[3 * shape.startStep])
    var sum00 = start0
    var sum01 = start0
    var sum10 = start1
    var sum11 = start1
    var sum20 = start2
    var sum21 = start2
    var sum30 = start3
    var sum31 = start3
    var w = weights
    let step = shape.sumStep
    var p0 = input
    var p1 = input + shape.inputStride
    for _ in 0..<shape.terms {
      let x0 = p0.pointee
      let x1 = p1.pointee
      let w0 = Lanes(repeating: w[0])
      sum00 = multiplyAdd(w0, x0, sum00)
      sum01 = multiplyAdd(w0, x1, sum01)
      let w1 = Lanes(repeating: w[step])
      sum10 = multiplyAdd(w1, x0, sum10)
      sum11 = multiplyAdd(w1, x1, sum11)
      let w2 = Lanes(repeating: w[2 * step])
      sum20 = multiplyAdd(w2, x0, sum20)
      sum21 = multiplyAdd(w2, x1, sum21)
      let w3 = Lanes(repeating: w[3 * step])
      sum30 = multiplyAdd(w3, x0, sum30)
      sum31 = multiplyAdd(w3, x1, sum31)
      p0 += 1
      p1 += 1
      w += shape.termStep
    }
    let below = shape.outputStride
    output[0] = sum00
    output[1] = sum10
    output[2] = sum20
    output[3] = sum30
    output[below] = sum01
    output[below + 1] = sum11
    output[below + 2] = sum21
    output[below + 3] = sum31
  }

  /// Four results of one block.
  @inlinable @inline(__always)
  static func tile4x1(
    _ weights: UnsafePointer<Double>, _ start: UnsafePointer<Double>, _ input: UnsafePointer<Lanes>,
    _ output: UnsafeMutablePointer<Lanes>, _ shape: ProductShape
  ) {
    let start0 = Lanes(repeating: start[0])
    let start1 = Lanes(repeating: start[shape.startStep])
    let start2 = Lanes(repeating: start[2 * shape.startStep])
    let start3 = Lanes(repeating: start[3 * shape.startStep])
    var sum00 = start0
    var sum10 = start1
    var sum20 = start2
    var sum30 = start3
    var w = weights
    let step = shape.sumStep
    var p0 = input
    for _ in 0..<shape.terms {
      let x0 = p0.pointee
      let w0 = Lanes(repeating: w[0])
      sum00 = multiplyAdd(w0, x0, sum00)
      let w1 = Lanes(repeating: w[step])
      sum10 = multiplyAdd(w1, x0, sum10)
      let w2 = Lanes(repeating: w[2 * step])
      sum20 = multiplyAdd(w2, x0, sum20)
      let w3 = Lanes(repeating: w[3 * step])
      sum30 = multiplyAdd(w3, x0, sum30)
      p0 += 1
      w += shape.termStep
    }
    output[0] = sum00
    output[1] = sum10
    output[2] = sum20
    output[3] = sum30
  }

  /// Two results of one block.
  @inlinable @inline(__always)
  static func tile2x1(
    _ weights: UnsafePointer<Double>, _ start: UnsafePointer<Double>, _ input: UnsafePointer<Lanes>,
    _ output: UnsafeMutablePointer<Lanes>, _ shape: ProductShape
  ) {
    let start0 = Lanes(repeating: start[0])
    let start1 = Lanes(repeating: start[shape.startStep])
    var sum00 = start0
    var sum10 = start1
    var w = weights
    let step = shape.sumStep
    var p0 = input
    for _ in 0..<shape.terms {
      let x0 = p0.pointee
      let w0 = Lanes(repeating: w[0])
      sum00 = multiplyAdd(w0, x0, sum00)
      let w1 = Lanes(repeating: w[step])
      sum10 = multiplyAdd(w1, x0, sum10)
      p0 += 1
      w += shape.termStep
    }
    output[0] = sum00
    output[1] = sum10
  }

  /// One result of four blocks.
  @inlinable @inline(__always)
  static func tile1x4(
    _ weights: UnsafePointer<Double>, _ start: UnsafePointer<Double>, _ input: UnsafePointer<Lanes>,
    _ output: UnsafeMutablePointer<Lanes>, _ shape: ProductShape
  ) {
    let start0 = Lanes(repeating: start[0])
    var sum00 = start0
    var sum01 = start0
    var sum02 = start0
    var sum03 = start0
    var w = weights
    var p0 = input
    var p1 = input + shape.inputStride
    var p2 = input + 2 * shape.inputStride
    var p3 = input + 3 * shape.inputStride
    for _ in 0..<shape.terms {
      let x0 = p0.pointee
      let x1 = p1.pointee
      let x2 = p2.pointee
      let x3 = p3.pointee
      let w0 = Lanes(repeating: w[0])
      sum00 = multiplyAdd(w0, x0, sum00)
      sum01 = multiplyAdd(w0, x1, sum01)
      sum02 = multiplyAdd(w0, x2, sum02)
      sum03 = multiplyAdd(w0, x3, sum03)
      p0 += 1
      p1 += 1
      p2 += 1
      p3 += 1
      w += shape.termStep
    }
    let below = shape.outputStride
    output[0] = sum00
    output[below] = sum01
    output[2 * below] = sum02
    output[3 * below] = sum03
  }

  /// One result of one block.
  @inlinable @inline(__always)
  static func tile1x1(
    _ weights: UnsafePointer<Double>, _ start: UnsafePointer<Double>, _ input: UnsafePointer<Lanes>,
    _ output: UnsafeMutablePointer<Lanes>, _ shape: ProductShape
  ) {
    let start0 = Lanes(repeating: start[0])
    var sum00 = start0
    var w = weights
    var p0 = input
    for _ in 0..<shape.terms {
      let x0 = p0.pointee
      let w0 = Lanes(repeating: w[0])
      sum00 = multiplyAdd(w0, x0, sum00)
      p0 += 1
      w += shape.termStep
    }
    output[0] = sum00
  }
}
