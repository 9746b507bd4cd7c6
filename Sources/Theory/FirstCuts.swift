import Distributions
import Numerics

/// Where the data line is cut before anything is known of the densities between: at seams, at atoms, at 48
/// even steps over the window of the data and over the range of the generator, and at steps that double from
/// there to the ends of the data's mass.
struct FirstCuts {
  /// Rising, at least two.
  let cuts: [Double]

  init(data: any UnivariateDistribution, generated: GeneratorDensity) {
    let window = data.window[0]
    let reach = data.reach
    let lowest = min(reach.lowerBound, generated.range.lowerBound)
    let highest = max(reach.upperBound, generated.range.upperBound)
    var even: [Double] = []
    for range in [window, generated.range] {
      for step in 0...48 {
        let share = Double(step) / 48
        even.append((1 - share) * range.lowerBound + share * range.upperBound)
      }
    }
    var step = (window.upperBound - window.lowerBound) / 16
    while window.lowerBound - step > lowest || window.upperBound + step < highest {
      even += [window.lowerBound - step, window.upperBound + step]
      step *= 2
    }
    var exact = data.seams + generated.seams + generated.atoms.map(\.position)
    exact += [lowest, highest, generated.range.lowerBound, generated.range.upperBound]
    if lowest == highest { exact.append(lowest + 0x1p-30 * max(abs(lowest), 1)) }
    cuts = FirstCuts.merged(
      exact: exact.filter { lowest <= $0 }, even: even.filter { lowest < $0 && $0 < highest })
  }

  /// Both kinds of cuts, rising. An even cut that all but meets an exact one gives way: beside a fold the
  /// mass within a distance d goes with the root of d, so that rounding in the place of the cut would cost
  /// eight digits.
  private static func merged(exact: [Double], even: [Double]) -> [Double] {
    var cuts: [(x: Double, isExact: Bool)] = []
    for cut in (exact.map { (x: $0, isExact: true) } + even.map { (x: $0, isExact: false) }).sorted(by: {
      $0.x < $1.x
    }) {
      if let last = cuts.last {
        let isNear = cut.x - last.x <= 0x1p-40 * max(abs(cut.x), abs(last.x))
        if cut.x == last.x || (isNear && !cut.isExact) {
          cuts[cuts.count - 1].isExact = last.isExact || cut.isExact
          continue
        }
        if isNear && !last.isExact { cuts.removeLast() }
      }
      cuts.append(cut)
    }
    return cuts.map(\.x)
  }
}
