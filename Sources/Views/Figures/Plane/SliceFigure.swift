import Distributions
import Game
import Language
import Minimax
import Numerics
import Plots
import Theory

extension FigureKind {
  static let slice = FigureKind("slice", "p, q, D and D* along a line: slice y=0", of: .plane, words: .own) {
    (game, words) throws(Problem) in try SliceFigure(Array(words.dropFirst())).plot(game)
  }
}

/// Densities and D along a line through the plane, parallel to an axis.
struct SliceFigure {
  private let holdsX: Bool
  private let place: Double

  /// `y=0`
  init(_ words: [Word]) throws(Problem) {
    guard words.count == 1, let option = words[0].option, ["x", "y"].contains(option.key),
      let place = Double(option.value.text), place.isFinite
    else {
      throw Problem(
        "`plot slice` needs a line, such as y=0 or x=1.5",
        advice: "for example `plot slice y=0`")
    }
    holdsX = option.key == "x"
    self.place = place
  }

  func plot(_ game: GameState) throws(Problem) -> LinePlot {
    try game.training.experiment.expectSinglePoints(for: "it has no curve along a line")
    let analysis = try game.snapshot.neededAnalysis
    let window = PlaneWindow(game.training, fakes: PictureSamples(of: game.training).fakes)
    let range = holdsX ? window.y : window.x
    let ts = (0..<321).map { range.lowerBound + range.length * Double($0) / 320 }
    let points = ts.map { holdsX ? [place, $0] : [$0, place] }
    let p = points.map { exponential(analysis.modelPair.data.logDensity(at: $0)) }
    let q = points.map { analysis.generatedDensity(at: $0) }
    let best = analysis.optimalDiscriminator(at: points.flatMap { $0 })
    let own = analysis.modelPair.logits(at: Batch(rows: points)).values.map { sigmoid($0) }
    let top = max(p.filter(\.isFinite).max() ?? 1, 1e-9)
    let (held, free) = holdsX ? ("x", "y") : ("y", "x")
    return LinePlot(
      title: "Along \(held) = \(tidy(place)), after round \(game.training.position.round)",
      series: [
        Series("data p", x: ts, y: p, mark: .area),
        Series("generator q", x: ts, y: q.map { min($0, 2 * top) }, mark: .line),
        Series("D", x: ts, y: own, mark: .dotted, side: .right),
        Series("D*", x: ts, y: best, mark: .dashed, side: .right),
      ],
      x: Axis(free, range: range), y: Axis("density", unit: "1/area"), right: Axis("D", range: 0...1),
      references: [.init(0.5, label: "1/2", side: .right)],
      caption: "p and q on the left axis, D and the best D on the right; on this line D is from "
        + "\(short(own.min() ?? .nan)) to \(short(own.max() ?? .nan))."
        + (q.contains { $0 > 2 * top } ? " q is cut off at \(tidy(2 * top))." : ""))
  }
}
