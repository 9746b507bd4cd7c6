import Game
import Interpreter
import Language
import Plots
import Theory

/// The reference values under way, one after the other.
struct VerifyJob: Job {
  private var found: [FoundReference] = []

  var progress: String { "\(found.count) of \(ReferenceValue.all.count) reference values" }

  mutating func advance(_ session: inout Session, rounds portion: Int) -> Bool {
    found += ReferenceValue.all.dropFirst(found.count).prefix(max(1, portion)).map(FoundReference.init)
    return found.count == ReferenceValue.all.count
  }

  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    session.game.snapshot.analyse()
    let game = wasInterrupted ? [] : gameChecks(session.game)
    let wrong =
      found.filter { !$0.isRight }.map(\.reference.name) + game.filter { $0.outcome == .wrong }.map(\.name)
    let count = found.count + game.count { $0.outcome != .untold }
    var blocks: [Reply.Block] = [.figure(table)]
    if !game.isEmpty {
      let columns: [Table.Column] = [.text(""), .text("the game in play")]
      blocks.append(.table(columns: columns, rows: game.map { [$0.outcome.rawValue, $0.sentence] }))
    }
    if wasInterrupted {
      blocks.append(.text("Stopped after \(found.count) of \(ReferenceValue.all.count) reference values."))
    }
    if let first = wrong.first {
      let others = wrong.count > 1 ? ", and \(wrong.count - 1) more" : ""
      let message = "\(wrong.count) of \(count) checks failed: \(first)\(others)"
      blocks.append(.problem(Problem(message, kind: .failed)))
    } else {
      blocks.append(.text("All \(count) checks passed."))
    }
    return Reply(
      blocks,
      values: found.map { NamedValue($0.reference.name, $0.value) }
        + [NamedValue("checks", count), NamedValue("failed", wrong.count)])
  }

  private var table: Table {
    Table(
      title: "Reference values, computed here",
      columns: [.text(""), .text("figure"), "here", "reference", .text("error"), .text("within")],
      rows: found.map { found in
        [
          (found.isRight ? GameCheck.Outcome.right : .wrong).rawValue, found.reference.name,
          NumberFormat.fixed(found.value, 10), NumberFormat.fixed(found.reference.expected, 10),
          NumberFormat.significant(found.error, 1), NumberFormat.significant(found.reference.tolerance, 1),
        ]
      })
  }
}

/// A reference value beside this machine's.
private struct FoundReference: Sendable {
  let reference: ReferenceValue
  /// NaN where it could not be computed.
  let value: Double

  init(_ reference: ReferenceValue) {
    self.reference = reference
    value = (try? reference.compute()) ?? .nan
  }

  var error: Double { abs(value - reference.expected) }
  var isRight: Bool { error <= reference.tolerance }
}
