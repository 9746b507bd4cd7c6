/// Gauss-Legendre quadrature with eight nodes, so that the nodes of one panel are one ``Lanes``.
///
///     integral of f over -1...1  =  sum over i of w_i f(x_i)
///
/// Exact for polynomials of degree 15.
///
/// - Source: Gauss 1814; the digits by Newton's method on P_8 at forty digits.
public enum GaussLegendre {
  /// The roots of P_8, rising.
  public static let nodes = Lanes(
    -0.96028985649753623168, -0.79666647741362673959, -0.52553240991632898582, -0.18343464249564980494,
    0.18343464249564980494, 0.52553240991632898582, 0.79666647741362673959, 0.96028985649753623168)

  /// The weight of each node; they sum to 2.
  public static let weights = Lanes(
    0.10122853629037625915, 0.22238103445337447054, 0.31370664587788728734, 0.36268378337836198297,
    0.36268378337836198297, 0.31370664587788728734, 0.22238103445337447054, 0.10122853629037625915)

  /// What the value at each node adds to the integrals from -1 up to every node.
  ///
  ///     integral of f over -1...x_j  =  sum over i of runningWeights[i][j] f(x_i)
  ///
  /// The polynomial through the values is expanded in Legendre polynomials, whose integrals are known:
  /// `(P_{k+1}(x) - P_{k-1}(x)) / (2k + 1)`. Exact for polynomials of degree 7.
  public static let runningWeights: [Lanes] = (0..<laneCount).map { source in
    let atSource = legendre(upTo: laneCount, at: Lanes(repeating: nodes[source])).map { $0[0] }
    let atTargets = legendre(upTo: laneCount, at: nodes)
    var sum = 0.5 * (nodes + 1)
    for k in 1..<laneCount { sum += 0.5 * atSource[k] * (atTargets[k + 1] - atTargets[k - 1]) }
    return weights[source] * sum
  }

  /// P_0, P_1, .. by Bonnet's recurrence `(k + 1) P_{k+1} = (2k + 1) x P_k - k P_{k-1}`.
  private static func legendre(upTo degree: Int, at x: Lanes) -> [Lanes] {
    var values = [Lanes(repeating: 1), x]
    for k in 1..<degree {
      values.append((Double(2 * k + 1) * x * values[k] - Double(k) * values[k - 1]) / Double(k + 1))
    }
    return values
  }
}
