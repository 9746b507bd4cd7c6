import Curriculum
import Interpreter
import Language
import Plots

extension Session {
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
