import Networks
import Numerics

/// G drawn over the latent line: at every cell's end its value and its slope, both from the network itself.
struct LatentCurve {
  /// Latents, rising; a point where the slope jumps stands twice.
  private(set) var z: [Double]
  private(set) var x: [Double]
  private(set) var slope: [Double]
  /// Values of G where its slope jumps or vanishes: there the density of the generator jumps or is infinite.
  private(set) var seams: [Double] = []
  /// The least and the greatest value over the body of the line.
  private(set) var range: ClosedRange<Double>

  /// - Returns: Nil where G gives a number that is not finite.
  init?(generator: Network, parameters: [Double], line: LatentLine) {
    z = line.edges
    x = []
    slope = []
    let evaluated = LatentCurve.evaluate(generator, parameters: parameters, at: line.edges)
    var least = Double.infinity
    var greatest = -Double.infinity
    for index in line.body {
      let value = evaluated.values[index]
      guard value.isFinite else { return nil }
      least = min(least, value)
      greatest = max(greatest, value)
    }
    range = least...greatest
    x = evaluated.values
    slope = evaluated.slopes
    keepFinite(around: line.body)
    let body = line.edges[line.body.lowerBound]...line.edges[line.body.upperBound - 1]
    if !generator.isPiecewiseLinear {
      divideUnresolved(generator, parameters: parameters, within: body)
      keepResolved(generator, parameters: parameters, around: body)
    }
    if generator.isPiecewiseLinear { insertKinks(within: body) } else { insertTurns(within: body) }
  }

  /// The greatest size of a value that G has over a stretch of the line.
  func magnitude(within window: ClosedRange<Double>) -> Double {
    var greatest = 0.0
    for index in z.indices where window.contains(z[index]) { greatest = max(greatest, abs(x[index])) }
    return greatest
  }

  /// Values and slopes in blocks that stay in the nearest caches.
  static func evaluate(
    _ network: Network, parameters: [Double], at points: [Double]
  ) -> (values: [Double], slopes: [Double]) {
    let size = 256
    var input = Batch(features: 1, count: size)
    let ones = Batch(column: Array(repeating: 1, count: size))
    var tape = Tape(network: network, count: size)
    var adjoint = Adjoint(network: network, count: size)
    var values = Array(repeating: 0.0, count: points.count)
    var slopes = values
    for start in stride(from: 0, to: points.count, by: size) {
      let used = min(size, points.count - start)
      for index in 0..<size {
        input.lanes[index / laneCount][index % laneCount] = points[start + min(index, used - 1)]
      }
      network.forward(input, parameters: parameters, tape: &tape)
      network.pullBack(ones, input: input, parameters: parameters, tape: tape, adjoint: &adjoint)
      let output = tape.output
      let gradient = adjoint.input
      for index in 0..<used {
        values[start + index] = output.lanes[index / laneCount][index % laneCount]
        slopes[start + index] = gradient.lanes[index / laneCount][index % laneCount]
      }
    }
    return (values, slopes)
  }

  /// Drops the ends of the line from where on G overflows.
  private mutating func keepFinite(around body: Range<Int>) {
    var first = body.lowerBound
    var last = body.upperBound - 1
    while first > 0 && x[first - 1].isFinite && slope[first - 1].isFinite { first -= 1 }
    while last + 1 < x.count && x[last + 1].isFinite && slope[last + 1].isFinite { last += 1 }
    keep(first...last)
  }

  /// Of some cells those on which G does not follow the cubic, as its middle shows.
  private func unresolved(_ cells: [Int], _ generator: Network, parameters: [Double]) -> [Int] {
    let cubics = cells.map {
      CubicCell(z0: z[$0], z1: z[$0 + 1], x0: x[$0], x1: x[$0 + 1], slope0: slope[$0], slope1: slope[$0 + 1])
    }
    let middles = generator.outputs(
      of: Batch(column: cubics.map { $0.z + 0.5 * $0.width }), parameters: parameters
    ).column(0)
    return cells.indices.filter { index in
      let cubic = cubics[index]
      let size = max(abs(cubic.x), abs(cubic.x + cubic.rise), abs(middles[index]))
      return !(abs(cubic.x + cubic.height(at: 0.5) - middles[index]) <= 0.01 * size)
    }.map { cells[$0] }
  }

  /// Halves the wide cells inside the body on which G swings faster than they are wide, up to eight times.
  private mutating func divideUnresolved(
    _ generator: Network, parameters: [Double], within body: ClosedRange<Double>
  ) {
    let cells = z.indices.dropLast().filter { z[$0] >= body.lowerBound && z[$0 + 1] <= body.upperBound }
    guard let least = cells.map({ z[$0 + 1] - z[$0] }).filter({ $0 > 0 }).min() else { return }
    for _ in 0..<8 {
      let wide = z.indices.dropLast().filter {
        z[$0] >= body.lowerBound && z[$0 + 1] <= body.upperBound && z[$0 + 1] - z[$0] > 1.5 * least
      }
      let failing = unresolved(wide, generator, parameters: parameters)
      guard !failing.isEmpty else { return }
      let middles = failing.map { 0.5 * (z[$0] + z[$0 + 1]) }
      let (values, slopes) = LatentCurve.evaluate(generator, parameters: parameters, at: middles)
      for index in failing.indices.reversed() {
        z.insert(middles[index], at: failing[index] + 1)
        x.insert(values[index], at: failing[index] + 1)
        slope.insert(slopes[index], at: failing[index] + 1)
      }
    }
  }

  /// Drops the ends of the line, beyond all mass, from where on G does not follow the cells' cubics: a G that swings
  /// faster than the cells are wide would seem to reach where it never goes.
  private mutating func keepResolved(
    _ generator: Network, parameters: [Double], around body: ClosedRange<Double>
  ) {
    let inside = z.indices.filter { body.contains(z[$0]) }
    guard var first = inside.first, var last = inside.last else { return }
    let failing = Set(
      unresolved(Array(0..<first) + Array(last..<z.count - 1), generator, parameters: parameters))
    while first > 0 && !failing.contains(first - 1) { first -= 1 }
    while last + 1 < z.count && !failing.contains(last) { last += 1 }
    keep(first...last)
  }

  private mutating func keep(_ kept: ClosedRange<Int>) {
    guard kept != 0...x.count - 1 else { return }
    z = Array(z[kept])
    x = Array(x[kept])
    slope = Array(slope[kept])
  }

  /// A smooth G turns where its slope changes sign: a fold, found on the cell's cubic.
  private mutating func insertTurns(within body: ClosedRange<Double>) {
    insertPoints(within: body) { cell, slope0, slope1 in
      guard (slope0 > 0 && slope1 < 0) || (slope0 < 0 && slope1 > 0) else { return nil }
      let t = cell.turningFraction
      // Closer to an end the monotone cubic of the cell does as well.
      guard t > 1e-6 && t < 1 - 1e-6 else { return nil }
      return (z: cell.z + t * cell.width, x: cell.x + cell.height(at: t), left: 0, right: 0)
    }
  }

  /// A piecewise linear G bends where the lines at both ends of a cell meet.
  private mutating func insertKinks(within body: ClosedRange<Double>) {
    insertPoints(within: body) { cell, slope0, slope1 in
      guard let distance = cell.kinkDistance else { return nil }
      return (z: cell.z + distance, x: cell.x + slope0 * distance, left: slope0, right: slope1)
    }
  }

  /// Puts the point that `find` sees inside a cell, if any, between that cell's ends.
  private mutating func insertPoints(
    within body: ClosedRange<Double>,
    _ find: (CubicCell, Double, Double) -> (z: Double, x: Double, left: Double, right: Double)?
  ) {
    var found: [(after: Int, z: Double, x: Double, left: Double, right: Double)] = []
    for i in 0..<max(x.count - 1, 0) where slope[i] != slope[i + 1] {
      let cell = CubicCell(
        z0: z[i], z1: z[i + 1], x0: x[i], x1: x[i + 1], slope0: slope[i], slope1: slope[i + 1])
      guard let point = find(cell, slope[i], slope[i + 1]) else { continue }
      found.append((after: i, z: point.z, x: point.x, left: point.left, right: point.right))
      guard body.contains(point.z) else { continue }
      seams.append(point.x)
      range = min(range.lowerBound, point.x)...max(range.upperBound, point.x)
    }
    for point in found.reversed() {
      z.insert(contentsOf: [point.z, point.z], at: point.after + 1)
      x.insert(contentsOf: [point.x, point.x], at: point.after + 1)
      slope.insert(contentsOf: [point.left, point.right], at: point.after + 1)
    }
  }
}

extension Network {
  /// Whether the network is made of straight pieces alone.
  var isPiecewiseLinear: Bool {
    features == .plain
      && layers.allSatisfy { [.identity, .relu, .leakyRelu].contains($0.activation) }
  }
}
