import Synchronization

/// How much memory the games of one file may take together.
///
/// A class, since it counts the games wherever in the file a decoder meets them.
public final class MemoryBudget: Sendable {
  /// Under which a decoder holds one; without it games are not counted.
  public static let key: CodingUserInfoKey? = CodingUserInfoKey(rawValue: "MemoryBudget")

  private static let mostNumbers = 64_000_000
  private let numbers = Mutex(0)

  public init() {}

  /// Counts a game in, if there is room for it.
  func take(_ training: Training) throws(RecordError) {
    let kept = numbers.withLock { numbers in
      numbers += training.keptNumbers
      return numbers
    }
    try expect(kept <= MemoryBudget.mostNumbers, "", "games that fit into memory together")
  }
}

extension Training {
  /// About how many numbers it keeps, those of its last updates included.
  fileprivate var keptNumbers: Int {
    let made = Player.allCases.count { lastUpdate(of: $0) != .none } + (turn == .ready ? 0 : 1)
    return 10 * experiment.parameterCount + made * 4 * experiment.batchSize * experiment.unitCount
  }
}
