import Checking
import Testing

private func square(_ cases: [Case<(Double) -> Double>]) -> Exercise<(Double) -> Double> {
  Exercise(
    "ex00", title: "The square", quantities: ["x^2"], cases: cases,
    mistakes: [
      Mistake("doubled", hint: "when x is doubled.") { 2 * $0 },
      Mistake("cubed", hint: "when x is multiplied once too often.") { $0 * $0 * $0 },
    ])
}

private func row(_ x: Double, _ expected: Double, lowest: Double = -.infinity) -> Case<(Double) -> Double> {
  Case("a number", input: "x = \(x)", expected: [expected], tolerance: 1e-9, lowest: lowest) { [$0(x)] }
}

private var table: Exercise<(Double) -> Double> { square([row(1, 1), row(2, 4), row(3, 9)]) }

@Test func whatIsRightPassesEveryCase() {
  #expect(table.outcome(of: { $0 * $0 }) == .passed(cases: 3))
}

@Test func aTableWithoutACaseProvesNothing() {
  #expect(square([]).outcome(of: { $0 * $0 }) == .empty)
  #expect(!Outcome.empty.isPassed)
}

@Test func theFirstFailingCaseEndsTheTableAndIsShown() throws {
  var calls = 0
  let outcome = table.outcome(of: { x in
    calls += 1
    return x == 2 ? 4.5 : x * x
  })
  guard case .failed(let failure) = outcome else { throw Unexpected() }
  #expect(calls == 2)
  #expect(failure.number == 2 && failure.input == "x = 2.0" && failure.hint == nil)
  #expect(
    outcome.lines == [
      "", "  input      x = 2.0", "  expected   x^2 = 4", "  got        x^2 = 4.5", "  tolerance  1e-09",
    ])
}

@Test func severalNumbersStandBelowEachOtherAndThoseThatMissAreNamed() {
  let pair = Exercise<(Double) -> Double>(
    "ex00", title: "Powers", quantities: ["x^2", "x^3"],
    cases: [
      Case("a number", input: "x = 2\nno more", expected: [4, 8], tolerance: 1e-9, lowest: 0) { [$0(2), 8] }
    ], mistakes: [])
  #expect(
    pair.outcome(of: { _ in 0.25 }).lines == [
      "", "  input      x = 2", "             no more", "  expected   x^2 = 4,    x^3 = 8",
      "  got        x^2 = 0.25, x^3 = 8", "  tolerance  1e-09, and not below 0, missed by x^2",
    ])
}

@Test func aKnownMistakeIsToldByAllOfItsAnswers() throws {
  // 2x and x^2 agree at 2, so that the failing case lies behind it; at 1 the doubled one fails already.
  guard case .failed(let doubled) = table.outcome(of: { 2 * $0 }) else { throw Unexpected() }
  #expect(doubled.number == 1 && doubled.mistake == "doubled")
  guard case .failed(let cubed) = table.outcome(of: { $0 * $0 * $0 }) else { throw Unexpected() }
  #expect(cubed.number == 2 && cubed.mistake == "cubed")
  // 6 at 3 is what doubling gives, yet whoever doubles has been wrong at 1.
  guard case .failed(let other) = table.outcome(of: { $0 == 3 ? 6 : $0 * $0 }) else { throw Unexpected() }
  #expect(other.mistake == nil)
}

@Test(arguments: [Double.nan, .infinity, -.infinity])
func whatIsNoNumberNeverPasses(_ value: Double) throws {
  guard case .failed(let failure) = table.outcome(of: { _ in value }) else { throw Unexpected() }
  #expect(failure.diagnosis != nil)
}

@Test func noAnswerMayLieBelowTheLowest() {
  let floored = square([row(0, 0, lowest: 0)])
  #expect(!floored.outcome(of: { _ in -1e-17 }).isPassed)
  #expect(floored.outcome(of: { _ in 1e-17 }).isPassed)
}

private struct Unexpected: Error {}
