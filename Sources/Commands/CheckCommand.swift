import Game
import Interpreter
import Language
import Minimax

/// `check gradients`
package struct CheckCommand: Command {
  package let name = "check"
  package let purpose = Purpose.why
  package let usage = ["check gradients", "check gradients most=N"]
  package let summary = "hold backpropagation against differences of the loss"
  package let details = """
    Moves every parameter of both players, and every number of the minibatch drawn last, a little up and down, \
    computes the loss anew, and compares the slope with the one that backpropagation gives. It passes when no relative \
    error is above 1e-6; the size that an error is held against is that of the largest number of the same weights, bias \
    or inputs. Where a rectifier or the hinge has its kink within the step, shorter steps are tried; what lies on a \
    kink has no slope, is left out, and is counted. So is what rounding or overflow of a very large loss hides from \
    such differences; where that is everything, the check has not passed. With most=N at most so many parameters of each player are looked \
    at. The game is not changed.
    """
  package let example = "check gradients"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(2)
    guard let word = call.arguments.first else {
      throw Problem("`check` needs to know what", advice: "type `check gradients`")
    }
    guard !word.text.lowercased().hasPrefix("ex") else {
      let name = escaped(word.text)
      throw Problem(
        "an exercise is a file of Swift, and checked outside the game",
        advice: "leave with `quit`, or open another terminal, and type `saddle check \(name)` there")
    }
    guard word.text == "gradients" else {
      throw Problem(unknown: word.text, what: "check", among: ["gradients"], help: "type `check gradients`")
    }
    var most: Int?
    if let second = call.arguments.dropFirst().first {
      guard let option = second.option, option.key == "most" else {
        throw Problem(
          "`check gradients` does not take \"\(escaped(second.text))\"",
          advice: "type it as `check gradients` or `check gradients most=2000`")
      }
      most = try SettingValue.whole(option.value, "most", in: 1...1_000_000)
    }
    if let player = Player.allCases.first(where: { !session.training[$0].isFinite }) {
      throw Problem(
        "\(player.letter)'s parameters are not finite, so there is no gradient to check",
        advice: "`seed \(session.training.experiment.seed)` begins this game again", kind: .failed)
    }
    return .job(GradientCheckJob(GradientCheck(of: session.training, most: most), most: most))
  }
}
