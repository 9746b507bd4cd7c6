import Plots
import Shell
import Testing

@Suite("What replies look like")
struct AppearanceTests {
  static let commands = [
    "help", "help set", "help plot", "status", "status all", "ledger", "show minibatch", "show fakes",
    "show logits", "show gradients",
    "show weights", "show optimizer", "show players", "show noise", "plot", "plot value", "plot losses",
    "plot gradients",
    "plot weights", "plot latent", "set", "phase 12", "step d", "step g", "round", "run 2", "new bimodal",
    "new ring; status; run 2; show logits",
    "new disjoint; run 3; ledger; plot", "new tutorial; run 1; plot; ledger", "stepp", "print Vv + 3",
    "set lr.g=-1", "seed",
    "new bimodal latents=3; run 2; ledger; plot; show noise",
  ]

  @Test(
    "No line is wider than the screen, and nothing but ASCII appears where ASCII is asked for",
    arguments: [40, 60, 80, 120])
  func widths(_ width: Int) {
    for command in Self.commands {
      var session = session()
      _ = session.respond(to: "run 12")
      for glyphs in [Style.Glyphs.unicode, .ascii] {
        var copy = session
        let text = copy.text(command, width: width, glyphs: glyphs)
        for line in text.split(separator: "\n") {
          #expect(line.count <= width, "\(command) at \(width): \(line)")
          if glyphs == .ascii { #expect(line.allSatisfy { $0.isASCII }, "\(command): \(line)") }
          #expect(!line.contains("\u{1B}"))
        }
      }
    }
  }

  @Test("Every figure ends with its sentence, and a description is that sentence and a table")
  func sentences() {
    var session = session()
    _ = session.respond(to: "run 12")
    for kind in ["densities", "value", "losses", "gradients", "weights", "latent"] {
      let replies = session.respond(to: "plot \(kind)")
      guard case .figure(let figure)? = replies.first?.blocks.first else {
        Issue.record("plot \(kind) draws nothing")
        continue
      }
      #expect(figure.sentence.hasSuffix("."))
      let described = Presentation(describesOnly: true).text(of: replies[0])
      #expect(described.replacing("\n", with: " ").contains(figure.sentence.prefix(30)))
    }
  }
}
