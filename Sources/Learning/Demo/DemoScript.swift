import Curriculum
import Game
import Interpreter
import Language
import Plots

/// A demo as a sequence of timed events, made one by one as its commands are carried out in a session of their own.
///
/// It never waits: the pauses stand in the events.
package struct DemoScript: Sendable {
  /// What comes next.
  package enum Step: Sendable {
    case event(DemoEvent)
    /// A command is being carried out; how far it is, in one line.
    case working(String)
    case over
  }

  package let title: String
  /// Where a command has failed and ended the demo, below the problem itself on the screen; nil while none has.
  package private(set) var problem: Problem?
  /// The same with the command's problem, where the screen has not shown it.
  private(set) var reason: Problem?
  private let demo: Lesson
  private let path: String
  private var player: ScriptPlayer
  var window: DemoWindow
  private let text: PageText
  /// The page that is shown, counted from 1; 0 before the first.
  private var page = 0
  var typing: Typing
  var ready: ArraySlice<DemoEvent> = []
  /// Whether the commands of the block at hand are shown.
  private var isShown = false
  private var hasEnded = false
  /// Seconds to wait before the next event.
  var due = 0.0

  /// - Parameter session: Gives commands, files and screen; it does not change.
  package init(_ request: DemoRequest, in session: Session) {
    self.init(request, in: session, for: session.presentation)
  }

  init(_ request: DemoRequest, in session: Session, for presentation: Presentation) {
    demo = request.demo
    title = Span.spans(of: demo.title).map(\.words).joined()
    path = request.path
    player = ScriptPlayer(demo.script, in: session.fresh(), at: path)
    typing = Typing(request.options)
    window = DemoWindow(presentation)
    text = PageText(style: presentation.style)
  }

  package var game: GameState { player.session.game }

  var progress: String { player.progress ?? "page \(page) of \(demo.pages.count)" }

  /// The next event; a command that takes long is carried out in pieces of about so many rounds.
  package mutating func next(rounds: Int) -> Step {
    while true {
      if let event = ready.popFirst() { return .event(event) }
      switch player.next(rounds: rounds) {
      case .piece(let piece): show(piece)
      case .command(let exchange): if isShown { type(exchange.command) }
      case .working(let text): return .working(text)
      case .result(let result):
        show(result)
        return .working(progress)
      case .end where hasEnded: return .over
      case .end:
        hasEnded = true
        emit(.end)
      }
    }
  }

  /// Hands on all events up to the next piece of work.
  ///
  /// - Returns: Whether nothing is left.
  mutating func advance(rounds: Int, _ take: (DemoEvent) -> Void) -> Bool {
    while true {
      switch next(rounds: rounds) {
      case .event(let event): take(event)
      case .working: return false
      case .over: return true
      }
    }
  }

  private mutating func show(_ piece: ScriptPiece) {
    switch piece {
    case .heading(let index): showHeading(index)
    case .text(let block): showText(text.lines(block))
    case .rest(let seconds): due = typing.rest(seconds, instead: due)
    case .commands(_, let kind):
      // Blocks for a learner to type are typed too.
      isShown = kind != .hidden
      if isShown { emitAtOnce(.lines([Line()])) }
    // A demo asks nothing.
    case .question: break
    }
  }

  private mutating func showHeading(_ index: Int) {
    page = index + 1
    let title = demo.pages[index].title
    let lines = text.heading(title, place: "\(page)/\(demo.pages.count)")
    if page > 1 { due += typing.beforeHeading }
    emit(.heading(title: Line(title).text(), (page > 1 ? [Line()] : []) + lines))
    window.turn(heading: lines.count)
    due = typing.afterHeading
  }

  private mutating func showText(_ lines: [Line]) {
    guard !lines.isEmpty else { return }
    emit(.lines([Line()] + lines))
    due += typing.reading(lines)
  }

  /// Shows what a command has answered; a problem ends the demo.
  private mutating func show(_ result: CommandResult) {
    let lines = isShown ? window.lines(of: result.replies) : []
    if !lines.isEmpty {
      emit(.lines(lines))
      due = typing.looking(at: lines)
    }
    guard let found = result.problem else { return }
    let head =
      "\(escaped(path, limit: 200)):\(result.exchange.line): the demo stops at `\(escaped(result.exchange.command))`"
    reason = Problem("\(head): \(found.message)", advice: found.advice, kind: .failed)
    problem = isShown ? Problem(head, kind: .failed) : reason
    player.stop()
  }
}
