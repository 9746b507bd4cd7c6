import Numerics

/// How far two players have gone round each other on their way.
///
/// Each player's path is reduced to its principal direction, the one along which it spreads most, and both numbers
/// are taken in units of their standard deviations: a point in the plane, D to the right and G upwards. Players who
/// approach an equilibrium draw a line there; players who chase each other draw circles about the middle.
///
/// - Source: Mescheder et al. 2018 for the circles of the Dirac-GAN, whose players have one parameter each.
public struct Winding: Equatable, Sendable {
  /// Whole turns about the middle of the path, clockwise or not; a turn between two looks goes unseen.
  public let turns: Double
  /// How much of all turning goes the same way: 1 for a circle, near 0 for noise.
  public let constancy: Double
  /// How many moments of the path were looked at.
  public let moments: Int

  /// - Parameter first: D's parameters at every moment, the past first.
  /// - Parameter second: G's at the same moments.
  /// - Returns: Nil for fewer than three moments, and where a player has not moved at all.
  public init?(_ first: [[Double]], _ second: [[Double]]) {
    precondition(
      first.count == second.count, "\(first.count) moments of one player, \(second.count) of the other")
    guard first.count >= 3, let x = principalCoordinates(of: first), let y = principalCoordinates(of: second)
    else { return nil }
    var net = 0.0
    var total = 0.0
    for index in x.indices.dropFirst() {
      let (x0, y0, x1, y1) = (x[index - 1], y[index - 1], x[index], y[index])
      let turned = angle(sine: x0 * y1 - y0 * x1, cosine: x0 * x1 + y0 * y1)
      net += turned
      total += abs(turned)
    }
    turns = abs(net) / (2 * Double.pi)
    constancy = total > 0 ? abs(net) / total : 0
    moments = first.count
  }
}

/// Where each moment of a path lies along the path's principal direction, in standard deviations from the middle.
///
/// The first eigenvector of the moments' Gram matrix, by repeated squaring of that matrix.
private func principalCoordinates(of path: [[Double]]) -> [Double]? {
  let count = path.count
  let size = path[0].count
  var middle = Array(repeating: 0.0, count: size)
  for point in path { for index in 0..<size { middle[index] += point[index] / Double(count) } }
  let centered = path.map { point in (0..<size).map { point[$0] - middle[$0] } }
  let scale = centered.reduce(0) { max($0, $1.norm) }
  // Less than this is the rounding of the middle.
  let reach = path.reduce(0) { max($0, $1.norm) }
  guard scale > 0x1p-45 * reach, scale < .infinity else { return nil }
  var gram = centered.map { row in
    centered.map { other in
      var sum = 0.0
      for index in 0..<size { sum += (row[index] / scale) * (other[index] / scale) }
      return sum
    }
  }
  // After ten squarings a direction with 99 % of the largest spread has a 3e-5th of its part left.
  for _ in 0..<10 { gram = normalized(squared(gram)) }
  guard let longest = gram.max(by: { $0.norm < $1.norm }), longest.norm > 0 else { return nil }
  let unit = longest.norm / Double(count).squareRoot()
  return longest.map { $0 / unit }
}

private func squared(_ matrix: [[Double]]) -> [[Double]] {
  matrix.map { row in
    matrix.indices.map { column in
      var sum = 0.0
      for index in row.indices { sum += row[index] * matrix[index][column] }
      return sum
    }
  }
}

private func normalized(_ matrix: [[Double]]) -> [[Double]] {
  let largest = matrix.reduce(0) { $1.reduce($0) { max($0, abs($1)) } }
  return largest > 0 ? matrix.map { $0.map { $0 / largest } } : matrix
}

/// The angle in `-pi ... pi` with this direction.
private func angle(sine: Double, cosine: Double) -> Double {
  if cosine == 0 && sine == 0 { return 0 }
  if cosine > 0 { return atan(sine / cosine) }
  if cosine == 0 { return sine > 0 ? 0.5 * Double.pi : -0.5 * Double.pi }
  return atan(sine / cosine) + (sine >= 0 ? Double.pi : -Double.pi)
}
