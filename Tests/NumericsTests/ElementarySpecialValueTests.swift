import Numerics
import Testing

/// Zeros with their signs, infinities, NaN, and the ends of the range.
@Suite struct ElementarySpecialValueTests {
  private func isSame(_ a: Double, _ b: Double) -> Bool { a.bitPattern == b.bitPattern || a.isNaN && b.isNaN }

  @Test("NaN passes through every lane function, whatever its payload", arguments: LaneFunction.all)
  func nanPassesThrough(function: LaneFunction) {
    #expect(function.onNumber(.nan).isNaN)
    #expect(function.onNumber(-.nan).isNaN)
    #expect(function.onNumber(Double(nan: 0x1_1234_5678_9ABC, signaling: false)).isNaN)
  }

  private static let limits: [(name: String, argument: Double, expected: Double)] = [
    ("exp", Double.infinity, Double.infinity), ("exp", -.infinity, 0), ("exp", 0, 1), ("exp", -0.0, 1),
    ("exp", 709.79, .infinity), ("exp", 1e300, .infinity), ("exp", -745.2, 0), ("exp", -1e300, 0),
    ("log", .infinity, .infinity), ("log", 0, -.infinity), ("log", -0.0, -.infinity), ("log", 1, 0),
    ("log", -1, .nan), ("log", -.infinity, .nan), ("log", -0x1p-1074, .nan),
    ("log1p", .infinity, .infinity), ("log1p", -1, -.infinity), ("log1p", 0, 0), ("log1p", -0.0, -0.0),
    ("log1p", -1.5, .nan), ("log1p", -.infinity, .nan), ("log1p", 0x1p-1074, 0x1p-1074),
    ("log1p", -0x1p-1074, -0x1p-1074),
    ("tanh", .infinity, 1), ("tanh", -.infinity, -1), ("tanh", 0, 0), ("tanh", -0.0, -0.0),
    ("tanh", 0x1p-1074, 0x1p-1074), ("tanh", -1e300, -1),
    ("softplus", .infinity, .infinity), ("softplus", -.infinity, 0), ("softplus", 1e300, 1e300),
    ("softplus", -1e300, 0), ("softplus", 0, 0.6931471805599453), ("softplus", -0.0, 0.6931471805599453),
    ("sigmoid", .infinity, 1), ("sigmoid", -.infinity, 0), ("sigmoid", 0, 0.5), ("sigmoid", -0.0, 0.5),
    ("sin", 0, 0), ("sin", -0.0, -0.0), ("sin", .infinity, .nan), ("sin", -.infinity, .nan),
    ("sin", 0x1p-1074, 0x1p-1074), ("cos", 0, 1), ("cos", -0.0, 1), ("cos", .infinity, .nan),
  ]

  @Test(
    "Lane functions take their limits at the ends of the range",
    arguments: limits)
  func laneFunctionsTakeTheirLimits(name: String, argument: Double, expected: Double) throws {
    let function = try #require(LaneFunction.named(name))
    let computed = function.onNumber(argument)
    #expect(isSame(computed, expected), "\(name)(\(argument)) = \(computed), expected \(expected)")
  }

  @Test("pow treats special arguments as IEEE 754 does")
  func powTreatsSpecialArguments() {
    let cases: [(x: Double, y: Double, expected: Double)] = [
      (.nan, 0, 1), (1, .nan, 1), (.nan, 1, .nan), (2, .nan, .nan), (0, 2, 0), (-0.0, 3, -0.0), (-0.0, 2, 0),
      (0, -1, .infinity), (-0.0, -1, -.infinity), (-0.0, -2, .infinity), (-8, 1.0 / 3, .nan), (-2, 3, -8),
      (-1, .infinity, 1), (0.5, .infinity, 0), (2, .infinity, .infinity), (2, -.infinity, 0),
      (0.5, -.infinity, .infinity),
      (.infinity, 0.5, .infinity), (.infinity, -1, 0), (-.infinity, 3, -.infinity), (-.infinity, -3, -0.0),
      (-.infinity, 0.5, .infinity), (10, 309, .infinity), (10, -330, 0), (-10, 309, -.infinity),
      (2, 1024, .infinity), (-1, 1e300, 1),
    ]
    for (x, y, expected) in cases {
      let computed = pow(x, y)
      #expect(isSame(computed, expected), "pow(\(x), \(y)) = \(computed), expected \(expected)")
    }
  }

  @Test("pow with a small whole exponent is exact where the products are")
  func powIsExactForWholeExponents() {
    var power = 1.0
    for exponent in 0...22 {
      #expect(pow(10, Double(exponent)) == power)
      power *= 10
    }
    for exponent in -32...32 {
      let expected = Double(sign: .plus, exponent: exponent, significand: 1)
      #expect(pow(2, Double(exponent)) == expected)
    }
    #expect(pow(-3, 5) == -243)
    #expect(pow(1.5, 2) == 2.25)
  }

  @Test("The functions of single numbers take their limits")
  func scalarFunctionsTakeTheirLimits() {
    let cases: [(name: String, computed: Double, expected: Double)] = [
      ("atan(inf)", atan(.infinity), Double.pi / 2), ("atan(-0)", atan(-0.0), -0.0),
      ("atan(nan)", atan(.nan), .nan),
      ("erf(inf)", erf(.infinity), 1), ("erf(-inf)", erf(-.infinity), -1), ("erf(-0)", erf(-0.0), -0.0),
      ("erf(nan)", erf(.nan), .nan), ("erfc(inf)", erfc(.infinity), 0), ("erfc(-inf)", erfc(-.infinity), 2),
      ("erfc(0)", erfc(0), 1), ("erfc(nan)", erfc(.nan), .nan), ("erfc(1e300)", erfc(1e300), 0),
      ("logGamma(1)", logGamma(1), 0), ("logGamma(2)", logGamma(2), 0),
      ("logGamma(0)", logGamma(0), .infinity),
      ("logGamma(-3)", logGamma(-3), .infinity), ("logGamma(inf)", logGamma(.infinity), .infinity),
      ("logGamma(nan)", logGamma(.nan), .nan), ("normalQuantile(0)", normalQuantile(0), -.infinity),
      ("normalQuantile(1)", normalQuantile(1), .infinity), ("normalQuantile(0.5)", normalQuantile(0.5), 0),
      ("normalQuantile(-1)", normalQuantile(-1), .nan), ("normalQuantile(nan)", normalQuantile(.nan), .nan),
    ]
    for (name, computed, expected) in cases {
      #expect(isSame(computed, expected), "\(name) = \(computed), expected \(expected)")
    }
  }
}
