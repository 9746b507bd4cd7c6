import Curriculum
import Plots

extension Session {
  /// Takes what was typed for an answer, where a lesson waits for one and it is no command.
  ///
  /// - Returns: Nil where it is no answer.
  mutating func answer(_ typed: WordedCommand) throws(Problem) -> Reply? {
    guard let lesson, lesson.aside == nil, case .asking(let question) = lesson.stage else { return nil }
    scene.analyse()
    guard let expression = try? Expression(parsing: typed.source.text), !expression.isCondition,
      let number = try? expression.number(in: environment)
    else { return nil }
    switch question.ask {
    case .choice(_, let choices):
      guard let choice = Int(exactly: number), 1...choices.count ~= choice else {
        throw Problem(
          "\(question.name) has the choices 1 to \(choices.count)", advice: "type the number of one of them")
      }
      return reply(to: question.verdict(on: choice), question, lesson)
    case .number:
      do throws(Slip) {
        return reply(to: try question.verdict(on: number, in: &self), question, lesson)
      } catch {
        throw Problem("\(legible(lesson.path)):\(question.line): \(error)", advice: "`skip` goes on")
      }
    case .command:
      throw Problem(
        "\(question.name) asks for something to be done, not for a number",
        advice: "type commands; the lesson looks at the game after each")
    }
  }

  private mutating func reply(to verdict: Verdict, _ question: Question, _ lesson: LessonInPlay) -> Reply {
    guard verdict != .right else {
      start(AnswerWork(to: question, .right, right(question), of: lesson, in: self))
      return Reply()
    }
    return Reply(wrongBlocks(verdict, question), values: lessonValues)
  }

  /// What a right answer is greeted with.
  private mutating func right(_ question: Question) -> String {
    guard case .number = question.ask, let number = try? question.number(in: &self) else {
      return "**Right.**"
    }
    return "**Right**: \(printed(number))."
  }

  private mutating func wrongBlocks(_ verdict: Verdict, _ question: Question) -> [Reply.Block] {
    note(.wrong(question))
    var words = "Not yet."
    if case .wrong(let diagnosis?) = verdict { words = diagnosis }
    let text = PageText(style: presentation.style)
    let advice = "(\(question.name) stays open: \(hintsLeft(question))`skip`)"
    return [.lines([text.line(words), Line(advice, .dim)])]
  }

  /// What a lesson says after a command of the learner's.
  mutating func judgement(after queued: QueuedCommand) -> [Reply.Block] {
    guard let lesson, lesson.aside == nil, let command = command(named: queued.typed.words[0].text),
      command.purpose != .learn
    else { return [] }
    switch lesson.stage {
    case .trying(let exchanges): return tried(queued, exchanges)
    case .asking(let question):
      guard case .command = question.ask else { return [] }
      return judged(question, movedBy: command, lesson)
    case .turn, .over: return []
    }
  }

  private mutating func judged(
    _ question: Question, movedBy command: any Command, _ lesson: LessonInPlay
  ) -> [Reply.Block] {
    let verdict: Verdict
    do throws(Slip) {
      verdict = try question.verdict(on: &self)
    } catch {
      return [.text("\(legible(lesson.path)):\(question.line): \(error). `skip` goes on.")]
    }
    switch verdict {
    case .right:
      self.lesson?.stage = .turn
      let board = board
      self.lesson?.own = board
      note(.answered(question, .right))
      let text = PageText(style: presentation.style)
      let words = question.answer.compactMap { item -> MarkdownBlock? in
        if case .text(let block) = item { block } else { nil }
      }
      var lines = [Line(), text.line("**Right.** \(question.name) is answered.")]
      if !words.isEmpty { lines += [Line()] + text.lines(words) }
      return [.lines(lines + [Line("(blank line: on)", .dim)])]
    case .wrong(nil):
      guard command.movesGame || command.purpose == .change else { return [] }
      return [.lines([Line("(\(question.name): not yet; \(hintsLeft(question))`skip`)", .dim)])]
    case .wrong:
      guard command.movesGame || command.purpose == .change else { return [] }
      return [.text("")] + wrongBlocks(verdict, question)
    }
  }

  /// Looks whether the command that the learner was to type has been typed.
  private mutating func tried(_ queued: QueuedCommand, _ exchanges: [Transcript.Exchange]) -> [Reply.Block] {
    guard let wanted = try? WordedCommand.split(exchanges[0].command), wanted.count == 1,
      wanted[0].isAlike(queued.typed)
    else { return [.lines([Line("(the lesson waits for `\(exchanges[0].command)`)", .dim)])] }
    let rest = Array(exchanges.dropFirst())
    let board = board
    lesson?.own = board
    lesson?.stage = rest.isEmpty ? .turn : .trying(rest)
    let next = rest.first.map { "(next: `\($0.command)`)" } ?? "(blank line: on)"
    return [.lines([Line(next, .dim)])]
  }
}

extension WordedCommand {
  /// Whether it is the same command with the same words, by whatever alias.
  fileprivate func isAlike(_ other: WordedCommand) -> Bool {
    command(named: words[0].text)?.name == command(named: other.words[0].text)?.name
      && words.dropFirst().map(\.text) == other.words.dropFirst().map(\.text)
  }
}
