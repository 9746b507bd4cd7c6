import Files
import Interpreter
import Language

/// A sweep under way: which games are done, and where their rows are kept.
struct SweepJob: Job {
  let plan: SweepPlan
  private let shard: SweepShard
  private let file: SweepFile?
  private var table: SweepTable
  /// One place for every game of the plan.
  private var rows: [SweepRow?]
  /// Games of this part that are done, and how many of them the file held at the start.
  private var done: Int
  private let found: Int
  private let total: Int
  private var unsaved = 0
  private var failure: Problem?

  /// Begins a sweep, or goes on with what its file holds; writes the file once, so that a place that cannot be
  /// written is known before anything is played.
  init(_ request: SweepRequest, origin: Origin, files: FileSystem) throws(Problem) {
    plan = request.plan
    shard = request.shard
    var rows = [SweepRow?](repeating: nil, count: plan.count)
    var file: SweepFile?
    if let path = request.path {
      let kept = try SweepFile(
        output: OutputPath(path, isForced: request.replacesOthers, from: origin), files: files)
      for row in try kept.rows(of: plan, shard) { rows[row.game - 1] = row }
      if let problem = kept.write(rows.lazy.compactMap(\.self), of: plan, otherwise: "nothing was played") {
        throw Problem(problem.message, advice: problem.advice)
      }
      file = kept
    }
    let games = shard.games(of: plan)
    let left = games.filter { rows[$0 - 1] == nil }
    self.file = file
    self.rows = rows
    total = games.count
    found = games.count - left.count
    done = found
    table = SweepTable(plan, games: left, workers: request.workers)
  }

  var progress: String {
    "game \(min(done + 1, total)) of \(total)" + (failure.map { "; \($0.message)" } ?? "")
  }

  /// Plays about so many rounds more with each worker.
  mutating func advance(_ session: inout Session, rounds portion: Int) -> Bool {
    guard done < total else { return true }
    for row in table.play(rounds: max(1, portion)) {
      rows[row.game - 1] = row
      done += 1
      unsaved += 1
    }
    // A share of the rows, so that writing the whole file again stays a small part of a long sweep.
    if unsaved > done / 256 || done == total { save() }
    return done == total
  }

  mutating func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    if unsaved > 0 { save() }
    let summary = SweepSummary(plan, rows.compactMap(\.self))
    var blocks: [Reply.Block] = [.text(sentence(wasInterrupted))]
    if let table = summary.table { blocks.append(.figure(table)) }
    if let figure = summary.figure { blocks.append(.figure(figure)) }
    if let failure { blocks += [.figure(summary.rowTable), .problem(failure)] }
    let counts = [NamedValue("rows", plan.count), NamedValue("done", rows.count { $0 != nil })]
    return Reply(blocks, values: counts + summary.values)
  }

  private mutating func save() {
    guard let file, unsaved > 0 else { return }
    failure = file.write(
      rows.lazy.compactMap(\.self), of: plan,
      otherwise: "the rows above are in no file; mend this and run the same command again")
    if failure == nil { unsaved = 0 }
  }

  private func sentence(_ wasInterrupted: Bool) -> String {
    let part = shard == .whole ? "" : " (part \(shard.part) of \(shard.parts))"
    let old = found == 0 ? "" : ", \(found) of them by an earlier sweep"
    let place = file.flatMap { failure == nil ? "\($0.name) has the rows." : nil }
    guard wasInterrupted else {
      return ["\(total.counted("game"))\(part)\(old).", place].compactMap(\.self).joined(separator: " ")
    }
    let next =
      place.map { "\($0) Run the same command again to go on." }
      ?? "Games that were not finished are lost; with `--csv FILE` a sweep can go on later."
    return "Stopped after \(done) of \(total) games\(part)\(old). \(next)"
  }
}
