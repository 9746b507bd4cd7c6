import Curriculum
import Interpreter
import Language
import Plots

/// A demo as a sequence of timed events, made one by one as its commands are carried out in a session of their own.
///
/// It waits for nothing itself: whoever asks for the events waits, or takes their pauses down.
package struct DemoScript: Sendable {
  /// What comes next.
  package enum Step: Sendable {
    case event(DemoEvent)
    /// A command is being carried out; how far it is, in one line.
    case working(String)
    /// Nothing is left.
    case over
  }

  package let title: String
  /// What ended the demo before its end, for somebody who has seen it.
  package private(set) var problem: Problem?
  /// The same for somebody who has not.
  private(set) var reason: Problem?
  /// The demo's game.
  private(set) var stage: Session
  private let path: String
  private var window: DemoWindow
  private let text: PageText
  private let pages: Int
  private var page = 0
  private var rhythm: Typing
  private var pieces: ArraySlice<DemoPiece>
  private var ready: ArraySlice<DemoEvent> = []
  private var rehearsal: ScriptRun?
  private var isUnseen = false
  /// Seconds to wait before the next event.
  private var due = 0.0

  /// - Parameter session: What the demo is played beside; nothing of it changes.
  package init(_ request: DemoRequest, in session: Session) {
    self.init(request, in: session, for: session.presentation)
  }

  init(_ request: DemoRequest, in session: Session, for presentation: Presentation) {
    let demo = request.demo
    title = Span.spans(of: demo.title).map(\.words).joined()
    path = request.path
    pages = demo.pages.count
    pieces = demo.pieces[...]
    rhythm = Typing(request.manner)
    window = DemoWindow(presentation)
    text = PageText(style: presentation.style)
    stage = session
    stage.recording = nil
    stage.lesson = nil
    stage.remarks = []
    stage.adopt(session.fresh().game)
    stage.presentation = presentation
  }

  /// Where it is, in one line.
  var progress: String { rehearsal?.progress ?? "page \(page) of \(pages)" }

  /// The next event; a command that takes long is carried out in pieces of about so many rounds.
  package mutating func next(rounds: Int) -> Step {
    while true {
      if let event = ready.popFirst() { return .event(event) }
      if var running = rehearsal {
        rehearsal = nil
        let isDone = running.advance(rounds: rounds)
        if isDone { finish(running) } else { rehearsal = running }
        return .working(isDone ? progress : running.progress)
      }
      guard let piece = pieces.popFirst() else { return .over }
      begin(piece)
    }
  }

  private mutating func begin(_ piece: DemoPiece) {
    switch piece {
    case .heading(let title): showHeading(title)
    case .text(let block): showText(text.lines(block))
    case .rest(let seconds): due = rhythm.rest(seconds, instead: due)
    case .blank: emitAtOnce(.lines([Line()]))
    case .typed(let exchange):
      type(exchange.command)
      perform(exchange, unseen: false)
    case .unseen(let exchange): perform(exchange, unseen: true)
    case .end: emit(.end)
    }
  }

  private mutating func showHeading(_ title: String) {
    page += 1
    let lines = text.heading(title, place: "\(page)/\(pages)")
    if page > 1 { due += rhythm.beforeHeading }
    emit(.heading(title: Line(title).text(), (page > 1 ? [Line()] : []) + lines))
    window.turn(heading: lines.count)
    due = rhythm.afterHeading
  }

  private mutating func showText(_ lines: [Line]) {
    guard !lines.isEmpty else { return }
    emit(.lines([Line()] + lines))
    due += rhythm.reading(lines)
  }

  /// The prompt comes at once; what stands above it is read before the first letter.
  private mutating func type(_ command: String) {
    let lines = typed(command).folded(to: window.presentation.style.width)
    emitAtOnce(.part(Line(Array(lines[0].cells.prefix(Transcript.prompt.count)))))
    due += rhythm.beforeTyping()
    for (index, line) in lines.enumerated() {
      if index > 0 { emit(.lineEnd) }
      typeCells(index == 0 ? line.cells.dropFirst(Transcript.prompt.count) : line.cells[...])
    }
    due += rhythm.beforeEnter()
    emit(.lineEnd)
    window.add(rows: lines.count)
  }

  private mutating func typeCells(_ cells: ArraySlice<Cell>) {
    guard rhythm.manner.types else { return emit(.part(Line(Array(cells)))) }
    var previous: Character?
    for cell in cells {
      if previous != nil { due += rhythm.beforeKey(after: previous) }
      emit(.part(Line([cell])))
      previous = cell.glyph
    }
  }

  private mutating func perform(_ exchange: Transcript.Exchange, unseen: Bool) {
    isUnseen = unseen
    rehearsal = ScriptRun([exchange], in: stage, from: path)
  }

  private mutating func finish(_ rehearsal: ScriptRun) {
    stage = rehearsal.session
    if !isUnseen { showReplies(rehearsal.performances.flatMap(\.replies)) }
    for performance in rehearsal.performances {
      guard let found = performance.problem else { continue }
      let exchange = performance.exchange
      let place = "\(escaped(path, limit: 200)):\(exchange.line)"
      let head = "\(place): the demo stops at `\(escaped(exchange.command))`"
      reason = Problem("\(head): \(found.message)", advice: found.advice, kind: .failed)
      problem = isUnseen ? reason : Problem(head, kind: .failed)
    }
    guard problem != nil else { return }
    pieces = [.end]
  }

  private mutating func showReplies(_ replies: [Reply]) {
    let lines = window.lines(of: replies)
    guard !lines.isEmpty else { return }
    emit(.lines(lines))
    due = rhythm.looking(at: lines)
  }

  /// Leaves the wait to the event after it.
  private mutating func emitAtOnce(_ action: DemoEvent.Action) {
    let kept = due
    due = 0
    emit(action)
    due = kept
  }

  private mutating func emit(_ action: DemoEvent.Action) {
    // Whole milliseconds, so that what is written down is what is played.
    ready.append(DemoEvent(after: (due * 1_000).rounded() / 1_000, action))
    due = 0
    if case .lines(let lines) = action { window.add(rows: lines.count) }
  }
}
