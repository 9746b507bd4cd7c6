import Distributions
import Game
import Language
import Minimax
import Plots

/// A picture of the game, as `plot`, `export` and `help` know it.
///
/// To add one, copy `LatentFigure.swift`, rename it, and list it in ``figureKinds``.
package struct FigureKind: Sendable {
  /// The data that a picture can be drawn of.
  package enum Domain: Sendable { case line, plane, both }

  /// What may stand behind its name: nothing, the names of pictures of the plane to lay over it, or something else.
  enum Words: Sendable { case none, layers, own }

  package let name: String
  package let summary: String
  package let domain: Domain
  let words: Words
  /// - Parameter words: Those behind `plot`, of which the first is the name.
  let draw: @Sendable (_ game: GameState, _ words: [Word]) throws(Problem) -> any Drawable

  init(
    _ name: String, _ summary: String, of domain: Domain = .line, words: Words = .none,
    draw: @escaping @Sendable (GameState, [Word]) throws(Problem) -> any Drawable
  ) {
    self.name = name
    self.summary = summary
    self.domain = domain
    self.words = words
    self.draw = draw
  }

  package func isDrawn(of data: Domain) -> Bool { domain == data || domain == .both }
}

/// Every picture; the first of a domain is what `plot` alone draws of such data.
package let figureKinds: [FigureKind] = [
  .densities, .value, .losses, .gradients, .weights, .latent, .fit,
  .samples, .field, .manifold, .planeGradients, .slice,
]

/// The names of all pictures, each once: `gradients` is one picture of the line and another of the plane.
package let figureNames: [String] = figureKinds.map(\.name).reduce(into: []) { names, name in
  if !names.contains(name) { names.append(name) }
}

extension GameState {
  /// The picture that the words behind `plot` ask for.
  package func figure(_ words: [Word]) throws(Problem) -> (name: String, figure: any Drawable) {
    let data: FigureKind.Domain = training.experiment.data.dimension == 2 ? .plane : .line
    let known = figureKinds.filter { $0.isDrawn(of: data) }
    let standard = figureKinds.first { $0.domain == data }.map { [Word($0.name, column: 1)] } ?? []
    let words = words.isEmpty ? standard : words
    let name = words[0].text
    guard let kind = known.first(where: { $0.name == name }) else {
      guard !figureNames.contains(name) else {
        throw Problem(
          data == .line
            ? "`plot \(name)` is a picture of the plane, and these data lie on the line"
            : "`plot \(name)` is a picture of the line, and these data lie in the plane",
          advice: data == .line
            ? "`plot` draws both densities; `new ring` begins a game in the plane"
            : "`plot` draws samples of both; `plot slice y=0` their densities along a line")
      }
      throw Problem(unknown: name, what: "figure", among: known.map(\.name), help: FigureKind.list(of: data))
    }
    try expect(
      kind.words != .none || words.count == 1, "`plot \(name)` does not take \"\(escaped(words[1].text))\"",
      advice: "type `plot \(name)`")
    let layers = words.map(\.text).joined(separator: " ")
    return (kind.words == .layers ? layers : name, try kind.draw(self, words))
  }
}

extension FigureKind {
  /// The names of what can be drawn of such data, for a person who typed another.
  static func list(of data: Domain) -> String {
    let names = figureKinds.filter { $0.isDrawn(of: data) }.map(\.name).joined(separator: ", ")
    return (data == .plane ? "in the plane: " : "figures: ") + names
  }
}
