import Language

/// One of equal parts of a sweep, to be played apart: every n-th game, so that parts take about the same time.
struct SweepShard: Equatable, Sendable {
  /// Which part, from 1.
  let part: Int
  let parts: Int

  static let whole = SweepShard(part: 1, parts: 1)

  func contains(_ game: Int) -> Bool { (game - 1) % parts == part - 1 }

  /// The numbers of its games, rising.
  func games(of plan: SweepPlan) -> [Int] { Array(stride(from: part, through: plan.count, by: parts)) }
}

extension SweepShard {
  /// Reads `3/10`.
  init(_ word: Word) throws(Problem) {
    let numbers = word.text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let part = numbers[0], let parts = numbers[1],
      1...SweepPlan.mostGames ~= parts, 1...parts ~= part
    else {
      throw Problem(
        "`--shard` takes a part and the number of parts, such as 3/10, not \"\(escaped(word.text))\"",
        advice: "parts are counted from 1: a job array of ten begins with `--array=1-10`")
    }
    self.init(part: part, parts: parts)
  }
}
