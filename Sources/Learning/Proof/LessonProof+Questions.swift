import Curriculum
import Game
import Interpreter
import Language

extension LessonProof {
  /// Tries out what can be answered, before the model answer is.
  mutating func prove(_ question: Question) {
    do throws(ParseError) {
      switch question.ask {
      case .choice: break
      case .number: try proveNumber(question)
      case .command: try proveCommand(question)
      }
    } catch {
      fault(question.line, "\(question.name): \(error)")
    }
  }

  /// Judges the game behind the model answer.
  mutating func proveAnswer(_ question: Question) {
    guard case .command = question.ask else { return }
    let verdict = try? question.verdict(on: &player.session.game)
    if let verdict, verdict != .right {
      fault(question.line, "\(question.name): the model answer does not pass")
    }
  }

  private mutating func proveNumber(_ question: Question) throws(ParseError) {
    var game = player.session.game
    let number = try question.number(in: &game)
    guard number.isFinite else {
      return fault(question.line, "\(question.name): the number asked for is \(number)")
    }
    guard try question.verdict(on: number, in: &game) == .right else {
      return fault(question.line, "\(question.name): the tolerance does not let the number itself pass")
    }
    if number != 0, try question.verdict(on: 0, in: &game) == .right {
      fault(question.line, "\(question.name): 0 passes, so the tolerance is too wide")
    }
    for diagnosis in question.diagnoses {
      // The number to try, or the one that the diagnosis speaks of.
      let expression = try Expression(parsing: diagnosis.attempt?.text ?? diagnosis.condition)
      guard !expression.isCondition else {
        fault(diagnosis.line, "\(question.name): the `if` needs a `try` with a number")
        continue
      }
      let answer = try expression.number(in: game.environment)
      judge(try question.verdict(on: answer, in: &game), diagnosis, question)
    }
  }

  private mutating func proveCommand(_ question: Question) throws(ParseError) {
    if try question.verdict(on: &player.session.game) == .right {
      fault(question.line, "\(question.name): doing nothing passes")
    }
    for diagnosis in question.diagnoses {
      guard let attempt = diagnosis.attempt else {
        fault(diagnosis.line, "\(question.name): the `if` needs a `try` that leads to it")
        continue
      }
      guard let (result, behind) = tried(attempt) else { return }
      if let problem = result.problem, problem.kind == .usage {
        fault(attempt.line, "\(question.name): `\(attempt.text)` fails: \(problem.message)")
      } else {
        var game = behind
        judge(try question.verdict(on: &game), diagnosis, question)
      }
    }
  }

  /// What a command to try answers, and the game behind it; nil where it takes too long.
  private mutating func tried(_ attempt: Lesson.Placed) -> (CommandResult, GameState)? {
    var player = player
    player.insert([Transcript.Exchange(line: attempt.line, command: attempt.text, answer: [])])
    patience = LessonProof.patience
    while !isEndless {
      switch player.next(rounds: LessonProof.portion) {
      case .result(let result): return (result, player.session.game)
      case .working: wait(for: player)
      case .piece, .command, .end: break
      }
    }
    return nil
  }

  private mutating func judge(_ verdict: Verdict, _ diagnosis: Question.Diagnosis, _ question: Question) {
    let line = diagnosis.attempt?.line ?? diagnosis.line
    switch verdict {
    case .wrong(diagnosis.text): break
    case .right: fault(line, "\(question.name): the `if` is never shown: this answer passes")
    case .wrong(nil): fault(line, "\(question.name): the `if` is never reached by its `try`")
    case .wrong(let other?):
      fault(line, "\(question.name): the `if` is never reached: \"\(other.prefix(40))..\" is shown before it")
    }
  }
}
