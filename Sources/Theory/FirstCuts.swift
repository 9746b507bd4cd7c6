import Distributions
import Numerics

/// Where the data line is cut before anything is known of the densities between: at seams, at atoms, at 48
/// even steps over the window of the data and over the range of the generator, and at steps that double from
/// there to the ends of the data's mass.
///
/// Where a tail is heavy the doubling goes on, for beyond 2^-50 of the mass may lie a third of an integral; from where
/// it ends every further doubling adds a fixed share of the one before, see ``Tails/remainder(beyond:after:of:)``.
struct FirstCuts {
  /// Rising, at least two.
  let cuts: [Double]

  /// How far beyond the reach of the mass a heavy tail is followed; a power law is exact there to 1e-10.
  private static let farther = 0x1p34

  /// - Parameter breaks: Further places where something that is integrated has a kink.
  init(data: any UnivariateDistribution, generated: GeneratorDensity, breaks: [Double]) {
    let window = data.window[0]
    let reach = data.reach
    let tails = Tails(of: data)
    var lowest = min(reach.lowerBound, generated.range.lowerBound)
    var highest = max(reach.upperBound, generated.range.upperBound)
    var even: [Double] = []
    for range in [window, generated.range] {
      for step in 0...48 {
        let share = Double(step) / 48
        even.append((1 - share) * range.lowerBound + share * range.upperBound)
      }
    }
    var step = (window.upperBound - window.lowerBound) / 16
    /// The first of the doubling steps that leads so far from an end of the window.
    func doubled(_ distance: Double) -> Double {
      var length = step
      while length < distance * FirstCuts.farther { length *= 2 }
      return length
    }
    if Tails.isHeavy(min(tails.lower, generated.tails.lower)) {
      lowest = window.lowerBound - doubled(window.lowerBound - lowest)
    }
    if Tails.isHeavy(min(tails.upper, generated.tails.upper)) {
      highest = window.upperBound + doubled(highest - window.upperBound)
    }
    while window.lowerBound - step > lowest || window.upperBound + step < highest {
      even += [window.lowerBound - step, window.upperBound + step]
      step *= 2
    }
    var exact = data.seams + generated.seams + generated.atoms.map(\.position)
    exact += breaks.filter { lowest < $0 && $0 < highest }
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
