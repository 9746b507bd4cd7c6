import Curriculum
import Game
import Interpreter
import Language

/// Plays the pieces of a script one after the other, its commands in a session of their own, and returns each event.
///
/// A copy is a place to return to. Nothing of its session reaches the one that it began from, until that takes it over.
struct ScriptPlayer: Sendable {
  enum Event: Sendable {
    /// A piece is reached; the commands of a block and their results follow it.
    case piece(ScriptPiece)
    /// A command comes next.
    case command(Transcript.Exchange)
    case result(CommandResult)
    /// A command goes on; how far it is, in one line.
    case working(String)
    case end
  }

  var session: Session
  /// The index of the next piece.
  private(set) var position: Int
  /// How far the command under way is, in one line; nil while none is.
  private(set) var progress: String?
  private let pieces: [ScriptPiece]
  private var waiting: ArraySlice<Transcript.Exchange> = []
  private var running: CommandResult?
  /// The file's name, for the places of commands.
  private let path: String

  /// - Parameter session: The one to begin from, with its game; nothing of it changes.
  init(_ pieces: [ScriptPiece], from position: Int = 0, in session: Session, at path: String) {
    self.pieces = pieces
    self.position = position
    self.path = path
    self.session = session.forScript()
  }

  /// The next piece; nil at the end.
  var upcoming: ScriptPiece? { position < pieces.count ? pieces[position] : nil }

  /// The command under way; nil while none is.
  var exchange: Transcript.Exchange? { running?.exchange }

  /// Whether commands are waiting or under way.
  var isInBlock: Bool { running != nil || !waiting.isEmpty }

  /// Leaves out the commands that wait.
  mutating func skipCommands() { waiting = [] }

  /// Leaves out everything that is left.
  mutating func stop() {
    waiting = []
    position = pieces.count
  }

  /// Returns to the piece before the next one.
  mutating func stepBack() { position -= 1 }

  /// Carries out commands before the next piece.
  mutating func insert(_ exchanges: [Transcript.Exchange]) { waiting = exchanges[...] }

  /// The next event; a command that takes long goes on in portions of about so many rounds.
  mutating func next(rounds: Int) -> Event {
    if let result = running { return advance(result, rounds: rounds) }
    if let exchange = waiting.popFirst() {
      begin(exchange)
      return .command(exchange)
    }
    guard let piece = upcoming else { return .end }
    position += 1
    switch piece {
    case .commands(let exchanges, _): waiting = exchanges[...]
    case .question: session.game.question = session.game.snapshot
    case .heading, .text, .rest: break
    }
    return .piece(piece)
  }

  private mutating func advance(_ result: CommandResult, rounds: Int) -> Event {
    switch session.proceed(rounds: rounds) {
    case .working(let text): progress = text
    case .replied(let reply): running?.replies.append(reply)
    case .idle:
      running = nil
      progress = nil
      return .result(result)
    }
    return .working(progress ?? "")
  }

  private mutating func begin(_ exchange: Transcript.Exchange) {
    progress = "the lesson's commands"
    running = CommandResult(exchange: exchange)
    // A line may hold several commands.
    let words = ((try? CommandLine.split(exchange.command)) ?? []).map { $0.words[0].text }
    if let word = words.first(where: { session.commands.command(named: $0)?.isForPeople == true }) {
      let problem = Problem(
        "`\(word)` is for the learner to type", advice: "a lesson's block does without it")
      running?.replies = [Reply([.problem(problem)])]
    } else if let refusal = session.submit(
      exchange.command, origin: .script(place: "\(path):\(exchange.line)"))
    {
      running?.replies = [refusal]
    }
  }
}
