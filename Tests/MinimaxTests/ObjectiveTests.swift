import Minimax
import Numerics
import Testing

@Suite("Objectives")
struct ObjectiveTests {
  /// Logits away from the hinge's kinks, and far out.
  static let logits: [Double] = [-700, -30, -3.5, -1.5, -0.5, 0, 0.25, 0.75, 2.5, 40, 800]

  @Test("Every slope is the derivative of its cost", arguments: Objective.allCases)
  func slopes(_ objective: Objective) {
    for term in [objective.realTerm, objective.fakeTerm, objective.generatorTerm] {
      for logit in Self.logits {
        let h = 1e-6 * max(1, abs(logit))
        let up = term.cost(Lanes(repeating: logit + h))[0]
        let down = term.cost(Lanes(repeating: logit - h))[0]
        let slope = term.slope(Lanes(repeating: logit))[0]
        let difference = (up - down) / (2 * h)
        #expect(
          abs(slope - difference) <= 1e-6 * max(1, abs(difference)), "\(objective.rawValue) at \(logit)")
      }
    }
  }

  @Test("Costs are those of the closed forms", arguments: Self.logits)
  func closedForms(_ logit: Double) {
    let at = Lanes(repeating: logit)
    #expect(Objective.leastSquares.realTerm.cost(at)[0] == 0.5 * (logit - 1) * (logit - 1))
    #expect(Objective.hinge.realTerm.cost(at)[0] == max(0, 1 - logit))
    #expect(Objective.hinge.fakeTerm.cost(at)[0] == max(0, 1 + logit))
    #expect(Objective.wasserstein.fakeTerm.cost(at)[0] == logit)
    // log(1 + e^l) is l and 0 to rounding for logits this far out.
    if abs(logit) > 100 {
      #expect(abs(Objective.minimax.fakeTerm.cost(at)[0] - max(0, logit)) < 1e-300)
      #expect(abs(Objective.minimax.realTerm.cost(at)[0] - max(0, -logit)) < 1e-300)
      #expect(abs(Objective.minimax.generatorTerm.cost(at)[0] + max(0, logit)) < 1e-300)
    }
  }

  @Test("At logit 0 D's loss is log 4, and G's log 2 or its negative")
  func balance() {
    let zero = Lanes.zero
    let d = Objective.minimax.realTerm.cost(zero)[0] + Objective.minimax.fakeTerm.cost(zero)[0]
    #expect(abs(d - 1.3862943611198906) < 1e-15)
    #expect(abs(Objective.nonSaturating.generatorTerm.cost(zero)[0] - 0.6931471805599453) < 1e-15)
    #expect(abs(Objective.minimax.generatorTerm.cost(zero)[0] + 0.6931471805599453) < 1e-15)
  }

  @Test("A mean leaves the padding out, for any number of logits", arguments: [1, 7, 8, 9, 16, 23])
  func means(_ count: Int) {
    let values = (0..<count).map { Double($0) * 0.5 - 2 }
    let mean = Objective.leastSquares.fakeTerm.mean(over: Logits(values))
    let plain = values.reduce(0) { $0 + 0.5 * $1 * $1 } / Double(count)
    #expect(abs(mean - plain) < 1e-14)
  }
}
