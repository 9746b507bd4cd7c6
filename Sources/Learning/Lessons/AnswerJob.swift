import Curriculum
import Game
import Interpreter
import Language
import Plots

/// The answer of a question under way: its words, and its commands carried out.
struct AnswerJob: Job {
  private let question: Question
  private let outcome: QuestionProgress.Outcome
  private var items: ArraySlice<PageItem>
  private var lines: [Line]
  /// The game as the answer leaves it.
  private var stage: Session
  private var rehearsal: ScriptRun?
  private let path: String
  private let text: PageText

  /// - Parameters:
  ///   - outcome: How the question was answered; one that is skipped begins where it was put.
  ///   - opening: What is said first.
  init(
    to question: Question, _ outcome: QuestionProgress.Outcome, _ opening: String, of play: LessonState,
    in session: Session
  ) {
    self.question = question
    self.outcome = outcome
    items = question.answer[...]
    text = PageText(style: session.presentation.style)
    path = play.path
    stage = session
    stage.lesson = nil
    stage.remarks = []
    if let asked = play.asked, outcome == .skipped || play.hasLeftOwnGame(session) { stage.adopt(asked) }
    lines = text.lines([MarkdownBlock(line: 0, .paragraph(opening))])
  }

  var progress: String { rehearsal?.progress ?? "the answer" }

  mutating func advance(_ session: inout Session, rounds: Int) -> Bool {
    if var running = rehearsal {
      rehearsal = nil
      guard running.advance(rounds: rounds) else {
        rehearsal = running
        return false
      }
      stage.take(running.session)
      lines += [Line()] + running.lines(stage.presentation)
      return items.isEmpty
    }
    switch items.popFirst() {
    case .text(let block)?: lines += [Line()] + text.lines(block)
    case .commands(let block)?: rehearsal = ScriptRun(block.exchanges, in: stage, from: path)
    case .rest?: break
    case nil: return true
    }
    return items.isEmpty && rehearsal == nil
  }

  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    guard !wasInterrupted else { return Reply("Stopped; \(question.name) is still open.") }
    session.take(stage)
    let game = session.game
    session.lesson?.own = game
    session.lesson?.stage = .turn
    session.note(.answered(question, outcome))
    return Reply([.lines(lines + [Line("(blank line: on)", .dim)])], values: session.lessonValues)
  }
}

extension LessonState {
  /// Whether the learner has changed the game since the lesson left it.
  func hasLeftOwnGame(_ session: Session) -> Bool {
    guard let own else { return false }
    return own.branch.snapshot.training != session.training
      || own.stops.commands != session.game.stops.commands
  }

  /// Puts the lesson's own game back.
  ///
  /// - Returns: Whether there was another.
  func returnsToOwnGame(_ session: inout Session) -> Bool {
    guard let own else { return false }
    session.game.fit = own.fit
    session.game.guessing = own.guessing
    guard hasLeftOwnGame(session) else { return false }
    session.adopt(own)
    return true
  }
}
