import Curriculum
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
  var player: ScriptPlayer
  /// The page at hand, counted from 1.
  private var page = 1
  /// Whether the commands of the block at hand are shown.
  private var isShown = false
  /// The question whose model answer is being carried out.
  private var question: Question?
  /// Portions that the commands of a block have left.
  var patience = LessonProof.patience

  /// Portions of work for the commands of a block, and rounds in each.
  static let patience = 500
  static let portion = 400

  init(_ lesson: Lesson, at path: String, in session: Session) {
    self.lesson = lesson
    self.path = path
    player = ScriptPlayer(lesson.script, in: session.fresh(), at: path)
  }

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

  mutating func fault(_ line: Int, _ message: String) {
    faults.append(LessonFault(line: line, message: message))
  }

  /// Counts a portion of work; no reader waits without end.
  mutating func wait(for player: ScriptPlayer) {
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
    // A hidden block needs no output in the file.
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
