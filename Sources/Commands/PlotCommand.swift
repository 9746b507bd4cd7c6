import Game
import Interpreter
import Language
import Plots
import Views

struct PlotCommand: Command {
  let name = "plot"
  let purpose = Purpose.look
  let forms = [Form(PlotCommand.layers)]
  let usage = [
    "plot [\(figureKinds.filter { $0.isDrawn(of: .line) }.map(\.name).joined(separator: "|"))]",
    "plot [field [of NAME]] [samples] [gradients]", "plot manifold [samples]", "plot slice y=0",
  ]
  let summary = "a picture: \(figureNames.joined(separator: ", "))"
  let details = """
    Draws a figure and says in one sentence what it shows. Alone it draws the densities; in the plane, samples. There \
    layers can be laid over each other, as in `plot field of Dstar samples`; fields are D, Dstar, difference, logit, \
    p, q and V.
    """
  let example = "run 200; plot value"

  private static let layers = Argument.words("KIND", missing: "a figure").optional

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    session.game.snapshot.analyse()
    let (name, figure) = try session.game.figure(arguments[Self.layers] ?? [])
    return .reply(
      [.figure(figure)],
      values: [NamedValue("figure", .text(name)), NamedValue("sentence", .text(figure.sentence))])
  }
}
