import Extras
import Interpreter
import Language
import Minimax
import Networks
import Testing

@Suite("Cures at the prompt")
struct CureSettingTests {
  @Test("Every cure is a setting, shown by `set` and in the introduction of a game, and off in a new one")
  func settings() {
    var session = session()
    let all = session.text("set")
    for key in ["pack", "unroll", "instancenoise", "r1"] { #expect(all.contains(key)) }
    #expect(!session.text("new bimodal").contains("cures"))
    let told = session.text("new bimodal pack=2 unroll=3 instancenoise=0.1")
    #expect(told.contains("pack=2, unroll=3, instancenoise=0.1") && told.contains("D judges packs of 2"))
    #expect(
      session.training.experiment.stabilizers == Stabilizers(packing: 2, unrolling: 3, instanceNoise: 0.1))
    #expect(session.training.experiment.discriminator.network.inputs == 2)
    _ = session.text("new bimodal")
    #expect(session.training.experiment.stabilizers == .off)
    #expect(session.text("set r1=2").contains("r1 = 2"))
    _ = session.text("set r1=off; set instancenoise=off; set unroll=off")
    #expect(session.training.experiment.stabilizers == .off)
  }

  @Test(
    "What cannot be is refused with the way out, and nothing changes",
    arguments: [
      ("new bimodal pack=3", "makes no whole number of packs", "batch=129"),
      ("new bimodal unroll=2 r1=1", "do not go together", "r1=off"),
      ("new bimodal unroll=2 rule=simultaneous", "simultaneous", "rule=alternating"),
      ("set pack=2", "belongs to the shape of a game", "new pack=2"),
      ("new pack=0", "a whole number from 1 to 16", "nothing was changed"),
      ("set unroll=-1", "a whole number from 0 to 32", "nothing was changed"),
      ("set r1=-1", "a positive number up to 1e6, or off", "nothing was changed"),
      ("set instancenoise=much", "a positive number up to 1e6, or off", "nothing was changed"),
    ])
  func refusals(_ line: String, _ message: String, _ advice: String) {
    var session = session()
    let before = session.training
    let problem = session.problem(line)
    #expect(problem?.message.contains(message) == true, "\(String(describing: problem))")
    #expect(problem?.advice.contains(advice) == true, "\(String(describing: problem))")
    #expect(session.training == before)
  }

  @Test("Where D judges packs, nothing is said of D at a point, and figures of G are there")
  func packed() {
    for preset in ["bimodal", "ring"] {
      var session = session()
      _ = session.text("new \(preset) pack=2; round 2")
      for line in ["print Vpop", "print d.gap", "print D(\(preset == "ring" ? "0,0" : "0"))"] {
        let problem = session.problem(line)
        #expect(problem?.message.contains("packs of 2") == true, "\(line): \(String(describing: problem))")
      }
      #expect(session.problem("print jsd; print tv; print g.gap; print modes") == nil)
      for line in [
        "ledger", "status", "round", "phase", "step", "show logits", "show noise", "explain", "trace z=0",
      ] {
        let text = session.text(line)
        #expect(!text.contains("nan"), "\(preset), \(line): \(text)")
      }
      for kind in ["densities", "value", "losses", "gradients", "weights", "latent", "field", "slice y=0"] {
        let text = session.text("plot \(kind)")
        #expect(!text.contains("nan") && !text.contains("D is never"), "\(preset), \(kind): \(text)")
      }
    }
  }

  @Test("The check of gradients passes under every cure")
  func checks() {
    for stabilizers in ["pack=2", "unroll=2", "instancenoise=0.2", "r1=1", "pack=4 instancenoise=0.1 r1=0.5"]
    {
      var session = session()
      let text = session.text(
        "new bimodal batch=16 hidden.d=6 hidden.g=5 \(stabilizers); round 2; check gradients")
      #expect(text.contains("agree to"), "\(stabilizers): \(text)")
    }
  }

  @Test("R1 says what it adds to D's loss")
  func penalty() throws {
    var session = session()
    #expect(session.text("new bimodal r1=1; phase 4").contains("of it R1"))
    _ = session.respond(to: "finish; step d")
    let (whole, added) = try (session.number("d.loss"), session.number("d.penalty"))
    guard case .made(let update) = session.training.lastUpdate(of: .discriminator) else {
      Issue.record("D has made no update"); return
    }
    let logits = update.backpropagated.evaluated.discriminated
    let objective = session.training.experiment.objective
    let bare =
      objective.realTerm.mean(over: logits.realLogits) + objective.fakeTerm.mean(over: logits.fakeLogits)
    #expect(added > 0 && abs(whole - bare - added) < 1e-12, "\(whole), \(bare), \(added)")
    _ = session.respond(to: "set r1=off; step d")
    #expect(try session.number("d.penalty") == 0)
  }

  @Test("A saved game with cures loads as it was")
  func saved() {
    let disk = MemoryFiles()
    var session = Session(files: disk.files)
    _ = session.text("new bimodal pack=2 unroll=2 instancenoise=0.1; round 3; phase 9; save game.json")
    let saved = session.training
    _ = session.text("new gauss1d; load game.json")
    #expect(session.training == saved)
  }
}
