import Testing

@testable import Plots

@Suite("Division of an axis")
struct DivisionTests {
  private func labels(_ values: [Double], _ intervals: Int, scale: Axis.Scale = .linear) -> [String] {
    Division(Axis(scale: scale), showing: values, intervals: intervals).ticks.map(\.label)
  }

  @Test("an automatic axis goes out to round numbers")
  func automatic() {
    #expect(labels([0.02, 0.39], 4) == ["0.0", "0.1", "0.2", "0.3", "0.4"])
    #expect(labels([-4, 8], 6) == ["-4", "-2", "0", "2", "4", "6", "8"])
    #expect(labels([0, 997], 5) == ["0", "200", "400", "600", "800", "1000"])
    #expect(labels([-1.3863, -0.1208], 3) == ["-1.5", "-1.0", "-0.5", "0.0"])
    #expect(labels([0, 3e-7], 3) == ["0", "1e-7", "2e-7", "3e-7"])
    #expect(labels([0, 2e9], 2) == ["0", "1000000000", "2000000000"])
    #expect(labels([0, 2e12], 2) == ["0", "1e12", "2e12"])
  }

  @Test("a given range keeps its ends, with ticks inside")
  func given() {
    let division = Division(Axis(range: -1.5...6.2), showing: [], intervals: 5)
    #expect((division.lower, division.upper) == (-1.5, 6.2))
    #expect(division.ticks.map(\.value) == [0, 2, 4, 6])
    #expect(
      Division(Axis(range: 0...1), showing: [], intervals: 5).ticks.map(\.label) == [
        "0.0", "0.2", "0.4", "0.6", "0.8", "1.0",
      ])
  }

  @Test("tick values are exactly the decimal numbers that their labels say")
  func exact() {
    for values in [[0, 0.7], [-0.3, 0.3], [1e-12, 7e-12], [3e250, 9e250], [0.1, 1e3]] as [[Double]] {
      for tick in Division(Axis(), showing: values, intervals: 7).ticks {
        #expect(Double(tick.label) == tick.value)
      }
    }
  }

  @Test(
    "any data get a finite, rising range with ticks inside and no more intervals than asked",
    arguments: [
      [], [0], [5], [-1e300], [1e300, -1e300], [.greatestFiniteMagnitude, -.greatestFiniteMagnitude],
      [.leastNonzeroMagnitude],
      [1, 1.0000000000000002], [.nan, .infinity], [0x1p-1060, 0x1p-1059], [1, 1 + 1e-8], [-3, -3, -3],
      [1e-200, 1e200],
    ] as [[Double]], [Axis.Scale.linear, .logarithmic])
  func degenerate(values: [Double], scale: Axis.Scale) {
    for intervals in 1...8 {
      let division = Division(Axis(scale: scale), showing: values, intervals: intervals)
      #expect(division.lower < division.upper)
      #expect(division.lower.isFinite && division.upper.isFinite)
      #expect(division.ticks.count >= 2)
      #expect(division.ticks.count <= intervals + 2)
      for (tick, next) in zip(division.ticks, division.ticks.dropFirst()) {
        #expect(tick.value < next.value)
        #expect(tick.label != next.label)
      }
      #expect(division.position(division.lower) == 0)
      #expect(division.position(division.upper).map { abs($0 - 1) < 1e-12 } ?? false)
    }
  }

  @Test("a logarithmic axis has ticks at powers of ten, and between them when there is room")
  func logarithmic() {
    #expect(
      labels([0.002, 700], 6, scale: .logarithmic) == ["0.001", "0.01", "0.1", "1", "10", "100", "1000"])
    #expect(labels([2, 8], 4, scale: .logarithmic) == ["1", "2", "5", "10"])
    #expect(labels([1e-12, 1], 4, scale: .logarithmic) == ["1e-12", "1e-9", "1e-6", "0.001", "1"])
  }

  @Test("equal factors are equal distances, and what is not positive has no place")
  func logarithmicPositions() throws {
    let division = Division(Axis(range: 0.01...100, scale: .logarithmic), showing: [], intervals: 4)
    for (value, share) in [(0.01, 0.0), (0.1, 0.25), (1, 0.5), (10, 0.75), (100, 1)] {
      #expect(abs(try #require(division.position(value)) - share) < 1e-14)
    }
    #expect(division.position(0) == nil)
    #expect(division.position(-1) == nil)
    #expect(division.position(.nan) == nil)
  }

  @Test("the decimal logarithm agrees with known values")
  func logarithm() {
    // To 17 digits by mpmath, log10 of the number on the left.
    let known = [
      (1.0, 0.0), (2.0, 0.30102999566398120), (0.3, -0.52287874528033756), (1e10, 10),
      (7.5e-300, -299.12493873660830),
      (1.4142135623730951, 0.15051499783199060), (9.87654321e200, 200.99460496811872),
    ]
    for (x, expected) in known {
      #expect(abs(decimalLogarithm(x) - expected) <= 2e-15 * max(1, abs(expected)), "log10(\(x))")
    }
  }
}
