import Distributions
import Numerics

/// The data line cut into panels fine enough for both densities.
///
/// The first cuts are the seams of both densities and even steps over both windows; then panels whose points
/// do not account for their masses are halved, the worst first where the budget is short; last, panels in
/// which the densities or the cumulative probabilities cross are cut at the crossing, so that no kink lies
/// inside a panel.
struct PanelGrid {
  let data: any UnivariateDistribution
  let generated: GeneratorDensity
  /// Rising and without gaps.
  var panels: [FieldPanel] = []
  /// Where p = q, rising.
  var crossings: [Double] = []
  /// The sum of the panels' flaws that the budget left.
  private(set) var unresolved = 0.0
  private let budget: Int
  /// The width of both windows together, below a fraction of which no panel is cut.
  let span: Double

  init(data: any UnivariateDistribution, generated: GeneratorDensity, budget: Int, breaks: [Double]) {
    self.data = data
    self.generated = generated
    self.budget = budget
    let window = data.window[0]
    span = max(window.upperBound - window.lowerBound, generated.range.upperBound - generated.range.lowerBound)
    let edges = FirstCuts(data: data, generated: generated, breaks: breaks).cuts.map {
      FieldPanel.Edge($0, data: data, generated: generated)
    }
    for (start, end) in zip(edges, edges.dropFirst()) { panels.append(panel(from: start, to: end)) }
    refine()
    cutAtCrossings()
    for index in panels.indices {
      let flaw = panels[index].flaw
      guard flaw > PanelGrid.tolerance else { continue }
      unresolved += flaw
      panels[index].settle()
    }
  }

  /// What a panel's masses may be off by. Halving a panel that is off by more divides its error by thousands,
  /// so most panels end far below.
  static let tolerance = 1e-10

  private func panel(from start: FieldPanel.Edge, to end: FieldPanel.Edge) -> FieldPanel {
    FieldPanel(from: start, to: end, data: data, generated: generated)
  }

  private mutating func refine() {
    var flaws = panels.map(\.flaw)
    for _ in 0..<60 {
      var failing = panels.indices.filter {
        flaws[$0] > PanelGrid.tolerance && panels[$0].canSplit(span: span)
      }
      let room = budget - panels.count
      if failing.count > room {
        let worst = failing.sorted { flaws[$0] != flaws[$1] ? flaws[$0] > flaws[$1] : $0 < $1 }
        failing = worst.prefix(max(room, 0)).sorted()
      }
      guard !failing.isEmpty else { return }
      var next: [FieldPanel] = []
      var nextFlaws: [Double] = []
      next.reserveCapacity(panels.count + failing.count)
      nextFlaws.reserveCapacity(panels.count + failing.count)
      var position = 0
      for index in panels.indices {
        guard position < failing.count && failing[position] == index else {
          next.append(panels[index])
          nextFlaws.append(flaws[index])
          continue
        }
        position += 1
        for half in split(panels[index], at: 0.5 * (panels[index].lower + panels[index].upper)) {
          next.append(half)
          nextFlaws.append(half.flaw)
        }
      }
      panels = next
      flaws = nextFlaws
    }
  }

  /// Both parts of a panel cut at a point inside it.
  func split(_ whole: FieldPanel, at x: Double) -> [FieldPanel] {
    let middle = FieldPanel.Edge(x, data: data, generated: generated)
    return [panel(from: whole.start, to: middle), panel(from: middle, to: whole.end)]
  }
}
