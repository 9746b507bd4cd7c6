import Game
import Interpreter
import Language
import Minimax
import Networks
import Plots
import Testing

@Suite("Playing from the prompt")
struct PlayTests {
  @Test(
    "A phase's report has at most twelve lines of eighty columns and names player, phase and what comes next")
  func reports() {
    var session = session()
    for player in ["D", "G"] {
      for phase in Phase.allCases {
        let text = session.text("phase")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count <= 12, "\(text)")
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(text.contains("\(player) update 1") && text.contains(phase.name))
      }
    }
  }

  @Test("Six phases give six different reports")
  func sixPhases() {
    var session = session()
    _ = session.text("new gauss1d seed=1")
    let reports = (0..<6).map { _ in session.text("phase") }
    #expect(Set(reports).count == 6)
  }

  @Test(
    "A quantity that a later phase defines is not known yet, and its phase is named",
    arguments: [
      (0, "d.loss", "evaluate"), (0, "real.mean", "sample"), (1, "fake.mean", "generate"),
      (1, "V", "evaluate"), (2, "D.real", "discriminate"), (3, "V", "evaluate"), (3, "d.loss", "evaluate"),
      (4, "d.gradnorm", "backpropagate"), (5, "d.stepnorm", "update"),
    ])
  func notKnownYet(_ phases: Int, _ quantity: String, _ phase: String) throws {
    var session = session()
    if phases > 0 { _ = session.text("phase \(phases)") }
    let found = session.problem("print \(quantity)")
    let problem = try #require(found)
    #expect(problem.message.contains("not known yet") && problem.message.contains(phase))
    _ = session.text("phase \(6 - phases)")
    #expect(session.problem("print \(quantity)") == nil)
  }

  @Test("Before any sample V is the population's: -log 4 for a D that answers 1/2")
  func balance() throws {
    var session = session()
    _ = session.text("set d.output = 0.5")
    // log 4 to the last digit of a double.
    #expect(try abs(session.number("V") + 1.3862943611198906) < 1e-12)
  }

  @Test("phase, step, round, finish and run lead to the same game from wherever they begin")
  func sameGame() {
    var whole = session()
    _ = whole.respond(to: "run 6")
    for line in [
      "phase 3; finish; round 2; step d; step; run 2", "step; phase 2; finish; run 5", "round 6", "phase 72",
    ] {
      var session = session()
      _ = session.respond(to: line)
      if session.training.position.round < 6 {
        _ = session.respond(to: "round \(6 - session.training.position.round)")
      }
      #expect(session.training == whole.training, "\(line)")
    }
  }

  @Test("A run gives the same game and the same journal whatever its portions")
  func portions() {
    var whole = session()
    _ = whole.respond(to: "run 700")
    var slow = session()
    _ = slow.submit("run 700")
    portions: while true {
      switch slow.proceed(rounds: 13) {
      case .idle: break portions
      case .working, .replied: continue
      }
    }
    #expect(slow.training == whole.training)
    #expect(slow.text("plot losses") == whole.text("plot losses"))
  }

  @Test("An interrupted run says how far it came, and the commands behind it are forgotten")
  func interruption() throws {
    var session = session()
    _ = session.submit("run 100000; print 1")
    _ = session.proceed(rounds: 1)
    _ = session.proceed(rounds: 40)
    let found = session.interrupt()
    let reply = try #require(found)
    let text = Presentation().text(of: reply)
    #expect(text.contains("Stopped after 40 of 100000 rounds"))
    guard case .idle = session.proceed(rounds: 1) else {
      Issue.record("something was left to do")
      return
    }
  }

  @Test("Under the simultaneous rule the population's figures for G are those against the D that G meets")
  func populationMet() {
    var session = session()
    _ = session.respond(to: "new bimodal rule=simultaneous lr.d=0.5; run 3")
    func figure(_ name: String) -> Double {
      quantityList.first { $0.name == name }?.find(session.snapshot).number ?? .nan
    }
    let atStart = figure("g.losspop")
    _ = session.respond(to: "step")
    #expect(abs(figure("g.losspop") - atStart) > 0.01)
    let report = session.text("phase 4")
    #expect(report.contains(NumberFormat.fixed(atStart, 4)), "\(atStart): \(report)")
  }

  @Test("V says on how many samples it was computed, whatever the batch size is set to now")
  func labelOfValue() {
    var session = session()
    _ = session.respond(to: "new gauss1d")
    #expect(session.text("print V").contains("exact"))
    _ = session.respond(to: "step; set batch=8")
    #expect(session.text("print V").contains("minibatch of 64"))
    _ = session.respond(to: "round 2")
    #expect(session.text("print V").contains("minibatch of 8"))
  }

  @Test("The running mean of G has figures of its own, and a reason where none is kept")
  func average() throws {
    var session = session()
    let found = session.problem("print jsd.ema")
    let problem = try #require(found)
    #expect(problem.message.contains("set ema=0.99"))
    _ = session.respond(to: "set ema=0.9")
    func number(_ name: String) -> Double {
      quantityList.first { $0.name == name }?.find(session.snapshot).number ?? .nan
    }
    #expect(number("jsd.ema") == number("jsd") && number("w1.ema") == number("w1"))
    _ = session.respond(to: "run 30")
    #expect(number("jsd.ema") != number("jsd"))
    // A mean of parameters is another G: its figures are those of a game with these parameters.
    let mean = session.training.averagedGenerator
    var other = session
    for (index, value) in mean.enumerated() {
      let name = session.training.experiment.generator.network.parameterName(at: index)
      _ = other.respond(to: "let g.\(name) = \(value)")
    }
    for name in ["jsd", "tv", "w1", "q.mean", "q.sd"] {
      let expected = quantityList.first { $0.name == name }?.find(other.snapshot).number ?? .nan
      #expect(number(name + ".ema") == expected, "\(name)")
    }
  }

  @Test("A step says where its figures are estimates, and does not where they are exact")
  func estimates() {
    var session = session()
    #expect(!session.text("step").contains("estimate"))
    #expect(session.text("new bimodal latents=2; step").contains("estimated from 20000 samples"))
  }

  @Test("Under objectives that are not played for V a step reports D's own loss and its optimum")
  func ownLosses() {
    for objective in ["leastsquares", "hinge", "wasserstein"] {
      var session = session()
      let text = session.text("new bimodal objective=\(objective)") + session.text("step")
      #expect(text.contains("D's loss") && text.contains("its least"), "\(text)")
      #expect(!text.contains("V*") && !text.contains("log 4"), "\(text)")
      #expect(text.contains("the best D's loss") == (objective != "wasserstein"), "\(text)")
    }
  }
}
