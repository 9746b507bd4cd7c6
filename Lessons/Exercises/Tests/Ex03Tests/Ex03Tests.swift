import Checking
import Ex03
import Ex03Check
import Testing

@Test func theGradientOfDIsRight() {
  let outcome = ex03.outcome(of: discriminatorGradient)
  #expect(outcome.isPassed, "\(outcome.lines.joined(separator: "\n"))")
}
