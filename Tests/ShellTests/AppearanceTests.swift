import Extras
import Interpreter
import Language
import Minimax
import Plots
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
    "new bimodal latents=3; run 2; ledger; plot; show noise; status; phase 4; plot value",
    "new bimodal objective=leastsquares; run 2; ledger; plot; plot value; plot losses; status; phase 4",
    "new bimodal objective=hinge; run 2; ledger; plot; plot value; status; phase 3; show logits",
    "new bimodal objective=wasserstein; run 2; ledger; plot; plot value; status; phase 4",
    "new gauss1d; let g.w1[0,0] = 0; plot; plot latent; ledger; status",
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

  @Test(
    "A status line is folded between its pairs, never between a name and its number", arguments: [40, 50, 80])
  func statusPairs(_ width: Int) {
    var session = session()
    _ = session.respond(to: "run 12")
    let text = session.text("status", width: width)
    for name in ["d.gradnorm", "Vpop", "Vstar", "d.gap", "jsd", "w1", "q.sd"] {
      let line =
        text.split(separator: "\n").first { $0.split(separator: " ").contains(Substring(name)) } ?? ""
      let words = line.split(separator: " ")
      let place = words.firstIndex(of: Substring(name)) ?? words.endIndex
      #expect(place + 1 < words.endIndex && Double(words[place + 1]) != nil, "\(name) at \(width): \(line)")
    }
  }

  @Test("A phase that has more parameter groups than lines says how many are missing")
  func manyGroups() {
    var session = session()
    _ = session.respond(to: "new bimodal hidden.d=4,4")
    let whole = session.text("phase 5")
    for group in ["d.w1", "d.b1", "d.w2", "d.b2", "d.w3", "d.b3"] { #expect(whole.contains("    \(group) ")) }
    _ = session.respond(to: "new bimodal hidden.d=4,4,4")
    #expect(session.text("phase 5").contains("and 3 more"))
  }

  @Test("new alone begins the present game again with its rules, and a seed stays until another is given")
  func again() {
    var session = session()
    _ = session.respond(to: "new gauss1d seed=9 batch=32; set lr.g=0.5; run 2; new")
    #expect(session.training.experiment.seed == 9 && session.training.experiment.batchSize == 32)
    #expect(session.training.experiment.generator.learningRate == 0.5 && session.training.position.round == 0)
    _ = session.respond(to: "new bimodal")
    #expect(session.training.experiment.seed == 9 && session.training.experiment.batchSize == 128)
    var seeded = Session(seed: 7)
    _ = seeded.respond(to: "new gauss1d")
    #expect(seeded.training.experiment.seed == 7)
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
