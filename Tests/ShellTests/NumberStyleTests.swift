@testable import Language
import Testing

@Suite("Number styles")
struct NumberStyleTests {
  static let numbers = [0.1234567, 12345.678, 1.2e-7, 0, -.infinity, .nan]

  @Test(
    "Every style writes small, large and lost numbers as its table says",
    arguments: [
      ("spelled", spelled, ["0.1234567", "12345.678", "1.2e-07", "0", "-inf", "nan"]),
      ("printed", printed, ["0.1234567", "12345.678", "1.200000000e-07", "0", "-inf", "nan"]),
      ("short", short, ["0.1235", "12346", "1.200e-07", "0", "-inf", "nan"]),
      ("tidy", tidy, ["0.12", "12345.68", "0.00", "0.00", "-inf", "nan"]),
      ("brief", brief, ["0.1235", "12345.6780", "1.20e-07", "0.0000", "-inf", "nan"]),
      ("signedChange", signedChange, ["+0.123457", "+12346", "+1.20e-07", "0.000000", "-inf", "nan"]),
    ] as [(String, @Sendable (Double) -> String, [String])])
  func styles(name: String, style: @Sendable (Double) -> String, expected: [String]) {
    #expect(Self.numbers.map { style($0) } == expected, "\(name)")
  }

  @Test("A number of a column is right-aligned in ten, and a change downwards has one sign")
  func columns() {
    #expect(aligned(0.5) == "    0.5000")
    #expect(signedChange(-0.25) == "-0.250000")
  }

  @Test("One thing is counted in the singular")
  func counting() {
    #expect([0, 1, 2].map { $0.counted("round") } == ["0 rounds", "1 round", "2 rounds"])
  }
}
