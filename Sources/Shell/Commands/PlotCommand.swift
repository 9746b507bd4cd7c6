import Plots

/// `plot [KIND]`
struct PlotCommand: Command {
  let name = "plot"
  let purpose = Purpose.look
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

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    session.game.snapshot.analyse()
    let (name, figure) = try session.game.figure(call.arguments)
    return .reply(
      [.figure(figure)],
      values: [NamedValue("figure", .text(name)), NamedValue("sentence", .text(figure.sentence))])
  }
}
