import Language
import Testing

@Suite("Expression")
struct ExpressionTests {
  /// A small game: quantities with fixed values, functions with closed forms, one matrix of parameters.
  static var environment: ExpressionEnvironment {
    ExpressionEnvironment(
      quantities: ["V", "Vpop", "Vstar", "jsd", "d.gap", "g.gradnorm", "round"],
      functions: ["D", "Dstar", "G"], parameters: ["d.w1", "d.b2"]
    ) { (reference) throws(LookupError) in
      if let moment = reference.moment, moment != "start" { throw .unknownMoment(known: ["start", "stop"]) }
      let atStart = reference.moment == nil ? 0.0 : 100
      switch reference.subject {
      case .quantity("V"): return -1.25 + atStart
      case .quantity("Vpop"): return -1.5
      case .quantity("d.gap"): return 0.125
      case .quantity("round"): return 40
      case .function("D", let point) where point.count == 1: return point[0] / 2 + atStart
      case .function("D", let point): return point[0] * 10 + point[1]
      case .parameter("d", "w1", let indices) where indices.count == 2:
        guard indices[0] < 2, indices[1] < 3 else {
          throw .unavailable(expected: "a row below 2 and a column below 3", instead: "d.w1[1,2]")
        }
        return Double(indices[0] * 3 + indices[1]) + atStart
      default: throw .unknownName
      }
    }
  }

  @Test(
    "arithmetic follows the rules of mathematics",
    arguments: [
      ("1", 1), (".5", 0.5), ("1.", 1), ("1e-3", 0.001), ("2E+2", 200), ("0.1 + 0.2", 0.1 + 0.2),
      ("2 + 3 * 4", 14), ("(2 + 3) * 4", 20), ("10 - 4 - 3", 3), ("16 / 4 / 2", 2), ("2 - -3", 5),
      ("-2^2", -4), ("(-2)^2", 4), ("2^-1", 0.5), ("2^3^2", 512), ("-2^-2", -0.25), ("2*-3", -6), ("--3", 3),
      ("+3", 3),
      ("abs(-3)", 3), ("sqrt(16)", 4), ("exp(0)", 1), ("log(1)", 0), ("tanh(0)", 0), ("sin(0)", 0),
      ("cos(0)", 1),
      ("min(3, 1, 2)", 1), ("max(3, 1, 2)", 3), ("max(-1, -2)", -1), ("pi", 3.141592653589793),
      ("V", -1.25), ("V@start", 98.75), ("V - Vpop", 0.25), ("-V^2", -1.5625), ("d.gap*8", 1),
      ("V-1", -2.25),
      ("D(1)", 0.5), ("D(3, 4)", 34), ("D(D(1))", 0.25), ("D(1)@start", 100.5), ("D(1 + 2 * 3)", 3.5),
      ("d.w1[1,2]", 5), ("d.w1[ 0 , 1 ]@start", 101),
    ] as [(String, Double)])
  func arithmetic(text: String, expected: Double) throws {
    #expect(try Expression(parsing: text).value(in: Self.environment) == .number(expected))
  }

  @Test(
    "comparisons and logic give true or false",
    arguments: [
      ("1 < 2", true), ("2 <= 2", true), ("1 > 2", false), ("2 >= 3", false), ("1 == 1", true),
      ("1 != 1", false),
      ("V < Vpop + 1 and d.gap > 0", true), ("1 > 2 or 2 > 1", true), ("not 1 > 2", true),
      ("!(1 < 2)", false),
      ("1<2 && 2<1 || 1<2", true), ("1 < 2 or 1 < 2 and 2 < 1", true), ("(1 < 2 or 1 < 2) and 2 < 1", false),
      ("not 1 > 2 and 2 > 1", true), ("not not 1 < 2", true), ("0/0 == 0/0", false), ("0/0 != 0/0", true),
    ])
  func conditions(text: String, expected: Bool) throws {
    let expression = try Expression(parsing: text)
    #expect(expression.isCondition)
    #expect(try expression.value(in: Self.environment) == .condition(expected))
  }

  @Test("division by zero and functions outside their domain give infinities and NaN, and NaN is not lost")
  func findings() throws {
    #expect(try Expression(parsing: "1/0").number(in: .empty) == .infinity)
    for text in [
      "sqrt(-1)", "0/0", "max(0/0, 1)", "max(1, 0/0)", "min(0/0, 1)", "min(1, 0/0)", "min(1, 0/0, 2)",
    ] {
      #expect(try Expression(parsing: text).number(in: .empty).isNaN, "\(text)")
    }
  }

  @Test(
    "elementary functions have their values",
    arguments: [
      // mpmath at 30 digits, rounded.
      ("exp(1)", 2.718281828459045), ("log(2)", 0.6931471805599453), ("tanh(0.5)", 0.46211715726000973),
      ("sin(1)", 0.8414709848078965), ("cos(1)", 0.5403023058681398), ("2^0.5", 1.4142135623730951),
    ])
  func elementary(text: String, expected: Double) throws {
    let found = try Expression(parsing: text).number(in: .empty)
    #expect(abs(found - expected) <= 2 * expected.ulp, "\(text) is \(found), expected \(expected)")
  }

  @Test("a decided `and` or `or` leaves its right side alone, and a check looks at both")
  func laziness() throws {
    for text in ["1 > 2 and Vpopp > 0", "1 < 2 or not Vpopp > 0"] {
      let expression = try Expression(parsing: text)
      _ = try expression.condition(in: Self.environment)
      let slip = #expect(throws: ParseError.self) { try expression.check(in: Self.environment) }
      #expect(slip?.word == "Vpopp")
      #expect(slip?.instead == "Vpop")
    }
    try Expression(parsing: "V < 1 and not D(2) > 3").check(in: Self.environment)
  }

  @Test("a number where a condition is due is refused by evaluation, and the other way round")
  func kinds() throws {
    let number = try Expression(parsing: "V + 1")
    let condition = try Expression(parsing: "  V > 1")
    #expect(!number.isCondition)
    let first = #expect(throws: ParseError.self) { try number.condition(in: Self.environment) }
    #expect(first?.instead == "V + 1 < 1")
    let second = #expect(throws: ParseError.self) { try condition.number(in: Self.environment) }
    #expect(second?.column == 3)
  }
}
