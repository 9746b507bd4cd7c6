import Game
import Interpreter
import Language
import Plots

struct CheckpointCommand: Command {
  let name = "checkpoint"
  let aliases = ["cp"]
  let purpose = Purpose.time
  let summary = "give this moment a name"
  let details = """
    Gives the present moment a name; without one it is c1, c2 and so on. `restart NAME` returns to it, V@NAME reads \
    a quantity there, `compare NAME` shows what has changed since, `checkpoints` lists all, `drop NAME` forgets one.
    """
  let example = "run 50; checkpoint early; run 50; print jsd - jsd@early"

  private let given = Argument.word("NAME", "a name").optional
  var forms: [Form] { [Form(given)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let word = arguments[given] ?? Word(session.game.nextCheckpointName, column: 1)
    let name = try session.game.freshName(word, replaces: true)
    session.game.snapshot.analyse()
    session.game.checkpoints.removeAll { $0.name == name }
    session.game.checkpoints.append(Checkpoint(name: name, branch: session.game.branch))
    return .reply(
      [.text("Checkpoint \(name): \(session.game.positionText)")],
      values: [NamedValue("checkpoint", .text(name))] + session.game.placeValues)
  }
}

extension GameState {
  /// The first of c1, c2, .. that is not taken.
  fileprivate var nextCheckpointName: String {
    var number = 1
    while isTaken("c\(number)") { number += 1 }
    return "c\(number)"
  }
}
