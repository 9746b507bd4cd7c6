import Plots
import Testing

@Suite("NumberFormat")
struct NumberFormatTests {
  @Test(
    "fixed decimals and significant digits agree with Python's decimal arithmetic",
    arguments: numberFormatReference.indices)
  func reference(row: Int) throws {
    let expected = numberFormatReference[row]
    let x = try #require(Double(expected.x))
    if let fixed = expected.fixed { #expect(NumberFormat.fixed(x, expected.decimals) == fixed) }
    #expect(NumberFormat.significant(x, expected.digits) == expected.significant)
  }

  @Test("what is not finite is named")
  func notFinite() {
    for format in [
      { NumberFormat.fixed($0, 3) }, { NumberFormat.significant($0, 3) }, { NumberFormat.compact($0) },
      { NumberFormat.signed($0, 3) },
    ] as [(Double) -> String] {
      #expect(format(.nan) == "nan")
      #expect(format(.infinity) == "inf")
      #expect(format(-.infinity) == "-inf")
    }
    #expect(NumberFormat.percent(.nan, 1) == "nan %")
  }

  @Test("zero never has a sign")
  func zero() {
    #expect(NumberFormat.fixed(-0.0, 3) == "0.000")
    #expect(NumberFormat.fixed(-0.0001, 3) == "0.000")
    #expect(NumberFormat.signed(-0.0001, 3) == "0.000")
    #expect(NumberFormat.signed(0.0001, 3) == "0.000")
    #expect(NumberFormat.significant(-0.0, 3) == "0")
    #expect(NumberFormat.compact(-0.0) == "0")
  }

  @Test("the compact form leaves out what it can")
  func compact() {
    let expected: [(Double, String)] = [
      (0.1, "0.1"), (12500, "12500"), (1e6, "1e6"), (2.5e-7, "2.5e-7"), (-3, "-3"), (0.0001, "0.0001"),
      (123456.7, "123457"), (999999.7, "1e6"), (1.0 / 3, "0.333333"), (1.5e300, "1.5e300"),
    ]
    for (x, text) in expected { #expect(NumberFormat.compact(x) == text) }
  }

  @Test("the signed form shows both signs")
  func signed() {
    #expect(NumberFormat.signed(0.25, 2) == "+0.25")
    #expect(NumberFormat.signed(-0.25, 2) == "-0.25")
    #expect(NumberFormat.signed(.pi, 0) == "+3")
  }

  @Test("a percentage keeps the digits of its share")
  func percent() {
    #expect(NumberFormat.percent(0.98889, 1) == "98.9 %")
    #expect(NumberFormat.percent(0.9973, 3) == "99.730 %")
    #expect(NumberFormat.percent(1, 0) == "100 %")
    #expect(NumberFormat.percent(0.285, 0) == "28 %", "the half goes to the even neighbour")
    #expect(NumberFormat.percent(-0.00001, 1) == "0.0 %")
    #expect(NumberFormat.percent(0.004, 0) == "0 %")
  }

  @Test("the text of 17 significant digits reads back as the same number")
  func roundTrip() {
    var x = 1.1e-300
    while x < 1e300 {
      #expect(Double(NumberFormat.significant(x, 17)) == x)
      x *= -977.123456789
      x = abs(x)
    }
  }
}
