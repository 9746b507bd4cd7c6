import Extras
import Interpreter
import Language
import Plots
import Foundation
import Testing

@Suite("What a sweep says at the end")
struct SweepSummaryTests {
  /// A session whose `out.csv` holds the sweep with these JSDs in place of those that came out.
  private func session(_ sweep: String, jsd: [String]) -> Session {
    var lines = swept(sweep).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let column = lines[1].split(separator: ",").firstIndex(of: "jsd") ?? 0
    for (place, value) in jsd.enumerated() {
      var cells = lines[place + 2].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[column] = value == "diverged" ? "nan" : value
      if value == "diverged" { cells[cells.count - 1] = "diverged in D at update 7" }
      lines[place + 2] = cells.joined(separator: ",")
    }
    return Session(files: MemoryFiles(["out.csv": lines.joined(separator: "\n")]).files)
  }

  private let sweep = "gauss1d batch=8 lr.g=0.01,0.02 seed=1..4 rounds=1"

  // The quartiles of 0.1, 0.2, 0.3, 0.6 by interpolation are 0.175, 0.25 and 0.375.
  @Test("Quartiles are interpolated, and a diverged game counts as worse than any other")
  func quartiles() {
    let jsd = ["0.3", "0.1", "0.6", "0.2", "0.5", "diverged", "0.4", "diverged"]
    var session = session(sweep, jsd: jsd)
    let text = session.text("sweep \(sweep) --csv out.csv")
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.contains(["0.01", "4", "0.1750", "0.2500", "0.3750", "0", "%"]), "\(text)")
    #expect(lines.contains(["0.02", "4", "0.4750", "diverged", "diverged", "50", "%"]), "\(text)")
    let flat = text.replacing("\n", with: " ")
    #expect(flat.contains("The lowest median JSD, 0.2500 nats, is at lr.g = 0.01 (4 games)"))
    #expect(flat.contains("at 0.02 2 of 4 games diverged."))
  }

  @Test("As JSON: rows, games done, and the best game with its values")
  func json() throws {
    var session = session(sweep, jsd: ["0.3", "0.1", "0.6", "0.2", "0.5", "diverged", "0.05", "diverged"])
    let reply = try #require(session.respond(to: "sweep \(sweep) --csv out.csv").first)
    let line = JSONReply(reply, presentation: Presentation()).line
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let values = try #require(object["values"] as? [String: Any])
    #expect(values["rows"] as? Double == 8 && values["done"] as? Double == 8)
    #expect(values["diverged"] as? Double == 2)
    #expect(values["best.game"] as? Double == 7 && values["best.jsd"] as? Double == 0.05)
    #expect(values["best.lr.g"] as? String == "0.02" && values["best.seed"] as? String == "3")
  }

  @Test("Of many combinations the twenty with the lowest medians are shown, and the rest are counted")
  func many() {
    let sweep = "gauss1d batch=1..23 rounds=1"
    var session = session(sweep, jsd: (1...23).map { "0.\(60 - $0)1" })
    let text = session.text("sweep \(sweep) --csv out.csv", width: 100)
    #expect(text.contains("3 combinations with higher medians are left out."))
    let table = text.split(separator: "\n").filter { $0.hasSuffix(" %") }
    #expect(table.count == 20 && table[0].contains("0.3710"))
  }

  @Test("Values that are no numbers have bars; a range of equal factors has an axis of powers")
  func figures() {
    var session = session()
    let bars = session.text("sweep gauss1d batch=8 objective=minimax,nonsaturating seed=1,2 rounds=1")
    #expect(bars.contains("minimax       │") && bars.contains("is at objective = "))
    let powers = session.text("sweep gauss1d batch=8 lr.g=0.001..0.1:log3 rounds=1")
    #expect(powers.contains("0.001") && powers.contains("0.01 ") && !powers.contains("quartile    "))
    let seeds = session.text("sweep gauss1d batch=8 seed=1..3 rounds=1")
    #expect(!seeds.contains("against"))
  }

  private func session() -> Session { Session() }
}
