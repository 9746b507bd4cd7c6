import Checking
import Ex02
import Ex02Check
import Testing

@Test func theValueIsRightForEveryLogit() {
  let outcome = ex02.outcome(of: valueFromLogits)
  #expect(outcome.isPassed, "\(outcome.lines.joined(separator: "\n"))")
}
