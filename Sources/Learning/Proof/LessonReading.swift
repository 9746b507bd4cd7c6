import Curriculum
import Interpreter
import Language
import Plots

/// A lesson read to its end on one kind of screen, every question skipped and every hint shown: no line may be wider
/// than the screen, no page may scroll its own heading away, and plain characters have to do where there are no others.
struct LessonReading: Sendable {
  static let screens = [
    Style(width: 80, height: 24, color: .trueColor), Style(width: 40, height: 24, glyphs: .ascii),
    Style(width: 120, height: 40), Style(width: 60, height: 20, glyphs: .ascii, color: .sixteen),
  ]

  let lesson: Lesson
  private let style: Style
  private var session: Session
  private(set) var faults: [LessonFault] = []
  private var isOver = false
  private var turns = 0

  init(_ lesson: Lesson, at path: String, on style: Style, in session: Session) {
    self.lesson = lesson
    self.style = style
    self.session = session.fresh()
    self.session.presentation = Presentation(style: style)
    look(self.session.open(lesson, at: path), isPage: true)
  }

  var progress: String { "\(lesson.name) at \(style.width) x \(style.height)" }

  /// Reads the next screen.
  ///
  /// - Returns: Whether the lesson is at its end.
  mutating func advance() -> Bool {
    turns += 1
    guard !isOver, turns < 50 * lesson.pages.count, let play = session.lesson else {
      if !isOver { fault("the lesson does not come to its end") }
      return true
    }
    switch play.stage {
    case .turn: look(session.respond(to: ""), isPage: true)
    case .asking(let question):
      for _ in question.hints { look(session.respond(to: "hint"), isPage: false) }
      look(session.respond(to: "skip"), isPage: false)
      if session.lesson?.question != nil {
        fault("\(question.name) cannot be skipped")
        return true
      }
    case .trying: look(session.respond(to: "skip"), isPage: false)
    case .over: isOver = true
    }
    return isOver
  }

  /// Looks at what is shown.
  private mutating func look(_ replies: [Reply], isPage: Bool) {
    for reply in replies {
      if let problem = reply.problem { fault(problem.message) }
      let lines = session.presentation.lines(of: reply)
      if isPage, lines.count > style.height - 1, session.lesson?.isAtEnd == false {
        fault("the screen has \(lines.count) lines, so that its heading scrolls away")
      }
      for line in lines {
        if line.width > style.width { fault("a line is \(line.width) wide") }
        let text = line.text(color: style.color)
        if style.glyphs == .ascii, let odd = text.unicodeScalars.first(where: { !$0.isASCII }) {
          fault("\"\(odd)\" is shown where there is only ASCII")
        }
        if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\u{1B}" || $0.value == 0x7F }) {
          fault("a control character is shown")
        }
      }
    }
  }

  private mutating func fault(_ message: String) {
    let line = session.lesson?.currentPage.line ?? lesson.start.line
    let fault = LessonFault(line: line, message: "at \(style.width) x \(style.height): \(message)")
    if !faults.contains(fault) { faults.append(fault) }
  }
}

extension LessonState {
  fileprivate var isAtEnd: Bool { if case .over = stage { true } else { false } }
}

extension Session {
  /// Begins a lesson from the top and shows its first screen.
  mutating func open(_ lesson: Lesson, at path: String) -> [Reply] {
    guard case .job(var job) = begin(lesson, from: path, isAgain: false) else { return [] }
    while !job.advance(&self, rounds: 1_000) {}
    return [job.reply(in: &self, wasInterrupted: false)]
  }
}
