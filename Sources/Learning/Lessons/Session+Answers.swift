import Curriculum
import Game
import Interpreter
import Language
import Plots

extension Session {
  /// Takes a line that is no command for an answer, where a lesson waits for one.
  ///
  /// - Returns: Nil where it is no answer.
  mutating func answer(_ typed: CommandLine) throws(Problem) -> Outcome? {
    guard isInLesson, let lesson else { return nil }
    let answer = TypedAnswer(typed.source.text)
    guard let question = lesson.question else {
      guard answer.isNumberLike else { return nil }
      throw Problem(
        "nothing is asked here that a number would answer", advice: "a blank line goes on; `print` computes")
    }
    if case .choice(_, let choices) = question.ask, let choice = answer.choice(among: choices) {
      return reply(to: question.verdict(on: choice), question, lesson)
    }
    // A number is judged in the game in which the question was put, not in one that the learner has moved since.
    var asked = lesson.own
    guard let expression = try? Expression(parsing: answer.text), !expression.isCondition,
      let number = try? expression.number(in: asked.environment)
    else {
      guard answer.isNumberLike else { return nil }
      if case .command = question.ask { return nil }
      throw Problem("\"\(escaped(answer.text))\" cannot be read as a number", advice: answer.advice)
    }
    switch question.ask {
    case .choice(_, let choices):
      guard let choice = Int(exactly: number), 1...choices.count ~= choice else {
        throw Problem(
          "\(question.name) has the choices 1 to \(choices.count)", advice: "type the number of one of them")
      }
      return reply(to: question.verdict(on: choice), question, lesson)
    case .number:
      do throws(ParseError) {
        let verdict = try question.verdict(on: number, in: &asked)
        let right = try question.number(in: &asked)
        if verdict == .wrong(nil), answer.isRounding(of: right) {
          return .reply([.text("Right as far as it goes; one more digit, please.")], values: lessonValues)
        }
        return reply(to: verdict, question, lesson, greeting: "**Right**: \(printed(right)).")
      } catch {
        throw Problem("\(escaped(lesson.path)):\(question.line): \(error)", advice: "`skip` goes on")
      }
    case .command:
      throw Problem(
        "\(question.name) asks for something to be done, not for a number",
        advice: "type commands; the lesson looks at the game after each")
    }
  }

  private mutating func reply(
    to verdict: Verdict, _ question: Question, _ lesson: LessonState, greeting: String = "**Right.**"
  ) -> Outcome {
    guard verdict != .right else {
      return .job(AnswerJob(to: question, .right, greeting, of: lesson, in: self))
    }
    return .reply(wrongBlocks(verdict, question, lesson), values: lessonValues)
  }

  private mutating func wrongBlocks(
    _ verdict: Verdict, _ question: Question, _ lesson: LessonState
  ) -> [Reply.Block] {
    note(.wrong(question), of: lesson.lesson)
    var words = "Not yet."
    if case .wrong(let diagnosis?) = verdict { words = diagnosis }
    let text = PageText(style: presentation.style)
    let advice = "(\(question.name) stays open: \(hintsLeft(question))`skip`)"
    return [.lines([text.line(words), Line(advice, .dim)])]
  }

  /// What a lesson adds to the reply of a learner's command.
  mutating func judgement(after queued: QueuedCommand) -> [Reply.Block] {
    guard isInLesson, let lesson, let command = commands.command(named: queued.typed.words[0].text),
      command.purpose != .learn, !lesson.isMove(queued.typed)
    else { return [] }
    switch lesson.stage {
    case .trying(let exchanges): return tried(queued, exchanges, lesson)
    case .asking(let question):
      guard case .command = question.ask else { return [] }
      return judged(question, movedBy: command, lesson)
    case .turn, .over: return []
    }
  }

  private mutating func judged(
    _ question: Question, movedBy command: any Command, _ lesson: LessonState
  ) -> [Reply.Block] {
    let verdict: Verdict
    do throws(ParseError) {
      verdict = try question.verdict(on: &game)
    } catch {
      return [.text("\(escaped(lesson.path)):\(question.line): \(error). `skip` goes on.")]
    }
    switch verdict {
    case .right:
      continueLesson(.turn)
      note(.answered(question, .right), of: lesson.lesson)
      let text = PageText(style: presentation.style)
      let words = question.answer.compactMap { item -> MarkdownBlock? in
        if case .text(let block) = item { block } else { nil }
      }
      var lines = [Line(), text.line("**Right.** \(question.name) is answered.")]
      if !words.isEmpty { lines += [Line()] + text.lines(words) }
      return [.lines(lines + [Line("(blank line: on)", .dim)])]
    // More of the line is to come, and may put it right.
    case .wrong where !queue.isEmpty: return []
    case .wrong where !command.changesAnything || progress(of: question).outcome != .open: return []
    case .wrong(nil):
      return [.lines([Line("(\(question.name): not yet; \(hintsLeft(question))`skip`)", .dim)])]
    case .wrong: return [.text("")] + wrongBlocks(verdict, question, lesson)
    }
  }

  /// Sees whether the command that the learner was to type has been typed, and in the lesson's own game.
  private mutating func tried(
    _ queued: QueuedCommand, _ exchanges: [Transcript.Exchange], _ lesson: LessonState
  ) -> [Reply.Block] {
    guard let wanted = try? CommandLine.split(exchanges[0].command), wanted.count == 1,
      commands.areAlike(wanted[0], queued.typed)
    else {
      let hasStrayed = lesson.hasLeftOwnGame(self)
      self.lesson?.hasStrayed = hasStrayed
      return [.lines([Line("(the lesson waits for `\(exchanges[0].command)`)", .dim)])]
    }
    guard !lesson.hasStrayed else {
      adopt(lesson.own)
      self.lesson?.hasStrayed = false
      return [.text("That was in another game than the lesson's, which is back now; type it once more.")]
    }
    let rest = Array(exchanges.dropFirst())
    continueLesson(rest.isEmpty ? .turn : .trying(rest))
    let next = rest.first.map { "(next: `\($0.command)`)" } ?? "(blank line: on)"
    return [.lines([Line(next, .dim)])]
  }
}

extension CommandTable {
  /// Whether two lines are the same command with the same words, by whatever alias.
  fileprivate func areAlike(_ one: CommandLine, _ other: CommandLine) -> Bool {
    command(named: one.words[0].text)?.name == command(named: other.words[0].text)?.name
      && one.words.dropFirst().map(\.text) == other.words.dropFirst().map(\.text)
  }
}

extension Command {
  /// Whether the answer of a question can be another after it.
  fileprivate var changesAnything: Bool {
    [Purpose.play, .time, .whatIf, .change, .part].contains(purpose) || name == "fit"
  }
}

extension LessonState {
  /// Whether it is `goto Q3`, which moves the learner and not the game.
  fileprivate func isMove(_ typed: CommandLine) -> Bool {
    typed.words.count == 2 && typed.words[0].text == "goto" && page(of: typed.words[1].text) != nil
  }
}
