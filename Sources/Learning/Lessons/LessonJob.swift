import Curriculum
import Game
import Interpreter
import Language
import Plots

/// The next screen of a lesson under way: its text, and its commands carried out under the text that asked for them.
///
/// Nothing of it takes place before the screen is whole: an interruption leaves the lesson where it was.
struct LessonJob: Job {
  private var play: LessonState
  /// The lesson's game so far.
  private var stage: Session
  private var screen: LessonScreen
  private let text: PageText
  private let presentation: Presentation
  /// The page that is to be shown; those before it are gone through unseen.
  private let target: Int
  private var rehearsal: ScriptRun?
  private var isDone = false
  /// Questions that have been answered before.
  private let answered: Set<String>
  /// What is said above the screen.
  private var remarks: [String]

  /// Begins where a lesson stands and shows a page of it.
  ///
  /// - Parameters:
  ///   - page: The page to show; nil for the next screen.
  ///   - opening: Commands to carry out first, unseen.
  init(
    _ play: LessonState, to page: Int? = nil, opening: [Transcript.Exchange] = [], in session: Session,
    saying remarks: [String] = []
  ) {
    self.play = play
    self.remarks = remarks
    presentation = session.presentation
    text = PageText(style: presentation.style)
    stage = session
    stage.lesson = nil
    stage.remarks = []
    answered = Set(
      play.lesson.questions.filter { session.course.progress[play.lesson.name][$0].outcome != .open }.map(
        \.name))
    if page == nil, play.returnsToOwnGame(&stage) {
      self.remarks.append("(The lesson goes on with its own game, as it was before you tried that.)")
    }
    target = page ?? play.page
    if let page, page != play.page || play.unit > 0, opening.isEmpty {
      // The nearest page before it whose game is known.
      let known = play.starts.keys.filter { $0 <= page }.max() ?? 0
      if let board = play.starts[known] { stage.adopt(board) }
      self.play.page = known
      self.play.unit = 0
      self.play.remainder = []
    }
    screen = LessonScreen(heading: [], style: presentation.style)
    if opening.isEmpty {
      arrive()
    } else {
      rehearsal = ScriptRun(opening, in: stage, from: play.path)
    }
  }

  var progress: String { rehearsal?.progress ?? "page \(play.page + 1) of \(play.lesson.pages.count)" }

  mutating func advance(_ session: inout Session, rounds: Int) -> Bool {
    if var running = rehearsal {
      rehearsal = nil
      if running.advance(rounds: rounds) { complete(running) } else { rehearsal = running }
    } else {
      showNext()
    }
    return isDone
  }

  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    guard !wasInterrupted else {
      return Reply(session.lesson == nil ? "Stopped." : "Stopped; a blank line begins this screen again.")
    }
    session.take(stage)
    session.lesson = play
    let game = session.game
    session.lesson?.own = game
    session.note(.place(play.currentPage.bookmark))
    var blocks: [Reply.Block] = remarks.map { .text($0) }
    if case .over = play.stage {
      blocks += [.lines(screen.isEmpty ? [] : screen.whole + [Line()]), .text(session.farewell)]
    } else {
      blocks.append(.lines(screen.whole + [Line(footer, .dim)]))
    }
    return Reply(blocks, values: session.lessonValues)
  }

  /// Whether the page at hand is gone through unseen.
  private var isPassing: Bool { play.page < target }

  /// Comes to the page at hand, or to the rest of it.
  private mutating func arrive() {
    if play.unit == 0 { play.starts[play.page] = stage.game }
    let page = play.currentPage
    let number = play.lesson.name.prefix { $0.isNumber }
    let place = (number.isEmpty ? "" : "\(number) ") + "\(play.page + 1)/\(play.lesson.pages.count)"
    screen = LessonScreen(heading: text.heading(page.title, place: place), style: presentation.style)
  }

  /// Shows the next unit, or begins with it.
  private mutating func showNext() {
    if !play.remainder.isEmpty {
      let rest = play.remainder
      play.remainder = []
      return place(rest)
    }
    let units = play.units
    guard play.unit < units.count else { return endPage() }
    let unit = units[play.unit]
    if isPassing { return pass(unit) }
    switch unit {
    case .item(.text(let block)): placeText(text.lines(block))
    case .item(.rest):
      screen.endText()
      play.unit += 1
    case .item(.commands(let block)) where block.kind == .tried: invite(block)
    case .item(.commands(let block)):
      var rehearsed = ScriptRun(block.exchanges, in: stage, from: play.path)
      rehearsed.present(presentation.with(screen.figureStyle))
      rehearsal = rehearsed
    case .ask(let question):
      play.unit += 1
      stage.game.question = stage.game.snapshot
      play.asked = stage.game
      play.stage = .asking(question)
      isDone = true
    }
  }

  /// Goes through a unit unseen: commands are carried out, and questions as their model answers say.
  private mutating func pass(_ unit: LessonState.Unit) {
    switch unit {
    case .item(.commands(let block)): rehearsal = ScriptRun(block.exchanges, in: stage, from: play.path)
    case .ask(let question):
      stage.game.question = stage.game.snapshot
      rehearsal = ScriptRun(question.modelAnswer, in: stage, from: play.path)
    case .item: play.unit += 1
    }
  }

  /// Takes over what commands came to.
  private mutating func complete(_ rehearsal: ScriptRun) {
    let units = play.units
    guard play.unit > 0 || play.starts[play.page] != nil else {
      // The commands that open the lesson.
      stage.take(rehearsal.session)
      return arrive()
    }
    if isPassing || play.unit >= units.count || units[play.unit].isHidden {
      stage.take(rehearsal.session)
      screen.endText()
      play.unit += 1
      return
    }
    let lines = presentation.lines(of: rehearsal.blocks, in: screen.room)
    if lines.count > screen.room, !screen.isEmpty {
      // The prose above belongs to what it asks for, if both fit one screen.
      if let text = screen.lastTextCount, text + 1 + lines.count <= screen.height, screen.dropLastText() {
        play.unit -= 1
        return pause()
      }
      if lines.count <= screen.height || screen.room < 6 { return pause() }
    }
    stage.take(rehearsal.session)
    place(lines)
  }

  private mutating func placeText(_ lines: [Line]) {
    if lines.count > screen.room, !screen.isEmpty { return pause() }
    place(lines, isText: true)
  }

  /// Puts a unit's lines on the screen; what is too long waits for the next one.
  private mutating func place(_ lines: [Line], isText: Bool = false) {
    let room = max(1, screen.room)
    screen.add(Array(lines.prefix(room)), isText: isText)
    if lines.count > room {
      play.remainder = Array(lines.dropFirst(room))
      return pause()
    }
    play.unit += 1
  }

  /// Shows what the learner is to type.
  private mutating func invite(_ block: CommandBlock) {
    let lines = block.exchanges.map { typed($0.command) }
    if lines.count > screen.room, !screen.isEmpty { return pause() }
    screen.add(lines)
    play.unit += 1
    play.stage = .trying(block.exchanges)
    isDone = true
  }

  private mutating func endPage() {
    guard isPassing || screen.isEmpty else { return pause() }
    guard play.page + 1 < play.lesson.pages.count else {
      play.stage = .over
      isDone = true
      return
    }
    play.page += 1
    play.unit = 0
    arrive()
  }

  /// The screen is full, or its page at an end.
  private mutating func pause() {
    let isLast = play.page + 1 == play.lesson.pages.count && play.unit >= play.units.count
    play.stage = isLast && play.remainder.isEmpty ? .over : .turn
    isDone = true
  }

  /// The last words of the screen: what to do now.
  private var footer: String {
    switch play.stage {
    case .turn:
      play.unit < play.units.count || !play.remainder.isEmpty ? "(blank line: more)" : "(blank line: on)"
    case .asking(let question) where answered.contains(question.name): "(answered before; blank line: on)"
    case .asking(let question): question.footer
    case .trying: "(type it yourself; skip does it for you)"
    case .over: ""
    }
  }
}

extension LessonState.Unit {
  fileprivate var isHidden: Bool {
    if case .item(.commands(let block)) = self { block.kind == .hidden } else { false }
  }
}
