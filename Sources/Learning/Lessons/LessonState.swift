import Curriculum
import Game
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

  /// A piece of a page, in the order of showing.
  enum Unit: Sendable {
    case item(PageItem)
    case ask(Question)
  }

  let lesson: Lesson
  let path: String
  /// The game that was at hand before the lesson, for after it.
  let before: GameState
  /// The page that is shown, and the next of its units.
  var page = 0
  var unit = 0
  /// What was too long for the screen of its unit.
  var remainder: [Line] = []
  var stage = Stage.turn
  /// The game where each page began.
  var starts: [Int: GameState] = [:]
  /// The game where the question at hand was put.
  var asked: GameState?
  /// The lesson's own game as the last screen left it, to which it returns from whatever the learner tries meanwhile.
  var own: GameState?
  /// Whether the learner has changed the game while a command was to be typed.
  var hasStrayed = false
  /// The lesson's game while the learner plays freely.
  var aside: GameState?

  var currentPage: Page { lesson.pages[page] }

  var units: [Unit] {
    let page = currentPage
    let ask: [Unit] = page.question.map { [.ask($0)] } ?? []
    return page.items.map { .item($0) } + ask + page.afterword.map { .item($0) }
  }

  /// The question that waits for its answer.
  var question: Question? {
    if case .asking(let question) = stage { question } else { nil }
  }

  /// The page of a question; nil where there is none of that name.
  func page(of question: String) -> Int? {
    lesson.pages.firstIndex { $0.question?.name.lowercased() == question.lowercased() }
  }
}

extension Question {
  /// What can be done at the prompt, for the last words of a screen.
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
