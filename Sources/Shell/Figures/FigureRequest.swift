import Distributions
import Minimax
import Plots

extension GameState {
  /// The picture that the words behind `plot` ask for.
  func figure(_ words: [Word]) throws(Problem) -> (name: String, figure: any Drawable) {
    let isPlane = training.experiment.data.dimension == 2
    let standard = isPlane ? "samples" : figureKinds[0].name
    let words = words.isEmpty ? [Word(standard, column: 1)] : words
    let name = words[0].text
    if isPlane {
      if name == "slice" { return (name, try SliceFigure(Array(words.dropFirst())).plot(self)) }
      let isHistory = ["value", "losses", "weights"].contains(name) && words.count == 1
      if !isHistory {
        return (words.map(\.text).joined(separator: " "), try PlaneFigure(words).plot(self))
      }
    }
    guard let kind = figureKinds.first(where: { $0.name == name }) else {
      if PlaneFigure.kinds.contains(where: { $0.name == name }) {
        throw Problem(
          "`plot \(name)` is a picture of the plane, and these data lie on the line",
          advice: "`plot` draws both densities; `new ring` begins a game in the plane")
      }
      throw Problem(
        unknown: name, what: "figure", among: figureKinds.map(\.name),
        help: "figures: \(figureKinds.map(\.name).joined(separator: ", "))")
    }
    guard words.count == 1 else {
      throw Problem(
        "`plot \(name)` does not take \"\(escaped(words[1].text))\"", advice: "type `plot \(name)`")
    }
    return (name, try kind.draw(self))
  }
}
