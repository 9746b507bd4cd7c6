import Curriculum
import Game
import Interpreter
import Language
import Plots

/// Something that a lesson promises and does not keep.
struct LessonFault: Equatable, Sendable {
  /// Counted from 1.
  let line: Int
  let message: String
}

/// A lesson held to what it promises: its commands print what is written, its questions are open before they are
/// answered and closed by their model answers, and every mistake it speaks of can be made.
struct LessonProof: Sendable {
  let lesson: Lesson
  let path: String
  private(set) var faults: [LessonFault] = []
  /// Commands whose output is another than the one written, and that output.
  private(set) var printed: [(exchange: Transcript.Exchange, lines: [String])] = []
  /// Whether some command takes longer than a reader waits; the proof ends there.
  private(set) var isEndless = false
  private var player: ScriptPlayer
  /// The page at hand, counted from 1.
  private var page = 1
  /// Whether the commands of the block at hand are shown.
  private var isShown = false
  /// The question whose model answer is being carried out.
  private var question: Question?
  /// Portions that the commands of a block have left.
  private var patience = LessonProof.patience

  /// Portions of work for the commands of a block, and rounds in each.
  private static let patience = 500
  private static let portion = 400

  init(_ lesson: Lesson, at path: String, in session: Session) {
    self.lesson = lesson
    self.path = path
    player = ScriptPlayer(lesson.script, in: session.fresh(), at: path)
  }

  /// One line for a progress display.
  var progress: String { "\(path): page \(page) of \(lesson.pages.count)" }

  /// Carries out the next piece of the lesson.
  ///
  /// - Returns: Whether it was the last.
  mutating func advance() -> Bool {
    switch player.next(rounds: LessonProof.portion) {
    case .piece(.heading(let index)): page = index + 1
    case .piece(.commands(_, let kind)):
      isShown = kind != .hidden
      patience = LessonProof.patience
    case .piece(.question(let question)):
      prove(question)
      isShown = true
      patience = LessonProof.patience
      player.insert(question.modelAnswer)
      self.question = question
    case .piece(.text), .piece(.rest), .command: break
    case .working: wait(for: player)
    case .result(let result): compare(result)
    case .end:
      proveConditions()
      return true
    }
    if let question, !player.isInBlock {
      self.question = nil
      proveAnswer(question)
    }
    return isEndless
  }

  private mutating func fault(_ line: Int, _ message: String) {
    faults.append(LessonFault(line: line, message: message))
  }

  /// Counts a portion of work; no reader waits without end.
  private mutating func wait(for player: ScriptPlayer) {
    patience -= 1
    guard patience == 0, let exchange = player.exchange else { return }
    isEndless = true
    fault(
      exchange.line,
      "`\(exchange.command)` takes more than \(LessonProof.patience * LessonProof.portion) rounds, and no reader waits so long"
    )
  }

  /// Compares what a command prints with what is written.
  private mutating func compare(_ result: CommandResult) {
    let exchange = result.exchange
    // What nobody sees needs no output in the file.
    let written = isShown || !exchange.answer.isEmpty ? exchange.answer : ["..."]
    if let problem = result.problem, written == ["..."] || written.isEmpty {
      return fault(exchange.line, "`\(exchange.command)` fails: \(problem.message)")
    }
    let lines = result.replies.flatMap { Presentation().lines(of: $0) }.map { $0.text() }
    let pattern = AnswerPattern(written.droppingLastBlanks, precision: .asWritten)
    guard let mismatch = pattern.mismatch(lines.droppingLastBlanks) else { return }
    printed.append((exchange, lines))
    let expected = mismatch.expected.map { "\"\($0)\" is written" } ?? "nothing more is written"
    let got = mismatch.got.map { "\"\($0)\" is printed" } ?? "nothing more is printed"
    fault(exchange.line, "`\(exchange.command)`: \(expected), \(got)")
  }

  /// Tries out what can be answered, before the model answer is.
  private mutating func prove(_ question: Question) {
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
  private mutating func proveAnswer(_ question: Question) {
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

  /// The conditions of what comes next can be told.
  private mutating func proveConditions() {
    let environment = lesson.conditions(LessonProgress())
    for next in lesson.next {
      guard let text = next.condition else { continue }
      do throws(ParseError) {
        _ = try Expression(parsing: text).condition(in: environment)
      } catch {
        fault(next.line, "next: \(error)")
      }
    }
  }
}

extension [String] {
  fileprivate var droppingLastBlanks: [String] {
    var lines = self
    while lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
    return lines
  }
}
