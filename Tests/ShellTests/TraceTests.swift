import Distributions
import Interpreter
import Language
import Minimax
import Networks
import Numerics
import Plots
import Testing

@Suite("trace")
struct TraceTests {
  private func numbers(_ session: inout Session, _ line: String) -> [String: Double] {
    var numbers: [String: Double] = [:]
    for named in session.respond(to: line).last?.values ?? [] {
      if case .number(let number) = named.value { numbers[named.name] = number }
    }
    return numbers
  }

  /// A player's loss for one real sample, or for one latent, through the networks' outputs alone.
  private func loss(_ point: [Double], isReal: Bool, _ training: Training) -> Double {
    let rules = training.experiment
    let batch = Batch(rows: [point])
    let shown =
      isReal ? batch : rules.generator.network.output(of: batch, parameters: training.generator.parameters)
    let logits = rules.discriminator.network.output(of: shown, parameters: training.discriminator.parameters)
    let term = isReal ? rules.objective.realTerm : rules.objective.generatorTerm
    return term.mean(over: Logits(logits))
  }

  @Test(
    "The gradients at x and at z are finite differences of the loss",
    arguments: [
      "new bimodal", "new bimodal objective=minimax activation.g=sine", "new gauss1d; step d 5",
      "new bimodal objective=leastsquares", "new bimodal objective=wasserstein activation.d=softplus",
      "new bimodal features.d=quadratic depth.d=2", "new ring features.d=quadratic",
    ])
  func gradients(_ start: String) throws {
    var session = session()
    _ = session.respond(to: "\(start); run 3")
    let isPlane = session.training.experiment.data.dimension == 2
    let point = isPlane ? [0.4, -1.1] : [0.4]
    let typed = isPlane ? "0.4,-1.1" : "0.4"
    for (name, isReal) in [("x", true), ("z", false)] {
      let found = numbers(&session, "trace \(name)=\(typed)")
      #expect(found["loss"] == loss(point, isReal: isReal, session.training))
      for index in point.indices {
        var (up, down) = (point, point)
        up[index] += 1e-5
        down[index] -= 1e-5
        let slope =
          (loss(up, isReal: isReal, session.training) - loss(down, isReal: isReal, session.training)) / 2e-5
        let traced = try #require(found["\(name).gradient[\(index)]"])
        #expect(
          abs(traced - slope) < 1e-7 * max(1, abs(slope)), "\(name)[\(index)]: \(traced) against \(slope)")
      }
    }
  }

  @Test("What one sample asks of the parameters is what a minibatch of that sample would")
  func contribution() throws {
    var session = session()
    _ = session.respond(to: "new bimodal batch=1; phase 5; run 1; phase 5")
    let payload = try #require(session.training.turn.backpropagated)
    let latent = payload.evaluated.discriminated.generated.sampled.latents.batch[0, 0]
    _ = session.respond(to: "phase; phase 5")
    let update = try #require(session.training.turn.backpropagated)
    #expect(update.player == .generator && latent != 0)
    let own = update.evaluated.discriminated.generated.sampled.latents.batch[0, 0]
    let found = numbers(&session, "trace z=\(own)")
    #expect(abs(try #require(found["point.g"]) - update.gradientNorm) < 1e-12)
    #expect(abs(try #require(found["G.gradient[0]"]) - update.fakeAdjoint.input[0, 0]) < 1e-14)
    #expect(
      abs(try #require(found["G[0]"]) - update.evaluated.discriminated.generated.fakes.batch[0, 0]) < 1e-15)
  }

  @Test(
    "On networks of eight units a trace fits one screen and shows every unit", arguments: ["x=1.2", "z=-0.3"])
  func oneScreen(_ point: String) {
    var session = session()
    _ = session.respond(to: "new bimodal hidden.d=8 hidden.g=8; run 20")
    let text = session.text("trace \(point)")
    for reply in session.respond(to: "trace \(point)") { expectFit(reply, [40, 80]) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 22, "\(text)")
    #expect(!text.contains("not shown"))
  }

  @Test("A wider layer says how many of its units are not shown, and the values hold them all")
  func wide() {
    var session = session()
    _ = session.respond(to: "new bimodal hidden.d=30 hidden.g=8")
    #expect(session.text("trace x=0").contains("30 units, h = tanh(a); 22 not shown"))
    let found = numbers(&session, "trace x=0")
    for index in 0..<30 { #expect(found["d.a1[\(index)]"] != nil && found["d.da1[\(index)]"] != nil) }
  }

  @Test("A trace moves nothing, in the middle of an update too")
  func harmless() {
    var session = session()
    _ = session.respond(to: "phase 3")
    let before = session.training
    #expect(session.problem("trace x=1; trace z=1") == nil)
    #expect(session.training == before)
  }

  @Test(
    "A slip is answered with what to type",
    arguments: [
      ("trace", "needs a point"), ("trace 1.2", "needs a point"), ("trace y=1", "not \"y\""),
      ("trace x=1,2", "1 number"),
      ("trace x=", "at the end"), ("trace x=foo", "foo"), ("trace z=1/0", "finite"),
      ("new ring; trace x=1", "2 numbers"),
      ("trace x=1,", "at the end"),
    ])
  func slips(_ line: String, _ words: String) throws {
    var session = session()
    let found = session.problem(line)
    let problem = try #require(found)
    #expect(problem.message.contains(words), "\(problem.message)")
    #expect(!problem.advice.isEmpty || !problem.marked.isEmpty)
  }

  @Test("Coordinates may be expressions with commas of their own")
  func expressions() {
    var session = session()
    let found = numbers(&session, "new ring; trace x=min(1, 2), -sqrt(4)")
    let plain = numbers(&session, "trace x=1,-2")
    #expect(found["logit"] != nil && found["logit"] == plain["logit"])
  }

  @Test(
    "Where D's number is no probability, none is claimed",
    arguments: ["leastsquares", "hinge", "wasserstein"])
  func noProbabilities(_ objective: String) {
    var session = session()
    _ = session.respond(to: "new bimodal objective=\(objective)")
    for point in ["x=1", "z=1"] {
      let text = session.text("trace \(point)")
      for claim in ["sigmoid", "D(", "dD", "log"] { #expect(!text.contains(claim), "\(text)") }
    }
  }
}
