/// A layer's product as a walk over register blocks, for machines with few and with many vector registers.
///
/// Each is compiled for the processors that it is meant for; all give the same bits.
public enum ProductLoop {
  /// For sixteen narrow registers: two results of one block at a time.
  ///
  /// - Parameter start: What each sum begins with, such as a bias.
  @inlinable @inline(__always)
  public static func narrow(
    _ weights: UnsafePointer<Double>, _ start: UnsafePointer<Double>, _ input: UnsafePointer<Lanes>,
    _ output: UnsafeMutablePointer<Lanes>, _ shape: ProductShape
  ) {
    for block in 0..<shape.blocks {
      let x = input + block * shape.inputStride
      let y = output + block * shape.outputStride
      var sum = 0
      while sum + 2 <= shape.sums {
        ProductTile.tile2x1(weights + sum * shape.sumStep, start + sum * shape.startStep, x, y + sum, shape)
        sum += 2
      }
      if sum < shape.sums {
        ProductTile.tile1x1(weights + sum * shape.sumStep, start + sum * shape.startStep, x, y + sum, shape)
      }
    }
  }

  /// For thirty-two wide registers: four results of four blocks at a time; a single result takes four blocks.
  @inlinable @inline(__always)
  public static func wide(
    _ weights: UnsafePointer<Double>, _ start: UnsafePointer<Double>, _ input: UnsafePointer<Lanes>,
    _ output: UnsafeMutablePointer<Lanes>, _ shape: ProductShape
  ) {
    let grouped = shape.sums / 4 * 4
    var block = 0
    while block < shape.blocks {
      let left = shape.blocks - block
      let x = input + block * shape.inputStride
      let y = output + block * shape.outputStride
      var sum = 0
      while sum < grouped {
        let w = weights + sum * shape.sumStep
        let begin = start + sum * shape.startStep
        if left >= 4 {
          ProductTile.tile4x4(w, begin, x, y + sum, shape)
        } else if left >= 2 {
          ProductTile.tile4x2(w, begin, x, y + sum, shape)
        } else {
          ProductTile.tile4x1(w, begin, x, y + sum, shape)
        }
        sum += 4
      }
      block += left >= 4 ? 4 : left >= 2 ? 2 : 1
    }
    for sum in grouped..<shape.sums {
      single(weights + sum * shape.sumStep, start + sum * shape.startStep, input, output + sum, shape)
    }
  }

  /// One result of every block, four blocks at a time so that their sums do not wait for each other.
  @inlinable @inline(__always)
  static func single(
    _ weights: UnsafePointer<Double>, _ start: UnsafePointer<Double>, _ input: UnsafePointer<Lanes>,
    _ output: UnsafeMutablePointer<Lanes>, _ shape: ProductShape
  ) {
    var block = 0
    while block + 4 <= shape.blocks {
      ProductTile.tile1x4(
        weights, start, input + block * shape.inputStride, output + block * shape.outputStride, shape)
      block += 4
    }
    while block < shape.blocks {
      ProductTile.tile1x1(
        weights, start, input + block * shape.inputStride, output + block * shape.outputStride, shape)
      block += 1
    }
  }
}
