import Game
import Interpreter
import Language
import Minimax
import Numerics
import Theory

/// A workload under way; the caller, which has the clock, times its ``perform(_:)``.
package struct BenchmarkRun: Sendable {
  package let workload: Workload
  /// The game as it stands, or as the last one ended.
  private var training: Training
  /// What the last ledger said; kept so that no compiler leaves it out.
  package private(set) var jsd = Double.nan

  /// Rounds played before the ledger is looked at.
  static let roundsBeforeLedger = 200

  /// Begins the game; a ledger's is played to its moment.
  package init(_ workload: Workload) {
    self.workload = workload
    training = Training(workload.experiment)
    if workload.kind == .ledger { _ = training.run(rounds: BenchmarkRun.roundsBeforeLedger) }
  }

  /// Does so many units of the work.
  package mutating func perform(_ units: Int) {
    switch workload.kind {
    case .rounds: _ = training.run(rounds: units)
    case .ledger: for _ in 0..<units { lookAtLedger() }
    case .steppedGames: for _ in 0..<units { stepGame() }
    case .freeGames: for _ in 0..<units { runGame() }
    }
  }

  /// The mean distance of the last generated samples from the origin: near 4 on the line and 2 on the ring once G
  /// has learnt its scale. A system that doesn't learn is not measured, it is broken.
  package var meanNorm: Double? {
    guard workload.kind != .ledger, case .made(let update) = training.lastUpdate(of: .generator) else {
      return nil
    }
    let fakes = update.backpropagated.evaluated.discriminated.generated.fakes.batch
    return (0..<fakes.count).map { fakes.row($0).norm }.mean
  }

  private mutating func lookAtLedger() {
    let analysis = try? Analysis(
      of: training.modelPair, resolution: Resolution(latentCells: 20_000, planeCells: 100))
    jsd = analysis?.ledger.jsd.value ?? .nan
  }

  private mutating func stepGame() {
    var session = Session(commands: CommandTable([]))
    session.begin(Training(workload.experiment), origin: .standard)
    while session.game.position.round < Workload.gameLength { session.play { $0.advance() } }
    training = session.training
  }

  private mutating func runGame() {
    training = Training(workload.experiment)
    _ = training.run(rounds: Workload.gameLength)
  }
}
