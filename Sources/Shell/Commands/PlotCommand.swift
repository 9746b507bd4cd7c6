import Plots

/// `plot [KIND]`
struct PlotCommand: Command {
  let name = "plot"
  let purpose = Purpose.look
  let usage = ["plot [\(figureKinds.map(\.name).joined(separator: "|"))]"]
  let summary = "a picture: densities, value, losses, gradients, weights, latent"
  let details = "Draws a figure and says in one sentence what it shows. Alone it draws the densities."
  let example = "run 200; plot value"

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    try call.expectAtMost(1)
    let word = call.arguments.first?.text ?? figureKinds[0].name
    guard let kind = figureKinds.first(where: { $0.name == word }) else {
      throw Problem(
        unknown: word, what: "figure", among: figureKinds.map(\.name),
        help: "figures: \(figureKinds.map(\.name).joined(separator: ", "))")
    }
    session.scene.analyse()
    let figure = try kind.draw(session)
    return Reply(
      [.figure(figure)],
      values: [NamedValue("figure", .text(kind.name)), NamedValue("sentence", .text(figure.sentence))])
  }
}

/// A picture of the game that `plot` knows.
///
/// To add one, copy `LatentFigure.swift`, rename it, and list it in ``figureKinds``.
struct FigureKind: Sendable {
  let name: String
  let summary: String
  let draw: @Sendable (Session) throws(Problem) -> any Drawable
}

/// Every picture; the first is what `plot` alone draws.
let figureKinds: [FigureKind] = [
  .densities, .value, .losses, .gradients, .weights, .latent,
]
