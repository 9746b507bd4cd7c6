import Game
import Language
import Minimax
import Numerics
import Plots

extension FigureKind {
  static let samples = layer("samples", "real and generated points")
  static let field = layer("field", "D(x) as a map; of Dstar, difference, logit, p, q or V")
  static let manifold = layer("manifold", "the latent grid carried through G: folds, stretches")
  static let planeGradients = layer("gradients", "an arrow at each fake: where G's loss pushes it")

  private static func layer(_ name: String, _ summary: String) -> FigureKind {
    FigureKind(name, summary, of: .plane, words: .layers) { (game, words) throws(Problem) in
      try PlaneFigure(words).plot(game)
    }
  }
}

/// A picture of a game in the plane: layers that are laid over each other.
struct PlaneFigure {
  private var field: PlaneFieldKind?
  private var hasSamples = false
  private var hasManifold = false
  private var hasGradients = false

  /// `field of Dstar samples gradients`
  init(_ words: [Word]) throws(Problem) {
    var index = 0
    while index < words.count {
      let word = words[index].text
      index += 1
      switch word {
      case "samples": hasSamples = true
      case "manifold": hasManifold = true
      case "gradients": hasGradients = true
      case "field":
        field = planeFields[0]
        guard index < words.count, words[index].text == "of" else { continue }
        field = try PlaneFigure.field(named: index + 1 < words.count ? words[index + 1] : nil)
        index += 2
      case "integrand" where field?.name == "V": continue
      default:
        throw Problem(
          unknown: word, what: "figure", among: figureKinds.filter { $0.words == .layers }.map(\.name),
          help: FigureKind.list(of: .plane))
      }
    }
    try expect(
      field == nil || !hasManifold, "a field and the manifold would hide each other",
      advice: "draw one, then the other")
  }

  private static func field(named word: Word?) throws(Problem) -> PlaneFieldKind {
    let names = planeFields.map(\.name)
    guard let word else {
      throw Problem("`plot field of` needs a name", advice: "one of \(names.joined(separator: ", "))")
    }
    return try planeFields.named(word.text, "field", \.name)
  }

  func plot(_ game: GameState) throws(Problem) -> PlanePlot {
    let training = game.training
    let samples = PictureSamples(of: training)
    let window = PlaneWindow(training, fakes: samples.fakes)
    var layers: [PlanePlot.Layer] = []
    var titles: [String] = []
    var caption: [String] = []
    if let field {
      layers.append(.field(try map(field, window, game)))
      titles.append(field.meaning)
    }
    if hasManifold {
      let sheet = try LatentSheetPicture(training)
      layers.append(sheet.layer)
      titles.append("the latents carried through G")
      caption.append(sheet.sentence)
    }
    if hasSamples {
      layers.append(
        .points(.init("real", x: samples.reals.column(0), y: samples.reals.column(1), mark: .cloud)))
      layers.append(
        .points(.init("generated", x: samples.fakes.column(0), y: samples.fakes.column(1), mark: .circles)))
      titles.append("samples")
      caption.append("\(PictureSamples.count) samples of each kind, drawn for this picture.")
    }
    if hasGradients {
      let arrows = try game.fakeArrows()
      layers.append(.arrows(arrows.layer))
      titles.append("pushes")
      caption.append(arrows.sentence)
    }
    let title = titles.joined(separator: ", ")
    return PlanePlot(
      title: title.prefix(1).uppercased() + title.dropFirst() + " after round \(training.position.round)",
      layers: layers, x: Axis("x", range: window.x), y: Axis("y", range: window.y),
      caption: caption.joined(separator: " "))
  }

  private func map(
    _ field: PlaneFieldKind, _ window: PlaneWindow, _ game: GameState
  ) throws(Problem) -> PlanePlot.HeatMap {
    if ["D", "difference", "logit", "V"].contains(field.name) {
      try game.training.experiment.expectSinglePoints(for: "it has no value at a point")
    }
    let analysis = try game.snapshot.neededAnalysis
    let count = 97
    return PlanePlot.HeatMap(
      field.name == "Dstar" ? "D*" : field.name == "difference" ? "D - D*" : field.name, x: window.x,
      y: window.y, rows: count, columns: count, values: field.values(analysis, window.nodes(count)),
      scale: field.scale, levels: field.levels)
  }
}
