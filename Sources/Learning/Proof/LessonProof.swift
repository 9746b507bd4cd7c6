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
  /// Where the printed output is another than the one written, and what was printed.
  private(set) var printed: [(exchange: Transcript.Exchange, lines: [String])] = []
  /// Whether some command takes too long to go on.
  private(set) var isEndless = false
  /// The game as the lesson leaves it.
  private var stage: Session
  private var page = -1

  init(_ lesson: Lesson, at path: String, in session: Session) {
    self.lesson = lesson
    self.path = path
    stage = session.fresh()
  }

  /// One line for a progress display.
  var progress: String { "\(path): page \(max(1, page + 1)) of \(lesson.pages.count)" }

  /// Looks at the next page.
  ///
  /// - Returns: Whether it was the last.
  mutating func advance() -> Bool {
    if page < 0 {
      run([Transcript.Exchange(line: lesson.start.line, command: lesson.start.text, answer: ["..."])])
    } else {
      prove(lesson.pages[page])
    }
    page += 1
    guard !isEndless else { return true }
    guard page == lesson.pages.count else { return false }
    proveConditions()
    return true
  }

  private mutating func fault(_ line: Int, _ message: String) {
    faults.append(LessonFault(line: line, message: message))
  }

  private mutating func prove(_ page: Page) {
    perform(page.items)
    if let question = page.question { prove(question) }
    perform(page.afterword)
  }

  private mutating func perform(_ items: [PageItem]) {
    for case .commands(let block) in items {
      let isUnseen = block.kind == .hidden
      run(
        block.exchanges.map {
          isUnseen && $0.answer.isEmpty
            ? Transcript.Exchange(line: $0.line, command: $0.command, answer: ["..."]) : $0
        })
    }
  }

  /// Carries out commands and compares what they print with what is written.
  private mutating func run(_ exchanges: [Transcript.Exchange]) {
    let rehearsal = performed(exchanges)
    stage.take(rehearsal.session)
    for performance in rehearsal.performances { compare(performance) }
  }

  /// Carries out commands, as long as a reader would wait for them.
  private mutating func performed(_ exchanges: [Transcript.Exchange]) -> ScriptRun {
    var rehearsal = ScriptRun(exchanges, in: stage, from: path)
    for _ in 0..<LessonProof.patience {
      if rehearsal.advance(rounds: LessonProof.portion) { return rehearsal }
    }
    isEndless = true
    let exchange = rehearsal.performances.last?.exchange ?? exchanges[0]
    fault(
      exchange.line,
      "`\(exchange.command)` takes more than \(LessonProof.patience * LessonProof.portion) rounds, and no reader waits so long"
    )
    return rehearsal
  }

  /// Pieces of work for the commands of a block, and rounds in each.
  private static let patience = 500
  private static let portion = 400

  private mutating func compare(_ performance: ScriptRun.CommandResult) {
    let exchange = performance.exchange
    let lines = performance.replies.flatMap { Presentation().lines(of: $0) }.map { $0.text() }
    if let problem = performance.problem, exchange.answer == ["..."] || exchange.answer.isEmpty {
      return fault(exchange.line, "`\(exchange.command)` fails: \(problem.message)")
    }
    let pattern = AnswerPattern(exchange.answer.droppingLastBlanks, precision: .asWritten)
    guard let mismatch = pattern.mismatch(lines.droppingLastBlanks) else { return }
    printed.append((exchange, lines))
    let expected = mismatch.expected.map { "\"\($0)\" is written" } ?? "nothing more is written"
    let got = mismatch.got.map { "\"\($0)\" is printed" } ?? "nothing more is printed"
    fault(exchange.line, "`\(exchange.command)`: \(expected), \(got)")
  }

  private mutating func prove(_ question: Question) {
    stage.game.question = stage.game.snapshot
    do throws(ParseError) {
      switch question.ask {
      case .choice: break
      case .number: try proveNumber(question)
      case .command: try proveCommand(question)
      }
    } catch {
      fault(question.line, "\(question.name): \(error)")
    }
    perform(question.answer)
    guard case .command = question.ask else { return }
    let verdict = try? question.verdict(on: &stage)
    if let verdict, verdict != .right {
      fault(question.line, "\(question.name): the model answer does not pass")
    }
  }

  private mutating func proveNumber(_ question: Question) throws(ParseError) {
    let number = try question.number(in: &stage)
    guard number.isFinite else {
      return fault(question.line, "\(question.name): the number asked for is \(number)")
    }
    guard try question.verdict(on: number, in: &stage) == .right else {
      return fault(question.line, "\(question.name): the tolerance does not let the number itself pass")
    }
    if number != 0, try question.verdict(on: 0, in: &stage) == .right {
      fault(question.line, "\(question.name): 0 passes, so the tolerance is too wide")
    }
    for diagnosis in question.diagnoses {
      guard let answer = try wrongNumber(diagnosis) else {
        fault(diagnosis.line, "\(question.name): the `if` needs a `try` with a number")
        continue
      }
      judge(try question.verdict(on: answer, in: &stage), diagnosis, question)
    }
  }

  /// The number that leads to a diagnosis: the one to try, or the one it speaks of.
  private mutating func wrongNumber(_ diagnosis: Question.Diagnosis) throws(ParseError) -> Double? {
    let text = diagnosis.attempt?.text ?? diagnosis.condition
    let expression = try Expression(parsing: text)
    guard !expression.isCondition else { return nil }
    return try expression.number(in: stage.game.environment)
  }

  private mutating func proveCommand(_ question: Question) throws(ParseError) {
    if try question.verdict(on: &stage) == .right {
      fault(question.line, "\(question.name): doing nothing passes")
    }
    for diagnosis in question.diagnoses {
      guard let attempt = diagnosis.attempt else {
        fault(diagnosis.line, "\(question.name): the `if` needs a `try` that leads to it")
        continue
      }
      var tried = performed([Transcript.Exchange(line: attempt.line, command: attempt.text, answer: [])])
      if let problem = tried.performances.first?.problem, problem.kind == .usage {
        fault(attempt.line, "\(question.name): `\(attempt.text)` fails: \(problem.message)")
        continue
      }
      judge(try tried.verdict(question), diagnosis, question)
    }
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
    let environment = lesson.answers(LessonProgress())
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

extension ScriptRun {
  /// What a question says to the game as it stands now.
  fileprivate mutating func verdict(_ question: Question) throws(ParseError) -> Verdict {
    var session = session
    return try question.verdict(on: &session)
  }
}

extension [String] {
  fileprivate var droppingLastBlanks: [String] {
    var lines = self
    while lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
    return lines
  }
}
