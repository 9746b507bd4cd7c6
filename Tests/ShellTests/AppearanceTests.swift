import Extras
import Interpreter
import Language
import Minimax
import Plots
import Testing

@Suite("What replies look like")
struct AppearanceTests {
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
