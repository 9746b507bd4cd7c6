import Game
import Interpreter
import Language
import Plots
import Views

/// `plot [KIND]`
package struct PlotCommand: Command {
  package let name = "plot"
  package let purpose = Purpose.look
  package let forms = [Form(PlotCommand.layers)]
  package let usage = [
    "plot [\(figureKinds.filter { $0.isDrawn(of: .line) }.map(\.name).joined(separator: "|"))]",
    "plot [field [of NAME]] [samples] [gradients]", "plot manifold [samples]", "plot slice y=0",
  ]
  package let summary = "a picture: \(figureNames.joined(separator: ", "))"
  package let details = """
    Draws a figure and says in one sentence what it shows. Alone it draws the densities; in the plane, samples. There \
    layers can be laid over each other, as in `plot field of Dstar samples`; fields are D, Dstar, difference, logit, \
    p, q and V.
    """
  package let example = "run 200; plot value"

  private static let layers = Argument.words("KIND", missing: "a figure").optional

  package init() {}

  package func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    session.game.snapshot.analyse()
    let (name, figure) = try session.game.figure(arguments[Self.layers] ?? [])
    return .reply(
      [.figure(figure)],
      values: [NamedValue("figure", .text(name)), NamedValue("sentence", .text(figure.sentence))])
  }
}
