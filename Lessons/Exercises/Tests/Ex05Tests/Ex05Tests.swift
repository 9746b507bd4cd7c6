import Checking
import Ex05
import Ex05Check
import Testing

@Test func theDivergenceIsRight() {
  let outcome = ex05.outcome(of: jensenShannon)
  #expect(outcome.isPassed, "\(outcome.lines.joined(separator: "\n"))")
}
