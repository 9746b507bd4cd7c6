import Interpreter
import Language
import Minimax
import Plots
import Testing

@Suite("fit")
struct FitTests {
  private func values(_ reply: Reply?) -> [String: NamedValue.Value] {
    Dictionary((reply?.values ?? []).map { ($0.name, $0.value) }) { first, _ in first }
  }

  private func number(_ reply: Reply?, _ name: String) throws -> Double {
    guard case .number(let number)? = values(reply)[name] else {
      Issue.record("no number \(name)")
      return .nan
    }
    return number
  }

  @Test("The game goes on as if nobody had fitted, and the same seed gives the same words")
  func leavesTheGame() {
    var plain = session()
    var fitted = session()
    _ = plain.respond(to: "run 5; run 5; hash")
    let first = fitted.text("run 5; fit em")
    #expect(first.contains("EM"))
    _ = fitted.respond(to: "run 5")
    #expect(plain.training == fitted.training)
    var again = session()
    #expect(again.text("run 5; fit em") == first)
  }

  @Test("One normal fitted to normal data has nearly no KL, and no less than none")
  func normalData() throws {
    var session = session()
    let reply = session.respond(to: "new gauss1d; fit em k=1 samples=10000").last
    let kl = try number(reply, "fit.kl")
    // The expectation is (parameters / 2) / samples = 1e-4 nats.
    #expect(kl > 0 && kl < 1e-3)
    #expect(
      try number(reply, "fit.loglik") >= number(reply, "p.loglik"), "EM has the greatest likelihood there is")
    #expect(session.text("print fit.kl").contains("(exact)"))
    #expect(session.problem("expect fit.kl < 0.001 and fit.jsd < 0.001") == nil)
  }

  @Test("Samples are as many as D has been shown, within bounds that are said")
  func samples() throws {
    var session = session()
    let few = session.respond(to: "fit em").last
    #expect(try number(few, "fit.samples") == 500)
    _ = session.respond(to: "run 20")
    let shown = session.training.discriminator.updates * session.training.experiment.batchSize
    let some = session.respond(to: "fit em").last
    #expect(try number(some, "fit.samples") == Double(min(max(shown, 500), 10_000)))
    let asked = session.respond(to: "fit em samples=50 iterations=3").last
    #expect(try number(asked, "fit.samples") == 50)
    #expect(try number(asked, "fit.iterations") == 3)
  }

  @Test("A G that misses data has an infinite KL, and the words say why")
  func infinite() {
    var session = session()
    let text = session.text("new gauss1d latent=uniform(-1, 1); let g.w1[0,0]=0.1; fit em")
    #expect(text.contains("infinite"))
  }

  @Test("plot fit needs a fit of the data in play")
  func figure() {
    var session = session()
    #expect(session.problem("plot fit")?.advice.contains("fit em") == true)
    #expect(session.problem("fit em; plot fit") == nil)
    #expect(session.problem("new gauss1d; plot fit")?.message.contains("other data") == true)
  }

  @Test(
    "A slip is told with what to type",
    arguments: [
      ("fit", "fit em"), ("fit ml", "fit em"), ("fit em 3", "fit em [k=2]"),
      ("fit em k=0", "nothing was changed"),
      ("fit em k=9", "nothing was changed"), ("fit em sample=20", "samples"), ("fit em k=2 k=3", "once"),
      ("new ring; fit em", "new bimodal"), ("print fit.kl", ""),
    ])
  func slips(line: String, advice: String) throws {
    var session = session()
    let found = session.problem(line)
    let problem = try #require(found)
    #expect(advice.isEmpty || problem.advice.contains(advice), "\(problem.message) / \(problem.advice)")
  }
}
