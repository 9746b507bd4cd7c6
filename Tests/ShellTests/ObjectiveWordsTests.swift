import Interpreter
import Minimax
import Testing

/// Games of `q = N(1, 1)` against `p = N(0, 1)`, of which every optimum is known.
@Suite("Every objective in its own currency")
struct ObjectiveWordsTests {
  private static let shift = "data=normal(0,1); let g.w1[0,0] = 1; let g.b1[0] = 1"

  private func game(_ objective: String) -> Session {
    var session = session()
    _ = session.respond(to: "new gauss1d objective=\(objective) \(Self.shift)")
    return session
  }

  @Test(
    "The ledger holds D's loss against the least it could be, and G's gap against q = p",
    arguments: [
      // L_D = 0.1989864336 (Mao et al. 2017 on these two), and 1/4 less that.
      ("leastsquares", ["the least it can be 0.1990", "G's gap, 1/4 - least 0.0510"]),
      // 2 (1 - TV) and 2 TV with TV = 0.3829249225.
      ("hinge", ["the least it can be 1.2342", "G's gap, 2 - least 0.7658"]),
      // A shift by 1 is 1 from where it was.
      ("wasserstein", ["-W1 -1.0000", "G's gap, W1 1.0000"]),
      ("nonsaturating", ["V*, D* put into V -1.1635", "G's gap, V* + log 4 0.2228"]),
    ])
  func optima(_ objective: String, _ rows: [String]) {
    var session = game(objective)
    let words = session.text("ledger").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for row in rows { #expect(words.contains(row), "\(words)") }
  }

  @Test("A critic is held against the best one of its own slope, and clipping is said to bound no slope")
  func critic() {
    var session = game("wasserstein")
    // l(x) = -x/2 is the best critic of slope 1/2, for p lies below q: E_q l - E_p l = -1/2.
    _ = session.respond(to: "let d.w1[0,0] = -0.5; let d.w1[0,1] = 0")
    let ledger = session.text("ledger")
    let words = ledger.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("-slope x W1 -0.5000") && words.contains("D's gap, loss - least 0.0000"))
    #expect(words.contains("1-Lipschitz") && words.contains("clip 0.1 bounds parameters, not slopes"))
    _ = session.respond(to: "let d.w1[0,0] = 0")
    #expect(session.text("ledger").contains("D is flat"))
  }

  @Test(
    "Where nobody plays for V, nothing reads D as a probability or a loss as nats",
    arguments: ["leastsquares", "hinge", "wasserstein"])
  func noProbabilities(_ objective: String) {
    var session = session()
    _ = session.respond(to: "new bimodal objective=\(objective); run 3")
    for command in ["plot", "plot value", "plot losses", "phase 4", "show logits", "status", "run 1"] {
      let text = session.text(command)
      for claim in ["V*", "nats)", "log 4", "D →", "D >", "D(x)", "D crosses 1/2", "Vstar", "d.gap"] {
        #expect(!text.contains(claim), "\(command) of \(objective) says \(claim):\n\(text)")
      }
    }
    #expect(session.text("ledger").contains("V is not what these players play for"))
  }

  @Test("Where the players play for V, it is V that is shown", arguments: ["minimax", "nonsaturating"])
  func probabilities(_ objective: String) {
    var session = session()
    _ = session.respond(to: "new bimodal objective=\(objective); run 3")
    #expect(session.text("plot value").contains("V* of the best D"))
    #expect(session.text("plot losses").contains("loss (nats)"))
    #expect(session.text("plot").contains("best D"))
    #expect(session.text("ledger").contains("V*, -log 4 + 2 JSD"))
  }

  @Test("The ledger's sentence says that V is near its best only where D's gap is small beside G's")
  func verdicts() {
    var session = session()
    // D answers 1/2 everywhere: both gaps are the same, 2 JSD.
    _ = session.respond(to: "new gauss1d \(Self.shift)")
    let even = session.text("ledger")
    #expect(even.contains("neither is near its best") && !even.contains("close to"))
    // The best D against N(1, 1): log p - log q = 1/2 - x.
    _ = session.respond(to: "let d.w1[0,0] = -1; let d.b1[0] = 0.5")
    #expect(session.text("ledger").contains("D's only 0"))
    // A D that is wrong everywhere loses far more than log 4, so log 4 is not mentioned.
    _ = session.respond(to: "let d.w1[0,0] = 4; let d.b1[0] = 0")
    let wrong = session.text("ledger")
    #expect(wrong.contains("D is far from its best") && !wrong.contains("near log 4"))
    // q = p and a D that answers 1/2.
    _ = session.respond(to: "let g.b1[0] = 0; set d.output = 0.5")
    #expect(session.text("ledger").contains("Both gaps are near 0"))
  }

  @Test(
    "The papers' names of objectives are understood",
    arguments: [("lsgan", "leastsquares"), ("wgan", "wasserstein"), ("NSGAN", "nonsaturating")])
  func aliases(_ alias: String, _ name: String) {
    var session = session()
    _ = session.respond(to: "set objective=\(alias)")
    #expect(session.training.experiment.objective.rawValue == name)
  }

  @Test("Going to Wasserstein and back brings clipping and takes it away, and says so")
  func clipping() {
    var session = session()
    #expect(session.text("set objective=wasserstein").contains("clip = 0.1"))
    #expect(session.text("set objective=hinge").contains("clip = off"))
    #expect(session.training.experiment.clipping == .off)
    // A bound that was written out stays, whatever the order of the words.
    #expect(!session.text("set clip=0.3 objective=wasserstein").contains("goes with"))
    _ = session.respond(to: "set objective=minimax")
    #expect(session.training.experiment.clipping == .bound(0.3))
    _ = session.respond(to: "new bimodal clip=off objective=wasserstein")
    #expect(session.training.experiment.clipping == .off)
  }

  @Test("set d.output is a probability where D gives one, else the output itself")
  func constantOutput() throws {
    var session = session()
    _ = session.respond(to: "set d.output = 0.75")
    #expect(try abs(session.number("D(1)") - 0.75) < 1e-15)
    #expect(session.problem("set d.output = 2") != nil)
    _ = session.respond(to: "set objective=hinge d.output=-2")
    #expect(try session.number("logit(1)") == -2)
  }
}
