import Interpreter
import Language
import Minimax
import Plots
import Testing

@Suite("explain")
struct ExplainTests {
  /// A named number of the reply to a line's last command.
  private func numbers(_ session: inout Session, _ line: String) -> [String: Double] {
    var numbers: [String: Double] = [:]
    for named in session.respond(to: line).last?.values ?? [] {
      if case .number(let number) = named.value { numbers[named.name] = number }
    }
    return numbers
  }

  /// The text without its folds.
  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func diagnosis(_ session: inout Session, _ line: String) -> String {
    for named in session.respond(to: line).last?.values ?? [] where named.name == "diagnosis" {
      if case .text(let text) = named.value { return text }
    }
    return "missing"
  }

  @Test("Before any update it says what to type")
  func nothingYet() throws {
    var session = session()
    for line in ["explain", "phase 4; why"] {
      let found = session.problem(line)
      let problem = try #require(found)
      #expect(problem.message.contains("no update") && problem.advice.contains("`step`"))
    }
  }

  @Test("It tells updates under cures by their whole loss, and refuses packs alone")
  func stabilizers() throws {
    for (cure, words) in [
      ("r1=0.5", "+ 0.5/2 E |dl/dx|^2"), ("unroll=2", "after 2 updates of D ahead"),
      ("instancenoise=0.2", "under noise of sd 0.2"),
    ] {
      var session = session()
      _ = session.respond(to: "new bimodal \(cure); run 5")
      for player in ["d", "g"] {
        let told = numbers(&session, "step \(player); explain")
        let loss = try #require(told["loss.before"])
        #expect(
          session.respond(to: "print \(player).loss").last?.values.first?.value == .number(loss), "\(cure)")
        let sum =
          (told["loss.firstorder"] ?? 0) + (told["loss.secondorder"] ?? 0) + (told["loss.remainder"] ?? 0)
        #expect(abs(sum - (told["loss.change"] ?? 1)) < 1e-12)
      }
      let text = self.words(session.text("step d; explain") + session.text("step g; explain"))
      #expect(text.contains(words), "\(text)")
    }
    var session = session()
    #expect(session.problem("new bimodal pack=2; run 3; explain")?.message.contains("packs") == true)
  }

  @Test(
    "It has at most twenty lines of eighty columns, folds at forty, and explains E and D at first use",
    arguments: [
      "step", "run 40; step d", "new ring; run 20", "new disjoint; run 200", "new tutorial; run 60",
      "new bimodal lr.d=0.0001; run 2000", "new bimodal objective=wasserstein; run 20; step d",
      "new bimodal objective=hinge; run 3", "new bimodal objective=leastsquares optimizer.d=sgd; run 3; step",
      "new bimodal optimizer.d=nesterov(0.9) optimizer.g=momentum(-0.5); run 30", "run 12345; phase 2",
      "new disjoint init.g=normal(0.001) k=5:1; run 300", "new bimodal latents=2; run 3",
    ])
  func layout(_ line: String) {
    var session = session()
    #expect(session.problem(line) == nil)
    let text = session.text("explain")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 20, "\(text)")
    let mover = session.training.lastMover.letter
    #expect(text.hasPrefix("\(mover) update \(session.training[session.training.lastMover].updates), round"))
    #expect(text.contains("E the mean"))
    for reply in session.respond(to: "explain") { expectFit(reply, [40, 80]) }
  }

  @Test("Mid-update it names the update that it explains, and the one that it does not")
  func midUpdate() {
    var session = session()
    _ = session.respond(to: "round 2")
    let whole = session.text("explain")
    let text = words(session.text("phase 3; explain"))
    #expect(text.contains("G update 2, round 2") && text.contains("D update 3, in progress"))
    #expect(!whole.contains("in progress"))
  }

  @Test(
    "The loss changes by the promise, the bending and the rest; V by the same for those who play for it",
    arguments: ["minimax", "nonsaturating", "leastsquares", "hinge", "wasserstein"])
  func sums(_ objective: String) throws {
    var session = session()
    _ = session.respond(to: "new bimodal objective=\(objective); run 4")
    for player in ["d", "g"] {
      let found = numbers(&session, "step \(player); explain")
      let change = try #require(found["loss.change"])
      let parts = ["loss.firstorder", "loss.secondorder", "loss.remainder"].compactMap { found[$0] }
      #expect(parts.count == 3 && abs(parts.reduce(0, +) - change) < 1e-14)
      guard case .made(let update) = session.training.lastUpdate(of: session.training.lastMover) else {
        return
      }
      let before = update.backpropagated.evaluated.loss
      #expect(found["loss.before"] == before)
      #expect(abs(change - (session.training.loss(on: update) - before)) < 1e-15)
      let playsForValue = objective == "minimax" || objective == "nonsaturating"
      #expect((found["V.change"] != nil) == playsForValue)
      guard playsForValue else { continue }
      let value = try #require(found["V.change"])
      if player == "d" { #expect(value == -change) }
      if player == "g", objective == "minimax" { #expect(value == change) }
      if player == "g", objective == "nonsaturating" { #expect(value != change && value < 0) }
    }
  }

  @Test("Plain descent is held to -rate x length^2, and the other rules are told beside it")
  func descent() throws {
    var session = session()
    _ = session.respond(to: "new bimodal optimizer.d=sgd")
    let plain = numbers(&session, "step; explain")
    let length = try #require(plain["d.gradnorm"])
    #expect(abs(try #require(plain["loss.firstorder"]) + 0.02 * length * length) < 1e-12)
    #expect(abs(try #require(plain["cosine"]) - 1) < 1e-12)
    #expect(session.text("explain").contains("-rate x length^2"))
    _ = session.respond(to: "step")
    #expect(session.text("explain").contains("plain SGD"))
    _ = session.respond(to: "set clip=0.01; step d")
    #expect(session.text("explain").contains("clipping holds"))
  }

  @Test("Both gaps before and after are the ledger's; D's move leaves G's as it was")
  func gaps() throws {
    var session = session()
    _ = session.respond(to: "run 5")
    let before = numbers(&session, "ledger")
    let told = numbers(&session, "step d; explain")
    let after = numbers(&session, "ledger")
    for player in ["d", "g"] {
      let name = "\(player).gap"
      #expect(abs(try #require(told["\(name).before"]) - (try #require(before[name]))) < 1e-12)
      #expect(abs(try #require(told["\(name).after"]) - (try #require(after[name]))) < 1e-12)
    }
    #expect(session.text("explain").contains("(unchanged)"))
  }

  @Test("An update is explained as it was made, whatever was set since")
  func setSince() {
    var session = session()
    _ = session.respond(to: "run 5")
    let told = session.text("explain").split(separator: "\n").dropFirst()
    for line in ["set objective=hinge", "set lr.g=7", "let g.b2[0] = 3", "let d.b2[0] = 3"] {
      _ = session.respond(to: line)
      let text = session.text("explain")
      #expect(text.contains("set since"), "\(line)")
      #expect(
        Array(told.prefix(8)) == Array(text.split(separator: "\n").dropFirst(2).prefix(8)), "\(line): \(text)"
      )
    }
  }

  @Test(
    "A D that is sure of every fake starves a minimax G, and the nonsaturating one is not called saturated")
  func saturation() {
    var session = session()
    let starved = diagnosis(&session, "new disjoint; step d 300; step g; explain")
    #expect(starved.contains("saturated") && starved.contains("D too strong"), "\(starved)")
    let text = session.text("explain")
    #expect(text.contains("bound 10)") && text.contains("bound 0.1)"))
    let other = diagnosis(&session, "new disjoint objective=nonsaturating; step d 300; step g; explain")
    #expect(!other.contains("saturated"), "\(other)")
  }

  @Test("The saturation ratio of a constant D is the ratio of the two slopes, (1 - D) / D")
  func ratio() throws {
    var session = session()
    for output in [0.5, 0.1, 0.01] {
      _ = session.respond(
        to: "new bimodal lr.d=1e-12 objective=minimax; set d.output=\(output); let d.w2[0,0]=1e-9")
      let ratio = try #require(numbers(&session, "step g; explain")["saturation"])
      #expect(abs(ratio / ((1 - output) / output) - 1) < 1e-5, "\(ratio)")
    }
  }

  @Test(
    "A G that makes one bump of two has lost a mode; one that makes a point has collapsed; a good one neither"
  )
  func modes() {
    var session = session()
    _ = session.respond(
      to: "new bimodal hidden.g=none lr.g=1e-9; let g.w1[0,0]=0.6; let g.b1[0]=1.5; step g")
    #expect(diagnosis(&session, "explain").contains("modes lost"))
    #expect(session.text("explain").contains("at -1.5"))
    #expect(!diagnosis(&session, "explain").contains("collapsed"))
    _ = session.respond(to: "let g.w1[0,0]=0.01; step g")
    #expect(diagnosis(&session, "explain").contains("collapsed"))
    _ = session.respond(to: "let g.w1[0,0]=1.6; let g.b1[0]=0; step g")
    #expect(diagnosis(&session, "explain") == "none")
    // Far from every mode nothing can be said of modes, and it is not said.
    _ = session.respond(to: "let g.b1[0]=40; step g")
    #expect(words(session.text("explain")).contains("not looked for: lost modes (only 0"))
  }

  @Test("Players of equal rates who chase each other rotate; with a quick D they do not")
  func rotation() {
    var session = session()
    #expect(diagnosis(&session, "new gauss1d lr.d=0.05 lr.g=0.05; run 400; explain").contains("rotation"))
    #expect(diagnosis(&session, "new bimodal; run 300; explain") == "none")
  }

  @Test("An update that is not finite is not explained but said to be so")
  func diverged() {
    var session = session()
    _ = session.respond(to: "new bimodal objective=leastsquares; let d.b2[0]=1e200")
    _ = session.respond(to: "step d")
    let text = session.text("explain")
    #expect(text.contains("not finite") && !text.contains("nan"), "\(text)")
  }
}
