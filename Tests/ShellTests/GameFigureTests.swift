import Game
import Interpreter
import Language
import Plots
import Testing

@Suite("Figures of odd games")
struct GameFigureTests {
  /// The sentence under a figure.
  private func sentence(_ kind: String, _ session: inout Session) throws -> String {
    let reply = try #require(session.respond(to: "plot \(kind)").first)
    guard case .figure(let figure)? = reply.blocks.first else { return reply.problem?.message ?? "" }
    return figure.sentence
  }

  @Test("A D that is 1/2 everywhere is said to be so; a D that is nowhere 1/2 too")
  func half() throws {
    var session = session()
    _ = session.respond(to: "new gauss1d")
    #expect(try sentence("densities", &session).contains("D is 1/2 everywhere"))
    _ = session.respond(to: "set d.output = 0.6")
    #expect(try sentence("densities", &session).contains("D is never 1/2"))
  }

  @Test("A collapsed G is a point in every picture")
  func collapse() throws {
    var session = session()
    _ = session.respond(to: "new gauss1d; let g.w1[0,0] = 0; let g.b1[0] = 1.5")
    #expect(try sentence("densities", &session).contains("collapsed to the single point 1.50"))
    #expect(session.text("plot").contains("mass 1.00"))
    #expect(try sentence("latent", &session).contains("the single point 1.50"))
    #expect(try sentence("gradients", &session).contains("not been told"))
  }

  @Test("Data and fakes that lie apart are both in the picture")
  func apart() throws {
    var session = session()
    _ = session.respond(to: "new disjoint; let g.w1[0,0] = 0.5; let g.b1[0] = 0")
    let lines = session.text("plot").split(separator: "\n")
    let labels = try #require(lines.last { $0.hasPrefix("  ") && $0.contains("3.5") })
    // The generator lives on -0.5 ... 0.5, the data on 3 ... 4.
    #expect(labels.contains("0.0") && labels.contains("4.0"))
  }

  @Test("A loss is drawn for the player who has one, from its first update on")
  func losses() throws {
    var session = session()
    _ = session.respond(to: "new gauss1d k=0:1; run 3")
    let text = session.text("plot losses")
    #expect(text.contains("G's loss") && !text.contains("D's loss  ") && !text.contains("not finite"))
    #expect(try sentence("losses", &session).contains("Last losses: G "))
    _ = session.respond(to: "step d")
    #expect(try sentence("losses", &session).contains("Last losses: D "))
  }

  @Test("A fake that feels nothing is neither pushed up nor down")
  func stillness() throws {
    var session = session()
    _ = session.respond(to: "new gauss1d k=0:1")
    let report = session.text("phase 5")
    #expect(report.contains("0 of 64 fakes should move up, 0 down, 64 nowhere"))
    #expect(try sentence("gradients", &session).contains("No fake is pushed anywhere"))
    _ = session.respond(to: "new ring k=0:1 batch=8")
    #expect(session.text("phase 5").contains("by coordinate 1"))
  }

  @Test("The gradient figure tells the length of the gradient that it draws")
  func gradientLength() throws {
    var session = session()
    let quantity = try #require(quantityList.first { $0.name == "g.gradnorm" })
    for line in ["step 2", "step; phase 5", "phase"] {
      _ = session.respond(to: line)
      let length = NumberFormat.significant(quantity.find(session.snapshot).number, 4)
      #expect(try sentence("gradients", &session).contains("G \(length)"), "after \(line)")
    }
  }

  @Test("After divergence the curve of V ends, and no picture shows a number that is none")
  func divergence() throws {
    var session = session()
    _ = session.respond(
      to: "new bimodal objective=leastsquares optimizer.d=sgd optimizer.g=sgd lr.d=900 lr.g=900")
    _ = session.respond(to: "run 1000")
    let value = session.text("plot value")
    #expect(value.contains("the last with finite numbers"), "\(value)")
    for kind in ["latent", "weights", "gradients", "losses"] {
      let text = session.text("plot \(kind)")
      for line in text.split(separator: "\n") { #expect(!line.contains("nan"), "\(kind): \(line)") }
      #expect(!text.contains("0 of 128 arrows"))
    }
    // The largest weight fits into the sentence however large it is.
    #expect(try sentence("weights", &session).count < 200)
  }

  @Test(
    "Under the simultaneous rule the population's column is of the D that G answers, not of the one that moved"
  )
  func simultaneous() throws {
    var session = session()
    let quantity = try #require(quantityList.first { $0.name == "g.losspop" })
    for rule in ["simultaneous", "alternating"] {
      _ = session.respond(to: "new bimodal rule=\(rule) seed=3; run 50")
      let before = NumberFormat.fixed(quantity.find(session.snapshot).number, 4)
      _ = session.respond(to: "step; phase 3")
      let column = session.text("phase").split(separator: "\n").first { $0.contains("G's loss") } ?? ""
      #expect(column.hasSuffix(before) == (rule == "simultaneous"), "\(rule): \(column), before \(before)")
    }
  }

  @Test(
    "With more than one latent every report, table and figure of theory says that it estimates",
    arguments: ["run 1", "phase 4", "status", "plot", "plot value", "show noise", "ledger"])
  func estimates(_ command: String) {
    var session = session()
    _ = session.respond(to: "new gauss1d latents=2; run 1")
    #expect(session.text(command).lowercased().contains("estimate"))
    _ = session.respond(to: "new gauss1d latents=1; run 1")
    #expect(!session.text(command).lowercased().contains("estimate"))
  }
}
