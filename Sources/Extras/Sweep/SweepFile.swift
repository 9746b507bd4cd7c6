import Files
import Language

/// The file in which a sweep keeps its rows, in the order of the games whatever the order in which they ended.
///
/// A headline that names the sweep, the names of the columns, then a line for each game that is done. It is written
/// as a whole each time, so it never holds half a row, and a sweep that was cut off goes on where the file ends.
struct SweepFile: Sendable {
  let output: OutputPath
  let files: FileSystem

  /// How the file is called on the screen.
  var name: String { escaped(output.path, limit: 200) }

  /// The rows that it holds of this sweep; none where there is no such file, or one that is to be written over.
  func rows(of plan: SweepPlan, _ shard: SweepShard) throws(Problem) -> [SweepRow] {
    let text: String
    switch files.read(output.path) {
    case .success(let content): text = content
    case .failure(let problem):
      guard problem.isMissing else { throw Problem(problem.message, advice: "nothing was played") }
      return []
    }
    do throws(Problem) {
      return try rows(in: text, of: plan, shard)
    } catch {
      if output.isForced { return [] }
      throw error
    }
  }

  /// Puts the rows into the file.
  ///
  /// - Parameter rows: In the order of the games.
  func write(_ rows: some Sequence<SweepRow>, of plan: SweepPlan, otherwise advice: String) -> Problem? {
    var text = plan.headline + "\n" + SweepRow.heading(plan) + "\n"
    for row in rows { text += row.line(plan) + "\n" }
    return output.write(text, to: files, otherwise: advice)
  }

  private func rows(in text: String, of plan: SweepPlan, _ shard: SweepShard) throws(Problem) -> [SweepRow] {
    let advice = "choose another name, or write over it with `--csv \(name)!`"
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == plan.headline[...], lines.count >= 2, lines[1] == SweepRow.heading(plan)[...] else {
      let isSweep = text.hasPrefix("# saddle sweep ")
      throw Problem(
        "\(name) holds \(isSweep ? "another sweep" : "something that no sweep has written")", advice: advice)
    }
    var rows: [SweepRow] = []
    for (index, line) in lines.enumerated().dropFirst(2) where !line.isEmpty {
      guard let row = SweepRow(line, plan), row.game > rows.last?.game ?? 0 else {
        throw Problem(
          "\(name):\(index + 1): this line is no row of the sweep, or out of order", advice: advice)
      }
      try expect(
        shard.contains(row.game), "\(name) holds games of other parts than \(shard.part)/\(shard.parts)",
        advice: "give every part a file of its own")
      rows.append(row)
    }
    return rows
  }
}
