import Checking

/// Holds an exercise to its word, in both directions.
struct BothWays {
  private(set) var surprises = 0

  /// The stub has to fail as not begun, the solution to pass, and each known mistake to fail with its own hint.
  mutating func hold<Function>(_ exercise: Exercise<Function>, stub: Function, solution: Function) {
    expectFailure(of: stub, "stub", by: exercise.mistakes.first, in: exercise)
    let outcome = exercise.outcome(of: solution)
    tell("\(exercise.name) solution", outcome.words, isRight: outcome.isPassed)
    for mistake in exercise.mistakes {
      expectFailure(of: mistake.function, mistake.name, by: mistake, in: exercise)
    }
    let wrong = exercise.mistakes.count - 1
    tell("\(exercise.name) mistakes", "\(wrong) known", isRight: wrong >= 2)
  }

  private mutating func expectFailure<Function>(
    of function: Function, _ label: String, by mistake: Mistake<Function>?, in exercise: Exercise<Function>
  ) {
    let outcome = exercise.outcome(of: function)
    var isRight = false
    if case .failed(let failure) = outcome, let told = failure.mistake { isRight = told == mistake?.name }
    tell("\(exercise.name) \(label)", outcome.words, isRight: isRight)
  }

  private mutating func tell(_ subject: String, _ words: String, isRight: Bool) {
    if !isRight { surprises += 1 }
    print("\(isRight ? "as it should" : "SURPRISE    ")  \(subject): \(words)")
  }
}

extension Outcome {
  fileprivate var words: String {
    switch self {
    case .passed(let cases): "passes \(cases) cases"
    case .empty: "no case ran"
    case .failed(let failure):
      "fails at case \(failure.number), told as \(failure.mistake ?? "nothing known")"
    }
  }
}
