public import Minimax
import Plots

/// Everything between two prompts: the game, what has been seen of it, and the commands still to be carried out.
///
/// A line goes in by ``submit(_:)``, and ``proceed(rounds:)`` carries it out command by command; a long run returns
/// in between, so that whoever asks can show progress or ``interrupt()``. The replies do not depend on how the work
/// was portioned.
public struct Session: Sendable {
  public internal(set) var scene: Scene
  /// Moments that `V@name` can refer to.
  var moments: [(name: String, scene: Scene)]
  var journal: Journal
  /// The rules with which the game was begun.
  var origin: Preset
  let files: Files
  /// Whether `quit` was typed.
  public internal(set) var isOver = false
  /// The last command that a blank line would repeat.
  public internal(set) var repeatable = ""
  var queue: [QueuedCommand] = []
  var running: RunningCommand = .none

  /// A session with a game ready to play.
  public init(preset: Preset = .standard, seed: UInt64? = nil, files: Files = .none) {
    self.files = files
    var experiment = preset.experiment
    if let seed { experiment.seed = seed }
    let scene = Scene(Training(experiment))
    self.scene = scene
    moments = [("start", scene)]
    journal = Journal(scene.training)
    origin = preset
  }

  /// The game itself.
  public var training: Training { scene.training }

  /// Takes in a line of commands; a line that cannot be split into words is answered at once.
  ///
  /// - Parameter origin: Where the line stands, such as `demo.saddle:3`; empty for what is typed.
  public mutating func submit(_ line: String, origin: String = "") -> Reply? {
    do throws(Slip) {
      queue.append(contentsOf: try WordedCommand.split(line).map { QueuedCommand(typed: $0, origin: origin) })
      return nil
    } catch {
      var reply = Reply([.problem(Problem(error, in: line))])
      reply.command = legible(line)
      reply.origin = origin
      return reply
    }
  }

  /// Does the next piece of work, at most so many rounds of a run.
  public mutating func proceed(rounds: Int) -> Progress {
    if case .underWay(let work, let queued) = running {
      // The session lets go of the work, which would otherwise be copied as it changes.
      running = .none
      return proceed(work, queued, rounds: rounds)
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
  public mutating func interrupt() -> Reply? {
    queue = []
    guard case .underWay(var work, let queued) = running else { return nil }
    running = .none
    journal.note(scene.training)
    return finished(work.reply(in: &self, wasInterrupted: true), queued)
  }

  /// Carries out a whole line.
  public mutating func respond(to line: String) -> [Reply] {
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

  /// Replaces the game, and forgets what was seen of the one before.
  mutating func begin(_ training: Training, origin: Preset) {
    scene = Scene(training)
    moments = [("start", scene)]
    journal = Journal(training)
    self.origin = origin
  }

  /// Changes the game by moves of the players, and notes where it has come.
  ///
  /// - Parameter isNoted: Whether the journal takes it down.
  mutating func play<Result>(noted isNoted: Bool = true, _ moves: (inout Training) -> Result) -> Result {
    let result = scene.change(moves)
    if isNoted { journal.note(scene.training) }
    return result
  }

  /// Changes the game otherwise.
  mutating func alter(_ change: (inout Training) -> Void) {
    scene.change(change)
  }
}

/// What a piece of work came to.
public enum Progress: Sendable {
  /// A command is done.
  case replied(Reply)
  /// A run or a sweep goes on; how far it is, in one line.
  case working(String)
  /// Nothing is left to do.
  case idle
}
