import Curriculum
import Interpreter
import Language

/// Commands of a file, carried out one after the other in a session of their own.
///
/// What comes of them is kept or dropped as a whole by whoever holds the session they began with.
struct ScriptRun: Sendable {
  /// A command with what it answered.
  struct CommandResult: Sendable {
    let exchange: Transcript.Exchange
    var replies: [Reply]

    /// The first problem that it met.
    var problem: Problem? { replies.lazy.compactMap(\.problem).first }
  }

  private(set) var session: Session
  private(set) var performances: [CommandResult] = []
  private var waiting: ArraySlice<Transcript.Exchange>
  /// The file's name, for places.
  private let path: String

  init(_ exchanges: [Transcript.Exchange], in session: Session, from path: String) {
    self.session = session
    self.path = path
    waiting = exchanges[...]
    self.session.lesson = nil
    self.session.remarks = []
    self.session.queue = []
    self.session.underWay = nil
    self.session.canDraw = false
  }

  /// One line for a progress display.
  private(set) var progress = "the lesson's commands"

  /// Sets the window that commands draw for.
  mutating func present(_ presentation: Presentation) { session.presentation = presentation }

  /// Does the next piece, of about so many rounds.
  ///
  /// - Returns: Whether all commands are done.
  mutating func advance(rounds: Int) -> Bool {
    switch session.proceed(rounds: rounds) {
    case .working(let text): progress = text
    case .replied(let reply): performances[performances.count - 1].replies.append(reply)
    case .idle: return !begin()
    }
    return false
  }

  /// Begins the next command.
  private mutating func begin() -> Bool {
    guard let exchange = waiting.popFirst() else { return false }
    performances.append(CommandResult(exchange: exchange, replies: []))
    let origin = Origin.script(place: "\(path):\(exchange.line)")
    // A line may hold several commands, and each is looked at.
    let words = ((try? CommandLine.split(exchange.command)) ?? []).map { $0.words[0].text }
    if let word = words.first(where: { session.commands.command(named: $0)?.isForPeople == true }) {
      performances[performances.count - 1].replies = [
        Reply([
          .problem(
            Problem("`\(word)` is for the learner to type", advice: "a lesson's block does without it"))
        ])
      ]
    } else if let refusal = session.submit(exchange.command, origin: origin) {
      performances[performances.count - 1].replies = [refusal]
    }
    return true
  }
}
