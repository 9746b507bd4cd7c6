import Interpreter
import Language
import Minimax
import Numerics
import Plots
import Testing

@Suite("Guessing")
struct GuessingTests {
  /// Data N(0, 1) against a G that makes N(1, 1): `D*(x) = sigmoid(1/2 - x)`, TV = .3829249225.
  private static let shifted =
    "new gauss1d data=normal(0, 1) seed=4; let g.w1[0,0]=1; let g.b1[0]=1"

  private func number(_ reply: Reply?, _ name: String) -> Double {
    guard let value = reply?.values.first(where: { $0.name == name })?.value, case .number(let number) = value
    else { return .nan }
    return number
  }

  private func points(_ reply: Reply?) -> [Double] {
    (1...20).map { number(reply, "point\($0).x") }.filter { !$0.isNaN }
  }

  /// Plays so many rounds of twenty points by a rule.
  private func play(_ rounds: Int, _ saysReal: (Double) -> Bool) -> (session: Session, last: Reply?) {
    var session = session()
    #expect(session.problem(Self.shifted) == nil)
    var reply = session.respond(to: "play discriminator 20").last
    for _ in 0..<rounds {
      let letters = points(reply).map { saysReal($0) ? "r" : "f" }.joined()
      #expect(letters.count == 20)
      reply = session.respond(to: "guess \(letters)").last
    }
    return (session, reply)
  }

  @Test("Who follows D* has no regret and comes near the ceiling")
  func optimal() {
    let (_, last) = play(100) { $0 < 0.5 }
    #expect(number(last, "you.points") == 2_000)
    #expect(number(last, "you.regret") == 0)
    let ceiling = 0.5 + 0.5 * 0.3829249225
    #expect(abs(number(last, "you.ceiling") - ceiling) < 1e-8)
    let error = (ceiling * (1 - ceiling) / 2_000).squareRoot()
    #expect(
      abs(number(last, "you.accuracy") - ceiling) < 4 * error,
      "seed 4: \(number(last, "you.accuracy")), ceiling \(ceiling), four standard errors \(4 * error)")
    #expect(number(last, "you.accuracy") == number(last, "you.bestaccuracy"))
  }

  @Test("Who always says real is right about half, and regrets what D* would have gained")
  func constant() {
    let (_, last) = play(100) { _ in true }
    let error = (0.25 / 2_000).squareRoot()
    #expect(abs(number(last, "you.accuracy") - 0.5) < 4 * error)
    // The long-run gap between D* and a coin is TV/2; a regret lies within 0...1.
    #expect(abs(number(last, "you.regret") - 0.3829249225 / 2) < 4 * 0.5 / 2_000.0.squareRoot())
  }

  @Test("What is said of a point is D* = sigmoid(1/2 - x), and the truth follows the coin")
  func verdict() throws {
    var session = session()
    _ = session.respond(to: Self.shifted)
    let asked = points(session.respond(to: "play discriminator").last)
    let x = try #require(asked.first)
    let text = session.text("real")
    #expect(text.contains("D* = \(NumberFormat.fixed(sigmoid(0.5 - x), 2))"), "\(x): \(text)")
    #expect(text.hasPrefix("Right: it was real") || text.hasPrefix("Wrong: it was fake"))
    #expect(text.contains("Point 2"))
  }

  @Test("The same seed deals the same points, a new game in one session others, and the GAN never moves")
  func streams() {
    var first = session()
    var second = session()
    let untouched = first.training
    let line = "play discriminator 5; guess rrrrr; guess fffff"
    let text = first.text(line)
    #expect(text == second.text(line))
    #expect(first.text("play discriminator 5") != second.text("score"))
    #expect(first.training == untouched)
    let fresh = session()
    let again = points(first.respond(to: "play discriminator 5").last)
    #expect(again != points(fresh.begun("play discriminator 5")))
  }

  @Test("Points wait while the game is trained, and the next come from the G of then")
  func training() {
    var session = session()
    let asked = points(session.respond(to: "play discriminator 3").last)
    _ = session.respond(to: "run 5")
    let reply = session.respond(to: "guess rrr").last
    #expect(number(reply, "you.points") == 3 && points(reply) != asked)
  }

  @Test("D is judged by the threshold of its objective, and a critic has none", arguments: Objective.allCases)
  func objectives(objective: Objective) {
    var session = session()
    #expect(
      session.problem("new gauss1d objective=\(objective.rawValue); run 3; play discriminator 4") == nil)
    let reply = session.respond(to: "guess rfrf").last
    #expect(number(reply, "you.daccuracy").isNaN == (objective == .wasserstein))
    #expect(session.problem("score") == nil)
  }

  @Test("Where D* is estimated, or D judges packs, it is said")
  func certainty() {
    var session = session()
    let text = session.text("new gauss1d latents=2; play discriminator 4; guess rfrf; score", width: 400)
    #expect(text.contains("D* is estimated from 20000 samples of G") && text.contains("perfect generator"))
    let packed = session.text("new gauss1d pack=2; play discriminator 4; guess rfrf; score")
    #expect(packed.contains("packs") && !packed.contains("nan"))
    #expect(session.problem("print you.daccuracy")?.message.contains("decides nothing") == true)
  }

  @Test(
    "Data without a width are refused, and never a trap",
    arguments: ["normal(1e20, 1)", "uniform(0, 1e-200)"])
  func narrow(data: String) {
    var session = session()
    _ = session.respond(to: "new gauss1d data=\(data)")
    for line in ["fit em", "play generator; move 0 1; move 1e20 1", "play discriminator 3; guess rrf"] {
      _ = session.respond(to: line)
    }
    #expect(session.problem("print 1") == nil)
  }

  @Test("A G that has collapsed to a point gives its fakes away to D*")
  func collapse() {
    var session = session()
    _ = session.respond(to: "new gauss1d data=normal(0, 1); let g.w1[0,0]=0; let g.b1[0]=1")
    let reply = session.respond(to: "play discriminator 20; guess rrrrrrrrrrrrrrrrrrrr").last
    #expect(number(reply, "you.bestaccuracy") == 1 && number(reply, "you.ceiling") == 1)
  }

  @Test("In the plane a point has two coordinates")
  func plane() {
    var session = session()
    #expect(session.text("new ring; play discriminator 4").contains(", "))
  }

  @Test("The score stays readable after stop, and quantities say when there is none")
  func afterwards() throws {
    var session = session()
    #expect(session.problem("print you.points")?.message.contains("no guessing game is going on") == true)
    #expect(session.problem("print you.jsd")?.message.contains("play generator") == true)
    _ = session.respond(to: "play discriminator 2; guess rf; stop")
    #expect(session.problem("expect you.points == 2 and you.accuracy >= 0") == nil)
    #expect(session.text("score").contains("Score after 2 points"))
    #expect(session.problem("real")?.advice.contains("play discriminator") == true)
    #expect(session.problem("print you.points@start")?.message.contains("no moment") == true)
    #expect(session.text("status all").contains("you.accuracy"))
  }

  @Test("In G's place V*, what is owed and the slopes are those of the closed forms")
  func generator() {
    var session = session()
    let reply = session.respond(to: "new gauss1d data=normal(0, 1); play generator; move 1 1").last
    #expect(abs(number(reply, "you.jsd") - 0.1114214822) < 1e-9)
    #expect(abs(number(reply, "you.vstar") + 1.1634513968) < 1e-9)
    #expect(abs(number(reply, "you.slope.mean") - 0.39797287) < 1e-8)
    #expect(number(reply, "you.moves") == 1)
    let text = session.text("move 2 1")
    #expect(text.contains("moving left") && !text.contains("data p"))
    #expect(session.text("move -2 0.5").contains("moving right"))
  }

  @Test("The data stay hidden until they are revealed or met")
  func revealing() {
    var session = session()
    _ = session.respond(to: "new gauss1d data=normal(0, 1)")
    #expect(!session.text("play generator; move 1 1").contains("normal(0, 1)"))
    #expect(session.text("reveal").contains("data p"))
    #expect(session.text("move 2 1").contains("data p"))
    #expect(session.text("play generator; move 0.01 1").contains("normal(0, 1)"))
    #expect(session.text("score").contains("Your best is normal(0.01, 1)"))
  }

  @Test("Where D* is sure everywhere it says that the gradient has vanished")
  func vanished() {
    var session = session()
    let text = session.text("new gauss1d data=normal(0, 1); play generator; move 40 1")
    #expect(text.contains("flat here") && text.contains("vanished"))
  }

  @Test(
    "A slip is told with what to type",
    arguments: [
      ("play", "play discriminator"), ("play discrim", "play discriminator"),
      ("play discriminator 0", "play"),
      ("play discriminator 21", "play"), ("real", "play discriminator"), ("guess rf", "play discriminator"),
      ("stop", "play"), ("score", "play"), ("move 1 1", "play generator"), ("reveal", "play generator"),
      ("play discriminator 3; real", "3 letters"), ("play discriminator 3; guess rx", "guess"),
      ("play discriminator; guess rf", "real"), ("play discriminator; move 1 1", "play generator"),
      ("play generator; fake", "play discriminator"), ("play generator; move 1", "move 0 1"),
      ("play generator; move 1 0", "move 0 1"), ("new ring; play generator", "gauss1d"),
      ("play discriminator; guess", "guess rf"),
    ])
  func slips(line: String, advice: String) throws {
    var session = session()
    let found = session.problem(line)
    let problem = try #require(found)
    #expect(problem.advice.contains(advice), "\(problem.message) / \(problem.advice)")
  }
}

extension Session {
  /// The last reply to a line, of a session that is not kept.
  fileprivate func begun(_ line: String) -> Reply? {
    var copy = self
    return copy.respond(to: line).last
  }
}
