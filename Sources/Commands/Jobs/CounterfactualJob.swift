import Game
import Interpreter
import Language
import Minimax
import Views

/// What-ifs under way: one update of each, on a copy.
struct CounterfactualJob: Job {
  /// Where all of them begin.
  private var now: Snapshot
  /// Whose update was in progress and has been completed on the copy.
  private let completed: Player?
  private let cases: [Counterfactual]
  private var rows: [CounterfactualRow] = []

  init(from training: Training) {
    var training = training
    completed = training.turn.sampled?.player
    if completed != nil { training.step() }
    now = Snapshot(training)
    cases = Counterfactual.all(from: training)
  }

  var progress: String { "\(rows.count) of \(cases.count) cases" }

  mutating func advance(_ session: inout Session, rounds portion: Int) -> Bool {
    now.analyse()
    for next in cases.dropFirst(rows.count).prefix(max(1, portion)) {
      rows.append(CounterfactualRow(next, from: now.training))
    }
    return rows.count == cases.count
  }

  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    var blocks: [Reply.Block] = [.figure(counterfactualTable(now: now, rows: rows, completed: completed))]
    if wasInterrupted { blocks.append(.text("Stopped after \(rows.count) of \(cases.count) cases.")) }
    return Reply(blocks, values: rows.flatMap(\.values))
  }
}
