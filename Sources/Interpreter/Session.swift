import Files
import Game
import Language
import Minimax

/// Everything between two prompts: the game, what has been seen of it, and the commands still to be carried out.
///
/// A line goes in by ``submit(_:)``, and ``proceed(rounds:)`` carries it out command by command; a long run returns
/// in between, so that the caller can show progress or ``interrupt()``. The replies do not depend on how the work
/// was portioned.
package struct Session: Sendable {
  package var game: GameState
  /// The commands so far with what they answered.
  package var log: SessionLog
  /// What is being recorded for another program.
  package var recording: Recording?
  /// What is to be said beside the next reply.
  package var remarks: [String] = []
  /// Whether a person sits at a terminal that can be drawn on.
  package var canDraw = false
  /// Whether a person sits at a terminal, before whom a demo can be played.
  package var hasAudience = false
  package let commands: CommandTable
  package let files: FileSystem
  /// Whether `quit` was typed.
  package var isOver = false
  /// The last command that a blank line would repeat.
  package var repeatable = ""
  package var queue: [QueuedCommand] = []
  /// The job that goes on, and the command that began it; nil while none does.
  package var underWay: (job: any Job, command: QueuedCommand)?
  /// What accompanies the commands, such as a lesson.
  package var companion: (any Companion)?
  /// The screen that pages are composed for.
  package var presentation = Presentation()

  /// A session with a game ready to play.
  ///
  /// - Parameter seed: Nil for the preset's own.
  package init(
    commands: CommandTable, companion: (any Companion)? = nil, preset: Preset = .standard,
    seed: UInt64? = nil, files: FileSystem = .none
  ) {
    self.commands = commands
    self.companion = companion
    self.files = files
    var experiment = preset.experiment
    if let seed { experiment.seed = seed }
    let training = Training(experiment)
    game = GameState(training, origin: preset)
    log = SessionLog(training, of: preset)
  }

  package var snapshot: Snapshot { game.snapshot }

  package var training: Training { game.training }

  /// Whether the commands are kept for a transcript, and what is forgotten is told; a companion has its own way back.
  var keepsTranscript: Bool { companion?.reasonForNoTranscript == nil }

  /// Takes in a line of commands; a line that cannot be split into words is answered at once.
  ///
  /// - Parameter origin: Who wrote the line, and where it stands.
  package mutating func submit(_ line: String, origin: Origin = .typed) -> Reply? {
    let line = line.allSatisfy(\.isWhitespace) ? companion?.blankLine ?? line : line
    do throws(ParseError) {
      queue.append(contentsOf: try CommandLine.split(line).map { QueuedCommand(typed: $0, origin: origin) })
      return nil
    } catch {
      var reply = Reply([.problem(Problem(error, in: line))])
      reply.command = escaped(line)
      reply.origin = origin.place
      return reply
    }
  }

  /// Does the next piece of work, at most so many rounds of a run.
  package mutating func proceed(rounds: Int) -> Progress {
    if let (job, queued) = underWay {
      // The session lets go of the job, which would otherwise be copied as it changes.
      underWay = nil
      return proceed(job, queued, rounds: rounds)
    }
    guard !queue.isEmpty, !isOver else {
      queue = []
      return .idle
    }
    return begin(queue.removeFirst())
  }

  /// Ends a run at the next update's boundary, or a sweep, and forgets the commands behind it.
  ///
  /// - Returns: The reply of the work that was ended, if any was under way.
  package mutating func interrupt() -> Reply? {
    queue = []
    guard let (begun, queued) = underWay else { return nil }
    var job = begun
    underWay = nil
    game.branch.note()
    return finished(job.reply(in: &self, wasInterrupted: true), queued, wasInterrupted: true)
  }

  /// Ends what would be lost at the end of the session: a recording that is going on is written.
  ///
  /// - Returns: What there is to say of it; nil where there was nothing.
  package mutating func close() -> Reply? { endRecording() }

  /// A new session with the same commands and files, at the start of the standard game.
  package func fresh() -> Session { Session(commands: commands, files: files) }

  /// The same game and recording for the commands of a file: nothing waits, nothing accompanies them, and nobody sits at
  /// a terminal.
  package func forScript() -> Session {
    var session = self
    session.companion = nil
    session.remarks = []
    session.queue = []
    session.underWay = nil
    session.canDraw = false
    session.hasAudience = false
    return session
  }

  package mutating func respond(to line: String) -> [Reply] {
    if let refusal = submit(line) { return [refusal] }
    var replies: [Reply] = []
    while true {
      switch proceed(rounds: 1_000) {
      case .replied(let reply): replies.append(reply)
      case .working: continue
      case .idle: return replies
      }
    }
  }

  /// Replaces the game of the present branch, and forgets its course.
  package mutating func begin(_ training: Training, origin: Preset) {
    game.branch = Branch(name: game.branch.name, training, origin: origin)
    game.lastStop = training.moment
    recordState()
  }

  package mutating func adopt(_ other: GameState) {
    game = other
    recordState()
  }

  /// Changes the game by moves of the players, and takes down where it has come.
  ///
  /// - Parameters:
  ///   - isStop: Whether the game stops there, for a person to look at.
  ///   - isKept: Whether a copy may be kept of it; not where only a portion of work ends, so that what is kept does not
  ///     depend on portions.
  package mutating func play(isStop: Bool = true, isKept: Bool = true, _ moves: (inout Training) -> Void) {
    let updates = recording == nil ? 0 : training.updates
    let lost = game.branch.play(isStop: isStop, isKept: isKept, moves)
    if recording != nil, training.updates > updates { recordUpdate() }
    if let first = lost.first, keepsTranscript {
      remarks.append(Session.remark(onLosing: first, of: lost.count))
    }
  }

  /// Changes the game by hand; what was recorded of its future then is not going to happen.
  package mutating func intervene(_ interventions: [Intervention]) {
    if game.branch.timeline.end > training.moment, keepsTranscript {
      remarks.append(
        "What was recorded after this moment is forgotten. (To keep such a future, type `branch NAME` before a change.)"
      )
    }
    for intervention in interventions {
      game.branch.timeline.note(intervention, at: training)
      game.snapshot.change { $0.intervene(intervention) }
    }
    if case .update? = interventions.last {
      game.branch.note()
      recordUpdate()
    } else {
      recordState()
    }
  }

  private static func remark(onLosing change: Change, of count: Int) -> String {
    let what = count == 1 ? "The change" : "The first of \(count) changes"
    return
      "\(what) made by hand after \(change.updates.counted("update")) has not been repeated, and what was "
      + "recorded after it is forgotten; `goto` passes over a recorded course with its changes."
  }
}

/// What a piece of work came to.
package enum Progress: Sendable {
  case replied(Reply)
  /// A run or a sweep goes on; how far it is, in one line.
  case working(String)
  /// Nothing is left to do.
  case idle
}
