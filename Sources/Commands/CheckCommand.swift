import Interpreter
import Language
import Minimax

struct CheckCommand: Command {
  let name = "check"
  let purpose = Purpose.why
  let summary = "hold backpropagation against differences of the loss"
  let details = """
    Moves every parameter of both players, and every number of the minibatch drawn last, a little up and down, \
    computes the loss anew, and compares the slope with the one that backpropagation gives. It passes when no relative \
    error is above 1e-6; the size that an error is held against is that of the largest number of the same weights, bias \
    or inputs. Where a rectifier or the hinge has its kink within the step, shorter steps are tried; what lies on a \
    kink has no slope, is left out, and is counted. So is what rounding or overflow of a very large loss hides from \
    such differences; where that is everything, the check has not passed. With most=N at most so many parameters of each player are looked \
    at. The game is not changed.
    """
  let example = "check gradients"

  private let subject = Argument("gradients", expected: "gradients", missing: "to know what") {
    (words, reading) throws(Problem) in
    let name = words[0].text
    try expect(
      !name.lowercased().hasPrefix("ex"), "an exercise is a file of Swift, and checked outside the game",
      advice: "leave with `quit`, or open another terminal, and type `saddle check \(escaped(name))` there")
    guard name == "gradients" else {
      throw Problem(unknown: name, what: "check", among: ["gradients"], help: "type `check gradients`")
    }
    return name
  }
  private let most = Argument.key("most", in: 1...1_000_000)
  var forms: [Form] { [Form(subject), Form(subject, most)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    if let player = Player.allCases.first(where: { !session.training[$0].isFinite }) {
      throw Problem(
        "\(player.letter)'s parameters are not finite, so there is no gradient to check",
        advice: "`seed \(session.training.experiment.seed)` begins this game again", kind: .failed)
    }
    return .job(
      GradientCheckJob(
        check: GradientCheck(of: session.training, most: arguments[most]), most: arguments[most]))
  }
}
