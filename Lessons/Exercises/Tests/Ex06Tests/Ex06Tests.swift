import Checking
import Ex06
import Ex06Check
import Testing

@Test func aRoundIsPlayedInTurn() {
  let outcome = ex06.outcome(of: alternatingRound)
  #expect(outcome.isPassed, "\(outcome.lines.joined(separator: "\n"))")
}
