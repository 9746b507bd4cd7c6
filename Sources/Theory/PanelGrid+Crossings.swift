import Distributions
import Numerics

extension PanelGrid {
  /// A sign change of less than this is rounding.
  private static let threshold = 1e-9

  /// Cuts the panels wherever the densities or the cumulative probabilities cross.
  mutating func cutAtCrossings() {
    crossings = densityCrossings()
    var next: [FieldPanel] = []
    next.reserveCapacity(panels.count + 16)
    var waiting = crossings[...]
    var atoms = generated.atoms[...]
    var jump = 0.0
    for whole in panels {
      while let atom = atoms.first, atom.position <= whole.lower {
        jump += atom.mass
        atoms = atoms.dropFirst()
      }
      var cuts: [Double] = []
      while let crossing = waiting.first, crossing < whole.upper {
        cuts.append(crossing)
        waiting = waiting.dropFirst()
      }
      if isCrossing(
        whole.dataBelow - whole.generatedBelow - jump, whole.dataAbove - whole.generatedAbove - jump)
      {
        cuts.append(
          root(from: whole.lower, to: whole.upper) { [jump] in
            data.cumulative($0) - generated.continuousCumulative($0) - jump
          })
        cuts.sort()
      }
      var rest = whole
      for cut in cuts where cut - rest.lower > 1e-9 * whole.width && whole.upper - cut > 1e-9 * whole.width {
        guard rest.canSplit(span: span) else { break }
        let halves = split(rest, at: cut)
        next.append(halves[0])
        rest = halves[1]
      }
      next.append(rest)
    }
    panels = next
  }

  private func isCrossing(_ a: Double, _ b: Double) -> Bool {
    (a > PanelGrid.threshold && b < -PanelGrid.threshold)
      || (a < -PanelGrid.threshold && b > PanelGrid.threshold)
  }

  private func densityCrossings() -> [Double] {
    var found: [Double] = []
    var last: (x: Double, ratio: Double)?
    for panel in panels {
      let ratio = panel.logData - panel.logGenerated
      if panel.dataMass < PanelGrid.tolerance && panel.generatedMass < PanelGrid.tolerance {
        last = nil
        continue
      }
      for lane in 0..<laneCount {
        let here = (x: panel.points[lane], ratio: ratio[lane])
        if let last, here.ratio.isFinite, isCrossing(last.ratio, here.ratio) {
          found.append(
            root(from: last.x, to: here.x) { data.logDensity(at: $0) - generated.logDensity(at: $0) })
        }
        if !here.ratio.isFinite { last = nil } else if abs(here.ratio) > PanelGrid.threshold { last = here }
      }
    }
    return found
  }

  /// A sign change of a function, by the Illinois method.
  ///
  /// - Source: Dowell and Jarratt 1971, "A modified regula falsi method".
  private func root(from lower: Double, to upper: Double, of function: (Double) -> Double) -> Double {
    var a = lower
    var b = upper
    var fa = function(a)
    var fb = function(b)
    guard fa.isFinite, fb.isFinite, (fa < 0) != (fb < 0) else { return 0.5 * (a + b) }
    for _ in 0..<60 where abs(b - a) > 0x1p-48 * max(abs(a), abs(b)) {
      let x = b - fb * (b - a) / (fb - fa)
      let fx = function(x)
      if fx == 0 || x == b { return x }
      if (fx < 0) != (fb < 0) {
        a = b
        fa = fb
      } else {
        fa *= 0.5
      }
      b = x
      fb = fx
    }
    return b
  }
}
