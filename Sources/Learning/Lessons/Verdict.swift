import Curriculum
import Game
import Language

/// The judgement of an answer.
enum Verdict: Equatable, Sendable {
  case right
  /// Wrong, with the lesson's words for that mistake; nil where it has none.
  case wrong(String?)
}

extension Question {
  /// Judges the game as it stands after the learner's commands.
  ///
  /// - Throws: An error in the lesson's own condition.
  func verdict(on game: inout GameState) throws(ParseError) -> Verdict {
    guard case .command(let condition) = ask else { return .wrong(nil) }
    game.snapshot.analyse()
    if try holds(condition, in: game.environment) { return .right }
    for diagnosis in diagnoses where try holds(diagnosis.condition, in: game.environment) {
      return .wrong(diagnosis.text)
    }
    return .wrong(nil)
  }

  /// Judges a choice.
  func verdict(on choice: Int) -> Verdict {
    guard case .choice(let right, _) = ask, choice != right else { return .right }
    return .wrong(diagnoses.first { $0.condition == "\(choice)" }?.text)
  }

  /// Judges a number in the game as it stands.
  func verdict(on answer: Double, in game: inout GameState) throws(ParseError) -> Verdict {
    guard case .number(let value, let tolerance) = ask else { return .wrong(nil) }
    game.snapshot.analyse()
    let environment = game.environment.knowing(answer: answer)
    let allowed = try Expression(parsing: tolerance).number(in: environment)
    if abs(answer - (try Expression(parsing: value).number(in: environment))) <= allowed { return .right }
    for diagnosis in diagnoses {
      let expression = try Expression(parsing: diagnosis.condition)
      let isIt =
        expression.isCondition
        ? try expression.condition(in: environment)
        : abs(answer - (try expression.number(in: environment))) <= allowed
      if isIt { return .wrong(diagnosis.text) }
    }
    return .wrong(nil)
  }

  /// The number that is asked for.
  func number(in game: inout GameState) throws(ParseError) -> Double {
    guard case .number(let value, _) = ask else { return .nan }
    game.snapshot.analyse()
    return try Expression(parsing: value).number(in: game.environment)
  }

  /// Whether a condition holds; what has no value yet makes it false.
  private func holds(_ text: String, in environment: ExpressionEnvironment) throws(ParseError) -> Bool {
    let expression = try Expression(parsing: text)
    do throws(ParseError) {
      return try expression.condition(in: environment)
    } catch {
      guard error.statement != nil else { throw error }
      return false
    }
  }
}

extension ExpressionEnvironment {
  /// The same with the learner's number under the name `answer`.
  fileprivate func knowing(answer: Double) -> ExpressionEnvironment {
    ExpressionEnvironment(quantities: quantities + ["answer"], functions: functions, parameters: parameters) {
      (reference) throws(LookupError) in
      if case .quantity("answer") = reference.subject { return answer }
      return try value(reference)
    }
  }
}
