import Checking
import Ex04
import Ex04Check
import Testing

@Test func bothGradientsOfGAreRight() {
  let outcome = ex04.outcome(of: generatorGradients)
  #expect(outcome.isPassed, "\(outcome.lines.joined(separator: "\n"))")
}
