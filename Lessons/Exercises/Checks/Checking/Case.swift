/// One question put to a function, and the answer that theory gives to it.
public struct Case<Function> {
  /// What is special about it, in a few words.
  public let title: String
  /// The input in words and numbers.
  public let input: String
  /// One number for each quantity of the exercise.
  public let expected: [Double]
  /// How far from its expected number each answer may lie.
  public let tolerance: Double
  /// No answer may lie below this, however close it is.
  public let lowest: Double
  /// Puts the question to a function.
  let answer: (Function) -> [Double]

  /// - Parameter expected: From theory, a closed form or finite differences; never from a solution.
  public init(
    _ title: String, input: String, expected: [Double], tolerance: Double, lowest: Double = -.infinity,
    answer: @escaping (Function) -> [Double]
  ) {
    self.title = title
    self.input = input
    self.expected = expected
    self.tolerance = tolerance
    self.lowest = lowest
    self.answer = answer
  }

  /// Whether numbers answer the question; NaN never does.
  func accepts(_ numbers: [Double]) -> Bool {
    numbers.count == expected.count && zip(numbers, expected).allSatisfy { accepts($0, for: $1) }
  }

  func accepts(_ number: Double, for expected: Double) -> Bool {
    number == expected || (abs(number - expected) <= tolerance && number >= lowest)
  }

  /// Whether two answers are one and the same here, NaN and infinities included.
  func equates(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) || abs($0 - $1) <= tolerance }
  }
}
