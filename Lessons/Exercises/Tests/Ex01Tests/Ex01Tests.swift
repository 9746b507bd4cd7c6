import Checking
import Ex01
import Ex01Check
import Testing

@Test func theBestDiscriminatorAnswersEveryCase() {
  let outcome = ex01.outcome(of: optimalDiscriminator)
  #expect(outcome.isPassed, "\(outcome.lines.joined(separator: "\n"))")
}
