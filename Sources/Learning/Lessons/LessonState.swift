import Curriculum
import Game
import Interpreter
import Plots

/// A lesson that is being taken, and where the learner stands in it.
struct LessonState: Sendable {
  /// What the lesson waits for.
  enum Stage: Sendable {
    /// The next screen.
    case turn
    case asking(Question)
    /// Commands that the learner is to type; the first is due.
    case trying([Transcript.Exchange])
    case over
  }

  let lesson: Lesson
  let path: String
  /// The page that is shown, counted from 0.
  var page = 0
  /// The index of the script's next piece.
  var position = 0
  /// Lines of the piece before, for which the screen had no room.
  var remainder: [Line] = []
  var stage = Stage.turn
  /// Whether the learner has changed the game while a command was to be typed.
  var hasStrayed = false
  /// The game at the beginning of each page that has been reached.
  private(set) var starts: [GameState] = []
  /// Games to return to: the one from before the lesson, the lesson's own as it was last left, and in free play the one
  /// that was set aside.
  private var games: [GameState]

  init(_ lesson: Lesson, at path: String, before game: GameState) {
    self.lesson = lesson
    self.path = path
    games = [game, game]
  }

  /// The game from before the lesson.
  var before: GameState { games[0] }

  /// The lesson's own game: the next screen begins from it, and an answer that is a number is judged in it.
  var own: GameState {
    get { games[1] }
    set { games[1] = newValue }
  }

  /// Whether the learner plays freely.
  var isSetAside: Bool { games.count > 2 }

  /// Keeps the game until the end of free play.
  mutating func setAside(_ game: GameState) { games.append(game) }

  /// Ends free play.
  ///
  /// - Returns: The game that was set aside; nil where none is.
  mutating func takeUp() -> GameState? { isSetAside ? games.removeLast() : nil }

  /// Comes to a page.
  mutating func begin(page: Int, with game: GameState) {
    self.page = page
    if starts.indices ~= page { starts[page] = game } else { starts.append(game) }
  }

  /// Goes back to the beginning of a page, or of the nearest one before it that has been reached.
  ///
  /// - Returns: The game there; nil where no page has been reached.
  mutating func turnBack(to page: Int) -> GameState? {
    guard let known = starts.indices.last(where: { $0 <= page }) else { return nil }
    self.page = known
    position =
      lesson.script.firstIndex { if case .heading(known) = $0 { true } else { false } } ?? position
    remainder = []
    return starts[known]
  }

  /// Whether the learner has changed the game since the lesson left it.
  func hasLeftOwnGame(_ session: Session) -> Bool {
    own.training != session.training || own.stops.commands != session.game.stops.commands
  }

  /// Puts the lesson's own game back.
  ///
  /// - Returns: Whether there was another.
  func returnsToOwnGame(_ session: inout Session) -> Bool {
    session.game.fit = own.fit
    session.game.guessing = own.guessing
    guard hasLeftOwnGame(session) else { return false }
    session.adopt(own)
    return true
  }

  var currentPage: Page { lesson.pages[page] }

  /// The question that waits for its answer; nil while none does.
  var question: Question? {
    if case .asking(let question) = stage { question } else { nil }
  }

  /// The page of a question; nil where there is none of that name.
  func page(of question: String) -> Int? {
    lesson.pages.firstIndex { $0.question?.name.lowercased() == question.lowercased() }
  }
}

extension LessonState {
  /// The heading of the current page's screens.
  func heading(_ text: PageText) -> [Line] {
    let number = lesson.name.prefix { $0.isNumber }
    let place = (number.isEmpty ? "" : "\(number) ") + "\(page + 1)/\(lesson.pages.count)"
    return text.heading(currentPage.title, place: place)
  }

  /// The last line of the screen: what to do now.
  ///
  /// - Parameters:
  ///   - upcoming: What the next screen begins with; nil at the end.
  ///   - answered: Questions that were answered before.
  func footer(before upcoming: ScriptPiece?, answered: Set<String>) -> String {
    switch stage {
    case .turn:
      switch upcoming {
      case .heading?, nil: remainder.isEmpty ? "(blank line: on)" : "(blank line: more)"
      default: "(blank line: more)"
      }
    case .asking(let question) where answered.contains(question.name): "(answered before; blank line: on)"
    case .asking(let question): question.footer
    case .trying: "(type it yourself; skip does it for you)"
    case .over: ""
    }
  }
}

extension Question {
  /// What can be done at the prompt, for the last line of a screen.
  var footer: String { "(\(request); \(hints.isEmpty ? "" : "hint, ")skip)" }

  /// What to do at the prompt, in a few words.
  var request: String {
    switch ask {
    case .choice(_, let choices): "type 1 to \(choices.count)"
    case .number: "type a number"
    case .command: "type commands"
    }
  }
}
