import Curriculum
import Interpreter
import Language
import Plots

/// The answer of a question, or the commands that the learner was to type: its words, and its commands carried out.
struct AnswerJob: Job {
  /// The question, and how it was answered; nil for commands that the learner was to type.
  private let answered: (question: Question, outcome: QuestionProgress.Outcome)?
  private var player: ScriptPlayer
  private var lines: [Line] = []
  private let text: PageText
  private let presentation: Presentation

  private init(
    _ answered: (question: Question, outcome: QuestionProgress.Outcome)?, _ pieces: [ScriptPiece],
    of play: LessonState, in session: Session
  ) {
    self.answered = answered
    presentation = session.presentation
    text = PageText(style: presentation.style)
    player = ScriptPlayer(pieces, in: session, at: play.path)
    if answered?.outcome != .right || play.hasLeftOwnGame(session) { player.session.adopt(play.own) }
  }

  /// - Parameters:
  ///   - outcome: How the question was answered; one that is skipped begins where it was put.
  ///   - opening: The first paragraph.
  init(
    to question: Question, _ outcome: QuestionProgress.Outcome, _ opening: String, of play: LessonState,
    in session: Session
  ) {
    self.init((question, outcome), question.answer.map { ScriptPiece($0) }, of: play, in: session)
    lines = text.lines([MarkdownBlock(line: 0, .paragraph(opening))])
  }

  /// Commands that the learner was to type, in the lesson's own game.
  init(typing exchanges: [Transcript.Exchange], of play: LessonState, in session: Session) {
    self.init(nil, [.commands(exchanges, .tried)], of: play, in: session)
  }

  var progress: String { player.progress ?? "the answer" }

  mutating func advance(_ session: inout Session, rounds: Int) -> Bool {
    switch player.next(rounds: rounds) {
    case .piece(.text(let block)): lines += [Line()] + text.lines(block)
    case .piece(.commands) where answered != nil: lines.append(Line())
    case .result(let result): lines += result.blocks.flatMap { presentation.lines(of: $0) }
    case .piece, .command, .working: break
    case .end: return true
    }
    return false
  }

  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    guard !wasInterrupted else {
      return Reply(
        answered.map { "Stopped; \($0.question.name) is still open." } ?? "Stopped; the lesson still waits.")
    }
    session.take(player.session)
    session.continueLesson(.turn)
    var reply = Reply([.lines(lines + [Line("(blank line: on)", .dim)])])
    if let answered, let lesson = session.lesson {
      session.note(.answered(answered.question, answered.outcome), of: lesson.lesson)
      reply.values = session.lessonValues
    }
    return reply
  }
}
