import Interpreter
import Minimax
import Plots
import Testing

@Suite("list")
struct ListTests {
  /// The line under the cursor.
  private func marked(_ text: String) -> [Substring] {
    text.split(separator: "\n").filter { $0.hasPrefix(" > ") }
  }

  @Test("The cursor stands at the phase that comes next, whoever is due")
  func cursor() {
    var session = session()
    _ = session.respond(to: "new bimodal k=2:3")
    for update in 1...5 {
      for phase in Phase.allCases {
        let text = session.text("list")
        let lines = marked(text)
        let isDiscriminator = update <= 2
        let number = phase.rawValue + (isDiscriminator ? 0 : 6)
        #expect(lines.count == 1)
        #expect(
          lines.first?.split(separator: " ").prefix(3) == [">", "\(number)", "\(phase.name)"], "\(text)")
        let inner = isDiscriminator ? "D's update \(update) of 2" : "G's update \(update - 2) of 3"
        #expect(text.contains("Round 1, \(inner)"), "\(text)")
        _ = session.respond(to: "phase")
      }
    }
    #expect(session.text("list").contains("Round 2, D's update 1 of 2"))
  }

  @Test(
    "It has at most twenty lines of eighty columns and names the game's own rules",
    arguments: [
      ("new bimodal", "-E log D(G(z))"), ("new bimodal objective=minimax", "E log(1 - D(G(z)))"),
      ("new bimodal objective=wasserstein k=5:1", "clip to -0.1..0.1"),
      ("new tutorial", "momentum(0.9), rate 0.001"),
      ("new bimodal rule=simultaneous k=12:34 ema=0.999", "the round's first D"),
      ("new bimodal objective=leastsquares", "E l(G(z))^2 / 2"), ("new ring batch=77", "m = 77"),
    ])
  func rules(_ line: String, _ words: String) {
    var session = session()
    #expect(session.problem(line) == nil)
    for _ in 0..<3 {
      let text = session.text("list")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count <= 20, "\(text)")
      #expect(text.contains(words) && text.contains("2014"), "\(text)")
      _ = session.respond(to: "run 100; phase 2")
    }
    for reply in session.respond(to: "list") { expectFit(reply, [40, 80]) }
  }

  @Test("A player who makes no update has no lines, and the other's are counted from 1")
  func onePlayer() {
    var session = session()
    _ = session.respond(to: "set k=0:1")
    let text = session.text("list")
    #expect(text.contains("no update at all"))
    #expect(marked(text).first?.split(separator: " ").prefix(3) == [">", "1", "sample"])
    #expect(!text.contains("   7  "))
  }

  @Test(
    "Where D's number is no probability, none is claimed",
    arguments: ["leastsquares", "hinge", "wasserstein"])
  func noProbabilities(_ objective: String) {
    var session = session()
    _ = session.respond(to: "new bimodal objective=\(objective)")
    #expect(!session.text("list").contains("D(x)") && session.text("list").contains("l(x)"))
  }
}
