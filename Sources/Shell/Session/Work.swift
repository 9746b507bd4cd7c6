/// The command that takes more than one piece of work, if one is under way.
enum RunningCommand: Sendable {
  case none
  /// Handed over by its command, which is still being dispatched.
  case waiting(Work)
  case underWay(Work, QueuedCommand)
}

/// What takes more than one piece of work.
enum Work: Sendable {
  case run(RunWork)
  case step(StepWork)
  case sweep(SweepWork)

  /// One line for a progress display.
  var progress: String {
    switch self {
    case .run(let run): run.progress
    case .step(let step): step.progress
    case .sweep(let sweep): sweep.progress
    }
  }

  /// Plays at most so many rounds more; a sweep, about so many with each of its workers.
  ///
  /// - Returns: The work after that, and whether it is over.
  consuming func advanced(_ session: inout Session, rounds: Int) -> (work: Work, isOver: Bool) {
    switch consume self {
    case .run(var run):
      let isOver = run.advance(&session, rounds: rounds)
      return (.run(run), isOver)
    case .step(var step):
      let isOver = step.advance(&session, steps: rounds)
      return (.step(step), isOver)
    case .sweep(var sweep):
      let isOver = sweep.advance(rounds: rounds)
      return (.sweep(sweep), isOver)
    }
  }

  /// What there is to say at the end.
  mutating func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    switch self {
    case .step(var step): return step.reply(in: &session, wasInterrupted: wasInterrupted)
    case .run(let run): return run.reply(in: &session, wasInterrupted: wasInterrupted)
    case .sweep(var sweep): return sweep.reply(wasInterrupted: wasInterrupted)
    }
  }
}

/// A command that waits for its turn, and where it was written.
struct QueuedCommand: Sendable {
  let typed: WordedCommand
  let origin: String
}
