import Files
import Game
import Language

extension Session {
  mutating func begin(_ queued: QueuedCommand) -> Progress {
    let word = queued.typed.words[0]
    let command = commands.command(named: word.text)
    do throws(Problem) {
      if let outcome = try companion?.outcome(of: queued.typed, naming: command, in: &self) {
        return begun(outcome, queued)
      }
      if command == nil, let ours = habits[word.text] {
        throw Problem("there is no command \"\(word.text)\"", advice: "here it is `\(ours)`")
      }
      let command = try commands.named(word.text)
      let outcome = try command.run(
        Invocation(queued.typed, command: command, origin: queued.origin, in: game), in: &self)
      if command.isRepeatable { repeatable = queued.typed.source.text }
      return begun(outcome, queued)
    } catch {
      return .replied(finished(Reply([.problem(error)]), queued))
    }
  }

  /// Takes up the job, or finishes with the reply.
  private mutating func begun(_ outcome: Outcome, _ queued: QueuedCommand) -> Progress {
    switch outcome {
    case .reply(let reply): return .replied(finished(reply, queued))
    case .job(let job):
      underWay = (job, queued)
      return .working(job.progress)
    }
  }

  /// Puts the commands of a line in front of those that wait, as if a person had typed it.
  package mutating func insert(_ line: String) throws(Problem) {
    do throws(ParseError) {
      queue.insert(
        contentsOf: try CommandLine.split(line).map { QueuedCommand(typed: $0, origin: .typed) }, at: 0)
    } catch {
      throw Problem(error, in: line)
    }
  }

  /// Puts the commands of a script in front of those that wait.
  ///
  /// - Parameter caller: Where the script was asked for; a script cannot ask for itself again and again.
  package mutating func insertScript(_ text: String, from path: String, caller: Origin) throws(Problem) {
    let depth = caller.place.split(separator: ">").count
    try expect(
      depth < 8, "\(escaped(path)): scripts call each other more than 8 deep", advice: "does one call itself?"
    )
    // A recording or a data file taken for a script would keep the prompt waiting.
    try expect(
      text.utf8.count <= 1 << 20, "\(escaped(path)) is larger than 1 MiB, which no script is",
      advice: "name a file of Saddle commands")
    var commands: [QueuedCommand] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let place = "\(escaped(path)):\(index + 1)"
      let origin = caller.script(at: place)
      do throws(ParseError) {
        commands += try CommandLine.split(String(line)).map { QueuedCommand(typed: $0, origin: origin) }
      } catch {
        throw Problem("\(place): \(error)", advice: "nothing of the script was run")
      }
    }
    queue.insert(contentsOf: commands, at: 0)
  }

  mutating func proceed(_ job: consuming any Job, _ queued: QueuedCommand, rounds: Int) -> Progress {
    var job = consume job
    guard job.advance(&self, rounds: rounds) else {
      underWay = (job, queued)
      return .working(job.progress)
    }
    return .replied(finished(job.reply(in: &self, wasInterrupted: false), queued))
  }

  /// Notes the command's words with its reply; after a problem the commands behind it are forgotten.
  mutating func finished(_ reply: Reply, _ queued: QueuedCommand, wasInterrupted: Bool = false) -> Reply {
    var reply = reply
    if !remarks.isEmpty {
      reply.blocks.append(contentsOf: remarks.map { .text($0) })
      remarks = []
    }
    let command = commands.command(named: queued.typed.words[0].text)
    if reply.problem == nil, command?.movesGame == true {
      let displayed = game.displayed
      reply.blocks += displayed.blocks
      reply.values += displayed.values
    }
    if reply.problem == nil { reply.blocks += companion?.blocks(after: queued, in: &self) ?? [] }
    reply.command = escaped(queued.typed.source.text, limit: 400)
    reply.origin = queued.origin.place
    if reply.problem != nil { queue = [] }
    if keepsTranscript {
      log.note(
        queued.typed.source.text, reply, training, wasInterrupted: wasInterrupted,
        isLeftOut: command?.isForPeople == true)
    }
    return reply
  }
}

/// Words of other debuggers and prompts, with ours.
private let habits = [
  "continue": "run 100", "c": "run 100", "next": "step", "n": "step", "until": "run until EXPR",
  "undo": "back", "reverse-step": "back", "reverse-next": "back", "undisplay": "delete N", "clear": "delete",
  "where": "when", "bt": "when", "backtrace": "when", "examine": "print EXPR", "x": "print EXPR",
  "inspect": "print EXPR", "restore": "restart NAME", "reset": "new", "train": "run 100", "go": "run 100",
  "man": "help", "commands": "help", "ls": "help", "open": "load FILE", "write": "save FILE",
]

extension Command {
  /// Whether what is displayed is to be shown after it.
  var movesGame: Bool { purpose == .play || ["back", "goto", "restart", "switch"].contains(name) }
}
