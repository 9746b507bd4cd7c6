import Numerics
import Testing

/// Errors against reference values from mpmath.
@Suite struct ElementaryAccuracyTests {
  @Test(
    "Every lane function keeps the error bound that its documentation states", arguments: LaneFunction.all)
  func laneFunctionsKeepTheirBounds(function: LaneFunction) {
    let points = ElementaryReference.points[function.name, default: []]
    #expect(points.count > 100)
    for point in points {
      let computed = function.onNumber(point.x)
      let error = point.errorInUlps(of: computed)
      #expect(
        error <= function.bound,
        "\(function.name)(\(point.x)) = \(computed), expected \(point.value), off by \(error) ulp")
    }
  }

  @Test("Every lane gives the same bits as the function of a single number", arguments: LaneFunction.all)
  func lanesAndNumbersAgreeBitForBit(function: LaneFunction) {
    var arguments = ElementaryReference.points[function.name, default: []].map(\.x)
    arguments += [.infinity, -.infinity, .nan, 0, -0.0, 1e300, -1e300, 0x1p-1074, -0x1p-1074, -1, -2]
    while arguments.count % laneCount != 0 { arguments.append(0.75) }
    for start in stride(from: 0, to: arguments.count, by: laneCount) {
      let x = Lanes(arguments[start..<start + laneCount])
      let values = function.onLanes(x)
      for lane in 0..<laneCount {
        let single = function.onNumber(x[lane])
        #expect(
          single.bitPattern == values[lane].bitPattern || single.isNaN && values[lane].isNaN,
          "\(function.name)(\(x[lane])) is \(values[lane]) in a lane and \(single) alone")
      }
    }
  }

  @Test(
    "The functions of single numbers keep the relative error that their documentation states",
    arguments: [
      ("atan", 4.5e-16), ("erf", 5e-16), ("erfc", 1e-15), ("normalQuantile", 1e-15), ("pow", 5e-15),
    ])
  func scalarFunctionsKeepTheirBounds(name: String, tolerance: Double) {
    let points = ElementaryReference.points[name, default: []]
    #expect(points.count > 100)
    for point in points {
      let computed = value(of: name, at: point)
      // A subnormal result has fewer digits: there, one unit of the last place is allowed.
      let allowed = tolerance * point.value.magnitude + (point.value.isNormal ? 0 : 0x1p-1074)
      #expect(
        computed == point.value || (computed - point.value).magnitude <= allowed,
        "\(name)(\(point.x), \(point.y)) = \(computed), expected \(point.value)")
    }
  }

  @Test(
    "logGamma is relatively accurate for positive arguments, and against its larger term for negative ones")
  func logGammaKeepsItsBound() {
    let points = ElementaryReference.points["logGamma", default: []]
    #expect(points.count > 100)
    for point in points {
      let computed = logGamma(point.x)
      #expect(
        (computed - point.value).magnitude <= 2e-15 * point.value.magnitude,
        "logGamma(\(point.x)) = \(computed), expected \(point.value)")
    }
    // Gamma(-1/2) = -2 sqrt(pi), Gamma(-5/2) = -8 sqrt(pi) / 15.
    #expect((logGamma(-0.5) - 1.265_512_123_484_645_4).magnitude < 2e-15)
    #expect((logGamma(-2.5) - -0.056_243_716_497_674_05).magnitude < 1e-14)
  }

  private func value(of name: String, at point: ReferencePoint) -> Double {
    switch name {
    case "atan": atan(point.x)
    case "erf": erf(point.x)
    case "erfc": erfc(point.x)
    case "normalQuantile": normalQuantile(point.x)
    default: pow(point.x, point.y)
    }
  }
}
