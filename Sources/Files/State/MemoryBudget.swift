import Minimax

/// How much memory the games of one file may take together.
struct MemoryBudget {
  private static let mostNumbers = 64_000_000
  private var numbers = 0

  /// A game made of its record.
  mutating func training(_ record: TrainingRecord) throws(RecordError) -> Training {
    let training = try Training(restoring: record)
    numbers += training.keptNumbers
    try expect(numbers <= MemoryBudget.mostNumbers, "", "games that fit into memory together")
    return training
  }
}

extension Training {
  /// About how many numbers it keeps, those of its last updates included.
  fileprivate var keptNumbers: Int {
    let made = Player.allCases.count { lastUpdate(of: $0) != .none } + (turn == .ready ? 0 : 1)
    return 10 * experiment.parameterCount + made * 4 * experiment.batchSize * experiment.unitCount
  }
}
