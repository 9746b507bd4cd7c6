import Dispatch
import Foundation
import Language
import Synchronization

/// The table at which the games of a sweep are played, several at a time.
///
/// This file alone uses threads: games know nothing of each other, so a sweep is as many times faster as there are
/// processors, and nothing else in the program is. Dispatch hands out the threads and Foundation counts the
/// processors; which thread plays which game, and how the rounds are portioned, leaves no trace in the rows.
struct SweepTable: Sendable {
  private let plan: SweepPlan
  private let workers: Int
  /// Numbers of the games still to begin.
  private var waiting: ArraySlice<Int>
  private var underWay: [SweepGame] = []

  /// - Parameter workers: Games to play at the same time; nil for one on each processor.
  init(_ plan: SweepPlan, games: [Int], workers: Int?) {
    self.plan = plan
    self.workers = workers ?? ProcessInfo.processInfo.activeProcessorCount
    waiting = games[...]
  }

  /// Plays about so many rounds with each worker.
  ///
  /// The workers draw slices of rounds from a common budget until it is spent: large ones first, which cost the least,
  /// and ever smaller ones, so that none waits long for the others at the end. Measuring a finished game counts as the
  /// smallest slice.
  ///
  /// - Returns: The rows of the games that ended, in any order.
  mutating func play(rounds: Int) -> [SweepRow] {
    let plan = plan
    let portion = Mutex(Portion(waiting: waiting, underWay: underWay, rounds: rounds, workers: workers))
    // The portion has them now; a second owner would make every game copy its parameters.
    underWay = []
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while let (seat, slice) = portion.withLock({ $0.next() }) {
        let result = seat.played(rounds: slice, plan)
        portion.withLock { $0.put(result, slice) }
      }
    }
    return portion.withLock { portion in
      waiting = portion.waiting
      underWay = portion.underWay
      return portion.rows
    }
  }
}

/// What the workers share while they play: held by one of them at a time.
private struct Portion: Sendable {
  var waiting: ArraySlice<Int>
  var underWay: [SweepGame]
  private(set) var rows: [SweepRow] = []
  /// Rounds still to be played.
  private var budget: Int
  private let workers: Int
  private let smallest: Int

  init(waiting: ArraySlice<Int>, underWay: [SweepGame], rounds: Int, workers: Int) {
    self.waiting = waiting
    self.underWay = underWay
    self.workers = workers
    budget = min(rounds, 1 << 30) * workers
    smallest = max(1, rounds / 64)
  }

  /// A game and how many rounds to play of it; nil when the budget is spent or no game is left.
  mutating func next() -> (seat: Seat, slice: Int)? {
    guard budget > 0 else { return nil }
    let slice = min(budget, max(smallest, budget / (2 * workers)))
    let seat: Seat
    if let game = underWay.popLast() {
      seat = .underWay(game)
    } else if let number = waiting.popFirst() {
      seat = .waiting(number)
    } else {
      return nil
    }
    budget -= slice
    return (seat, slice)
  }

  /// Takes the game back, and the rounds of its slice that it did not need.
  mutating func put(_ result: Seat.Result, _ slice: Int) {
    switch result {
    case .underWay(let game, let played):
      underWay.append(game)
      budget += max(0, slice - max(played, smallest))
    case .over(let row):
      rows.append(row)
      budget += max(0, slice - smallest)
    }
  }
}

/// One game as a worker finds it.
private enum Seat: Sendable {
  case waiting(Int)
  case underWay(SweepGame)

  enum Result: Sendable {
    /// The game after so many rounds.
    case underWay(SweepGame, Int)
    case over(SweepRow)
  }

  /// Plays a slice of the game, or measures it when it is over.
  consuming func played(rounds: Int, _ plan: SweepPlan) -> Result {
    var game: SweepGame
    switch consume self {
    case .underWay(let begun):
      if begun.isOver { return .over(begun.row) }
      game = begun
    case .waiting(let number):
      do throws(Problem) {
        game = try SweepGame(number, of: plan)
      } catch {
        return .over(SweepRow(game: number, refused: error))
      }
    }
    let played = game.advance(rounds: rounds)
    return .underWay(game, played)
  }
}
