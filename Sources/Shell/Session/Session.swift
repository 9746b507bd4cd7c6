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
  public private(set) var repeatable = ""
  private var queue: [QueuedCommand] = []
  private var running: RunningCommand = .none

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
    if case .run(let run, let command) = running {
      return proceed(run, command, rounds: rounds)
    }
    guard !queue.isEmpty, !isOver else {
      queue = []
      return .idle
    }
    return begin(queue.removeFirst())
  }

  /// Ends a run at the next update's boundary and forgets the commands behind it.
  ///
  /// - Returns: The reply of the run that was ended, if one was under way.
  public mutating func interrupt() -> Reply? {
    queue = []
    guard case .run(let run, let queued) = running else { return nil }
    running = .none
    return finished(run.reply(in: &self, wasInterrupted: true), queued)
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
    var training = scene.training
    let result = moves(&training)
    scene = Scene(training)
    if isNoted { journal.note(training) }
    return result
  }

  /// Changes the game otherwise.
  mutating func alter(_ change: (inout Training) -> Void) {
    var training = scene.training
    change(&training)
    scene = Scene(training)
  }
}

/// What a piece of work came to.
public enum Progress: Sendable {
  /// A command is done.
  case replied(Reply)
  /// A run goes on; how far it is, in one line.
  case working(String)
  /// Nothing is left to do.
  case idle
}

/// The command that takes more than one piece of work, if one is under way.
enum RunningCommand: Sendable {
  case none
  /// Handed over by its command, which is still being dispatched.
  case waiting(RunWork)
  case run(RunWork, QueuedCommand)
}

/// A command that waits for its turn, and where it was written.
struct QueuedCommand: Sendable {
  let typed: WordedCommand
  let origin: String
}

extension Session {
  private mutating func begin(_ queued: QueuedCommand) -> Progress {
    let word = queued.typed.words[0]
    guard let command = command(named: word.text) else {
      let problem = Problem(
        unknown: word.text, what: "command", among: commandWords, help: "`help` lists the commands")
      return .replied(finished(Reply([.problem(problem)]), queued))
    }
    do throws(Problem) {
      let reply = try command.run(Call(queued.typed, command: command, origin: queued.origin), in: &self)
      if command.isRepeatable { repeatable = queued.typed.source.text }
      if case .waiting(let work) = running {
        running = .run(work, queued)
        return .working(work.progress)
      }
      return .replied(finished(reply, queued))
    } catch {
      return .replied(finished(Reply([.problem(error)]), queued))
    }
  }

  /// Hands over a run to be done in pieces.
  mutating func start(_ run: RunWork) { running = .waiting(run) }

  /// Puts the commands of a script in front of those that wait.
  ///
  /// - Parameter caller: Where the script was asked for; a script cannot ask for itself again and again.
  mutating func insertScript(_ text: String, from path: String, caller: String) throws(Problem) {
    let depth = caller.split(separator: ">").count
    guard depth < 8 else {
      throw Problem(
        "\(legible(path)): scripts call each other more than 8 deep", advice: "does one call itself?")
    }
    var commands: [QueuedCommand] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let place = "\(legible(path)):\(index + 1)"
      let origin = caller.isEmpty ? place : "\(caller) > \(place)"
      do throws(Slip) {
        commands += try WordedCommand.split(String(line)).map { QueuedCommand(typed: $0, origin: origin) }
      } catch {
        throw Problem("\(place): \(error)", advice: "nothing of the script was run")
      }
    }
    queue.insert(contentsOf: commands, at: 0)
  }

  private mutating func proceed(_ run: RunWork, _ queued: QueuedCommand, rounds: Int) -> Progress {
    var run = run
    let isDone = run.advance(&self, rounds: rounds)
    guard isDone else {
      running = .run(run, queued)
      return .working(run.progress)
    }
    running = .none
    return .replied(finished(run.reply(in: &self, wasInterrupted: false), queued))
  }

  /// Notes the command's words with its reply; after a problem the commands behind it are forgotten.
  private mutating func finished(_ reply: Reply, _ queued: QueuedCommand) -> Reply {
    var reply = reply
    reply.command = legible(queued.typed.source.text, limit: 400)
    reply.origin = queued.origin
    if reply.problem != nil { queue = [] }
    return reply
  }
}
