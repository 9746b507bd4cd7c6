/// How many rounds make a piece of work of about a twentieth of a second.
struct Pace {
  private var rounds = 1
  private let clock = ContinuousClock()

  /// Does a piece of work and measures it for the next one.
  mutating func timed<Result>(_ work: (Int) -> Result) -> Result {
    let start = clock.now
    let result = work(rounds)
    let elapsed = clock.now - start
    if elapsed < .milliseconds(25) { rounds = min(rounds * 4, 1 << 20) }
    if elapsed > .milliseconds(100) { rounds = max(rounds / 2, 1) }
    return result
  }
}
