import Interpreter
import Language
import Minimax
import Testing

@Suite("Games that diverge, from the prompt")
struct DivergencePlayTests {
  @Test("A run that diverges stops and says at which update, in which player, and why that happens")
  func divergence() throws {
    var session = session()
    _ = session.respond(
      to: "new bimodal objective=leastsquares optimizer.d=sgd optimizer.g=sgd lr.d=900 lr.g=900")
    let found = session.problem("run 1000")
    let problem = try #require(found)
    #expect(problem.kind == .failed)
    #expect(
      problem.message.contains("diverged") && problem.message.contains("update")
        && problem.advice.contains("learning rate"))
    #expect(session.problem("plot")?.message.contains("not finite") == true)
    #expect(session.problem("run 10") != nil)
    // A game begun again has not diverged yet, and can be played.
    #expect(session.problem("seed 3; step d") == nil)
    #expect(session.training.divergence == nil && session.training.discriminator.updates == 1)
  }

  @Test(
    "However a diverging game is played, it stops at one update and says the same of it",
    arguments: ["lr.d=100 k=5:1", "lr.d=100 k=3:2 rule=simultaneous", "lr.d=900"])
  func sameDivergence(_ rules: String) throws {
    let start = "new bimodal objective=leastsquares optimizer.d=sgd \(rules)"
    var whole = session()
    let stopped = whole.problem("\(start); run 300")
    let expected = try #require(stopped)
    let found = try #require(whole.training.divergence)
    #expect(expected.message.contains("update \(found.number), in round \(found.round),"))
    for line in ["step 5000", "round 300", "phase 9; finish; run 7; round 299"] {
      var session = session()
      let problem = session.problem("\(start); \(line)")
      #expect(problem == expected, "\(line)")
      #expect(session.training.divergence == found, "\(line)")
      for player in Player.allCases {
        #expect(session.training[player].updates == whole.training[player].updates, "\(line)")
      }
    }
  }

  @Test("The player who ran away is named with its learning rate, not the one whose update overflowed")
  func blame() throws {
    var session = session()
    let found = session.problem("new bimodal objective=leastsquares optimizer.d=sgd lr.d=900; phase 600")
    let problem = try #require(found)
    #expect(session.training.divergedPlayer == .generator)
    #expect(problem.message.hasPrefix("D diverged") && problem.message.contains("G's update"))
    #expect(problem.advice.contains("lr.d is 900") && !problem.advice.contains("lr.g"))
  }

  @Test("The reports of the phases and of the step that led to a divergence are shown before the problem")
  func reportsBeforeDivergence() {
    for (command, heading) in [
      ("phase 12", "D update 1  phase 6 of 6"), ("step d 5", "D update 1  (round 1)"),
    ] {
      var session = session()
      _ = session.respond(to: "new bimodal objective=leastsquares; let d.b2[0]=1e200")
      let replies = session.respond(to: "\(command); print 1")
      let text = replies.map { Presentation().text(of: $0) }.joined()
      #expect(text.contains(heading) && text.contains("a loss that is not finite"), "\(text)")
      #expect(replies.count == 1 && replies.first?.problem?.kind == .failed)
    }
  }

  @Test("A game that has diverged refuses whole rounds, but can be stepped to look at what follows")
  func afterDivergence() {
    var session = session()
    _ = session.respond(to: "new bimodal objective=leastsquares; let d.b2[0]=1e200")
    let first = session.problem("step")
    #expect(first != nil)
    for line in ["run 3", "round", "finish"] { #expect(session.problem(line) == first, "\(line)") }
    let updates = session.training.discriminator.updates
    #expect(session.problem("step d 2") == nil)
    #expect(session.training.discriminator.updates == updates + 2)
  }
}
