import Interpreter
import Language
import Minimax
import Testing

@Suite("Proving it from the prompt")
struct CheckTests {
  @Test("check gradients passes, says where the minibatch comes from, and leaves the game as it is")
  func gradients() throws {
    var session = session()
    let start = session.training
    let text = session.text("check gradients")
    #expect(text.contains("one was drawn on a copy") && text.contains("All 610 agree to 1e-6"))
    #expect(session.training == start)
    _ = session.respond(to: "phase 3")
    let middle = session.training
    #expect(session.text("check gradients").unfolded.contains("The minibatch is the one drawn last."))
    #expect(session.training == middle)
  }

  @Test("A word that is no check is told apart, and so is a setting that is none")
  func slips() throws {
    var session = session()
    for line in ["check", "check ex01", "check gradient", "check gradients fast", "check gradients most=0"] {
      let found = session.problem(line)
      let problem = try #require(found, "\(line)")
      #expect(problem.kind == .usage)
    }
    #expect(session.problem("check gradient")?.advice.contains("gradients") == true)
    #expect(session.problem("check ex01")?.advice.contains("saddle check ex01") == true)
  }

  @Test("Parameters that are not finite are no pass")
  func notFinite() {
    var session = session()
    _ = session.respond(to: "set lr.d=1000 optimizer.d=sgd objective=leastsquares; run 50")
    #expect(session.problem("check gradients")?.kind == .failed)
  }

  @Test("A game whose loss overflows is neither a pass nor the program's fault")
  func overflow() throws {
    var session = session()
    let runaway = "set objective=leastsquares lr.d=1000 lr.g=1000 optimizer.d=sgd optimizer.g=sgd; run 500"
    _ = session.respond(to: runaway)
    let found = session.problem("check gradients")
    let problem = try #require(found)
    #expect(problem.kind == .failed && problem.message.contains("no gradient could be checked"))
    #expect(!problem.advice.contains("fault"))
    let huge = session.text("new bimodal; let g.b2[0]=1e308; let d.w2[0,0]=1e308; check gradients").unfolded
    #expect(!huge.contains("fault") && huge.contains("Nothing can be told of"))
    #expect(huge.contains("cannot tell") && !huge.contains("All 610"))
  }

  @Test("A check that is interrupted says how far it came")
  func interruption() throws {
    var session = session()
    _ = session.submit("check gradients")
    _ = session.proceed(rounds: 1)
    _ = session.proceed(rounds: 10)
    let reply = session.interrupt()
    let stopped = try #require(reply)
    #expect(stopped.values.first { $0.name == "compared" }?.value == .number(10))
  }

  @Test("verify passes on every machine, of every game", arguments: Preset.all.map(\.name))
  func verify(_ preset: String) {
    var session = session()
    _ = session.respond(to: "new \(preset); round; phase 2")
    let before = session.training
    let replies = session.respond(to: "verify")
    #expect(replies.allSatisfy { $0.problem == nil })
    #expect(replies[0].values.first { $0.name == "failed" }?.value == .number(0))
    #expect(session.training == before)
  }

  @Test("verify says of parameters set by hand that they are")
  func byHand() {
    var session = session()
    _ = session.respond(to: "step; let g.b1[0] = 3")
    #expect(session.text("verify").unfolded.contains("G's parameters have been set by"))
  }

  @Test("counterfactual leaves the game as it is to the last bit, also within an update")
  func counterfactual() {
    var session = session()
    for line in ["run 20", "phase 8", "set objective=hinge", "new ring", "phase 4"] {
      _ = session.respond(to: line)
      let before = session.training
      let text = session.text("counterfactual")
      #expect(session.training == before, "\(line)")
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
      #expect(
        text.unfolded.contains("was completed first, on the copy.")
          == (before.turn.next != .sample))
    }
  }

  @Test("counterfactual has a line for the objective in force where it is none of the three")
  func otherObjective() {
    var session = session()
    _ = session.respond(to: "set objective=hinge; run 5")
    #expect(session.text("counterfactual").contains("hinge (now)"))
  }

  @Test("The line of counterfactual that comes next is what play then does, number by number")
  func next() throws {
    var session = session()
    for (line, row, play) in [
      ("run 30", "D x1", "run 1"), ("step d", "nonsaturating", "step"), ("set k=3:1; run 2", "D x3", "round"),
    ] {
      _ = session.respond(to: line)
      let found = session.respond(to: "counterfactual").last?.values ?? []
      let promised = found.filter { $0.name.hasPrefix("\(row).") }
      _ = session.respond(to: play)
      #expect(promised.count == 6)
      for named in promised {
        let name = String(named.name.dropFirst(row.count + 1))
        #expect(
          session.respond(to: "print \(name)").last?.values.first?.value == named.value, "\(row) \(name)")
      }
    }
  }

  @Test(
    "counterfactual and explain name the same gaps alike",
    arguments: ["wasserstein", "hinge", "leastsquares"])
  func sameDebts(_ objective: String) throws {
    var session = session()
    _ = session.respond(
      to: "set objective=\(objective) \(objective == "wasserstein" ? "clip=0.01" : "k=1:1"); run 5")
    let rows = session.respond(to: "counterfactual").last?.values ?? []
    _ = session.respond(to: "run 1")
    let told = session.respond(to: "explain").last?.values ?? []
    for gap in ["d.gap", "g.gap"] {
      let promised = try #require(rows.first { $0.name == "D x1.\(gap)" })
      let explained = try #require(told.first { $0.name == "\(gap).after" })
      #expect(promised.value == explained.value, "\(objective)")
    }
    #expect(rows.contains { $0.name == "minimax.d.losspop" } && !rows.contains { $0.name.hasSuffix("Vpop") })
  }

  @Test("compare ends with what changed most, and rounding of theory is no difference")
  func most() {
    var session = session()
    _ = session.respond(to: "step d")
    let lines = session.text("compare start").split(separator: "\n").map(String.init)
    #expect(lines.suffix(3).joined(separator: " ").contains("Changed most for their size:"))
    #expect(lines.first?.hasPrefix("Generated densities") == true)
    // D alone has moved: nothing that is G's alone differs.
    #expect(!lines.contains { $0.hasPrefix("jsd ") || $0.hasPrefix("Vstar") || $0.hasPrefix("q.mean") })
  }

  @Test("No number is cut by a fold, and no column is lost, at forty columns")
  func narrow() {
    var session = session()
    _ = session.respond(to: "run 100; checkpoint a; run 50")
    for line in ["explain", "counterfactual", "checkpoints", "trace x=1.2", "list", "verify"] {
      let wide = session.text(line)
      let narrow = session.text(line, width: 40)
      for reply in session.respond(to: line) { expectFit(reply, [40, 80]) }
      let words = Set(narrow.split { " \n".contains($0) }.map(String.init))
      for word in Set(wide.split { " \n".contains($0) }) where word.contains(where: \.isNumber) {
        #expect(words.contains(String(word)), "\(word) of \(line)")
      }
    }
    #expect(session.text("compare a", width: 40).contains("change"))
  }

  @Test("compare shows what differs, and no more")
  func compare() {
    var session = session()
    #expect(session.text("compare start").contains("agree in every rule and every quantity"))
    _ = session.respond(to: "run 30; set lr.g=0.004")
    let text = session.text("compare start now")
    #expect(
      text.contains("lr.g") && text.contains("0.004") && text.contains("jsd") && text.contains("q@start"))
    #expect(!text.contains("lr.d") && text.contains("Known at now alone"))
  }

  @Test("compare takes checkpoints and branches, the present one by its own name too")
  func branches() {
    var session = session()
    _ = session.respond(to: "run 5; checkpoint early; branch hot; set lr.g=0.1; run 5")
    for line in ["compare main hot", "compare main", "compare early now", "compare hot start"] {
      let text = session.text(line)
      #expect(text.contains("lr.g") && text.contains("jsd"), "\(line)")
    }
    #expect(session.problem("compare hot now") == nil)
  }

  @Test("compare wants two moments that there are")
  func moments() {
    var session = session()
    for line in ["compare", "compare strat", "compare now", "compare start start", "compare start now then"] {
      #expect(session.problem(line)?.kind == .usage, "\(line)")
    }
    #expect(session.problem("compare strat")?.advice.contains("start") == true)
  }

  @Test("expect passes in one line, or fails with both sides")
  func expects() {
    var session = session()
    #expect(session.text("expect jsd < 1") == "jsd < 1: true\n")
    let failed = session.problem("expect jsd < d.updates and round == 0")
    #expect(failed?.kind == .failed)
    #expect(
      failed?.message.contains("jsd is 0.56") == true && failed?.message.contains("d.updates is 0") == true)
    #expect(failed?.message.contains("round is") == false)
    #expect(session.problem("expect not round == 0")?.message.contains("round is 0") == true)
    for line in ["expect", "expect jsd", "expect jds < 1", "expect jsd <"] {
      #expect(session.problem(line)?.kind == .usage, "\(line)")
    }
  }
}

extension String {
  /// With its lines joined.
  fileprivate var unfolded: String { split(separator: "\n").joined(separator: " ") }
}
