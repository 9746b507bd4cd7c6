/// Register blocks of a layer's product: so many results of so many blocks of samples at a time.
///
/// Every result is one sum over its terms in rising order, so the size of a block never changes a bit of it; it only
/// decides how often a number is read for each multiplication.
public enum ProductTile {
  /// 4 results of 2 blocks.
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
    for term in 0..<shape.terms {
      let x0 = input[term]
      let x1 = input[term + shape.inputStride]
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
      w += shape.termStep
    }
    output[0] = sum00
    output[1] = sum10
    output[2] = sum20
    output[3] = sum30
    output[shape.outputStride] = sum01
    output[shape.outputStride + 1] = sum11
    output[shape.outputStride + 2] = sum21
    output[shape.outputStride + 3] = sum31
  }

  /// 4 results of 1 block.
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
    for term in 0..<shape.terms {
      let x0 = input[term]
      let w0 = Lanes(repeating: w[0])
      sum00 = multiplyAdd(w0, x0, sum00)
      let w1 = Lanes(repeating: w[step])
      sum10 = multiplyAdd(w1, x0, sum10)
      let w2 = Lanes(repeating: w[2 * step])
      sum20 = multiplyAdd(w2, x0, sum20)
      let w3 = Lanes(repeating: w[3 * step])
      sum30 = multiplyAdd(w3, x0, sum30)
      w += shape.termStep
    }
    output[0] = sum00
    output[1] = sum10
    output[2] = sum20
    output[3] = sum30
  }

  /// 2 results of 1 block.
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
    for term in 0..<shape.terms {
      let x0 = input[term]
      let w0 = Lanes(repeating: w[0])
      sum00 = multiplyAdd(w0, x0, sum00)
      let w1 = Lanes(repeating: w[step])
      sum10 = multiplyAdd(w1, x0, sum10)
      w += shape.termStep
    }
    output[0] = sum00
    output[1] = sum10
  }

  /// 1 result of 4 blocks.
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
    for term in 0..<shape.terms {
      let x0 = input[term]
      let x1 = input[term + shape.inputStride]
      let x2 = input[term + 2 * shape.inputStride]
      let x3 = input[term + 3 * shape.inputStride]
      let w0 = Lanes(repeating: w[0])
      sum00 = multiplyAdd(w0, x0, sum00)
      sum01 = multiplyAdd(w0, x1, sum01)
      sum02 = multiplyAdd(w0, x2, sum02)
      sum03 = multiplyAdd(w0, x3, sum03)
      w += shape.termStep
    }
    output[0] = sum00
    output[shape.outputStride] = sum01
    output[2 * shape.outputStride] = sum02
    output[3 * shape.outputStride] = sum03
  }

  /// 1 result of 1 block.
  @inlinable @inline(__always)
  static func tile1x1(
    _ weights: UnsafePointer<Double>, _ start: UnsafePointer<Double>, _ input: UnsafePointer<Lanes>,
    _ output: UnsafeMutablePointer<Lanes>, _ shape: ProductShape
  ) {
    let start0 = Lanes(repeating: start[0])
    var sum00 = start0
    var w = weights
    for term in 0..<shape.terms {
      let x0 = input[term]
      let w0 = Lanes(repeating: w[0])
      sum00 = multiplyAdd(w0, x0, sum00)
      w += shape.termStep
    }
    output[0] = sum00
  }
}
