import Curriculum
import Game
import Interpreter
import Language
import Plots

/// The next screen of a lesson: its text, and its commands carried out under the text that asks for them.
///
/// The session takes the screen over when it is whole: an interruption leaves the lesson where it was.
struct LessonJob: Job {
  private var play: LessonState
  private var player: ScriptPlayer
  /// The player before the piece at hand, which waits for the next screen where it does not fit this one.
  private var mark: ScriptPlayer
  private var screen: LessonScreen
  private let text: PageText
  private let presentation: Presentation
  /// The page to show; those before it are gone through unseen.
  private let target: Int
  /// What the commands of the block at hand have answered, and whether that is shown.
  private var results: [CommandResult] = []
  private var isShown = false
  private var isDone = false
  /// Questions that have been answered before.
  private let answered: Set<String>
  /// Paragraphs above the screen.
  private var remarks: [String]

  /// - Parameters:
  ///   - play: The lesson where it stands; a new one carries out the commands that begin its game first.
  ///   - page: The page to show from its beginning; nil for the next screen.
  init(_ play: LessonState, to page: Int? = nil, in session: Session, saying remarks: [String] = []) {
    var play = play
    let start = page.flatMap { play.turnBack(to: $0) }
    player = ScriptPlayer(play.lesson.script, from: play.position, in: session, at: play.path)
    self.remarks = remarks
    if let start {
      player.session.adopt(start)
    } else if page == nil, play.returnsToOwnGame(&player.session) {
      self.remarks.append("(The lesson goes on with its own game, as it was before you tried that.)")
    }
    self.play = play
    mark = player
    target = page ?? play.page
    presentation = session.presentation
    text = PageText(style: presentation.style)
    screen = LessonScreen(heading: play.heading(text), style: presentation.style)
    let progress = session.course.progress[play.lesson.name]
    answered = Set(play.lesson.questions.filter { progress[$0].outcome != .open }.map(\.name))
  }

  var progress: String { player.progress ?? "page \(play.page + 1) of \(play.lesson.pages.count)" }

  mutating func advance(_ session: inout Session, rounds: Int) -> Bool {
    if !play.remainder.isEmpty {
      let rest = play.remainder
      play.remainder = []
      place(rest)
      return isDone
    }
    if !player.isInBlock { mark = player }
    switch player.next(rounds: rounds) {
    case .piece(let piece): reach(piece)
    case .result(let result):
      results.append(result)
      if !player.isInBlock { showResults() }
    case .command, .working: break
    case .end: turn()
    }
    return isDone
  }

  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    guard !wasInterrupted else {
      return Reply(session.lesson == nil ? "Stopped." : "Stopped; a blank line begins this screen again.")
    }
    session.take(player.session)
    var play = play
    play.position = player.position
    play.own = session.game
    session.lesson = play
    session.note(.place(play.currentPage.bookmark), of: play.lesson)
    var blocks: [Reply.Block] = remarks.map { .text($0) }
    if case .over = play.stage {
      blocks += [.lines(screen.isEmpty ? [] : screen.whole + [Line()]), .text(session.farewell)]
    } else {
      blocks.append(
        .lines(screen.whole + [Line(play.footer(before: player.upcoming, answered: answered), .dim)]))
    }
    return Reply(blocks, values: session.lessonValues)
  }

  /// Whether the page at hand is gone through unseen.
  private var isPassing: Bool { play.page < target }

  private mutating func reach(_ piece: ScriptPiece) {
    switch piece {
    case .heading(let page):
      guard isPassing || screen.isEmpty else { return pause() }
      play.begin(page: page, with: player.session.game)
      screen = LessonScreen(heading: play.heading(text), style: presentation.style)
    case .text where isPassing: break
    case .text(let block):
      let lines = text.lines(block)
      if fits(lines.count) { place(lines, isText: true) } else { pause() }
    case .rest: screen.endText()
    case .commands(let exchanges, .tried) where !isPassing: invite(exchanges)
    case .commands(_, let kind):
      results = []
      isShown = !isPassing && kind != .hidden
    case .question(let question) where isPassing:
      results = []
      isShown = false
      player.insert(question.modelAnswer)
    case .question(let question):
      play.stage = .asking(question)
      isDone = true
    }
  }

  /// Shows the commands of a block with their answers, pictures as high as the rest of the screen allows.
  private mutating func showResults() {
    guard isShown else { return screen.endText() }
    let lines = presentation.lines(of: results.flatMap(\.blocks), in: screen.room)
    if !fits(lines.count) {
      // The prose above belongs to what it asks for, if both fit one screen.
      if let text = screen.lastTextCount, text + 1 + lines.count <= screen.height, screen.dropLastText() {
        mark.stepBack()
        return pause()
      }
      if lines.count <= screen.height || screen.room < 6 { return pause() }
    }
    place(lines)
  }

  /// Shows what the learner is to type.
  private mutating func invite(_ exchanges: [Transcript.Exchange]) {
    guard fits(exchanges.count) else { return pause() }
    screen.add(exchanges.map { typed($0.command) })
    player.skipCommands()
    play.stage = .trying(exchanges)
    isDone = true
  }

  /// Whether there is room for so many lines, or nothing else on the screen.
  private func fits(_ count: Int) -> Bool { count <= screen.room || screen.isEmpty }

  /// Puts the lines of a piece on the screen; those without room wait for the next one.
  private mutating func place(_ lines: [Line], isText: Bool = false) {
    let room = max(1, screen.room)
    screen.add(Array(lines.prefix(room)), isText: isText)
    guard lines.count > room else { return }
    play.remainder = Array(lines.dropFirst(room))
    turn()
  }

  /// Ends the screen before the piece at hand.
  private mutating func pause() {
    player = mark
    turn()
  }

  /// Ends the screen.
  private mutating func turn() {
    play.stage = player.upcoming == nil && play.remainder.isEmpty ? .over : .turn
    isDone = true
  }
}
