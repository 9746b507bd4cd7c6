import Extras
import Interpreter
import Language
import Minimax
import Testing

@Suite("Going back in time")
struct TimeTravelTests {
  @Test("back goes by what was played last, by what it is told, and to the last stop")
  func granularity() {
    var session = session()
    _ = session.text("run 12")
    #expect(session.text("back").hasPrefix("Round 11 completed, 22 updates"))
    _ = session.text("step 2")
    #expect(session.text("back").hasPrefix("In round 12, 23 updates"))
    _ = session.text("phase 4")
    #expect(session.text("back 3").contains("phase 2 of 6"))
    #expect(session.text("back 1 update").hasPrefix("In round 12, 23 updates; G's"))
    #expect(session.text("back update").hasPrefix("Round 11 completed, 22 updates; D's"))
    #expect(session.text("back 3 rounds").hasPrefix("Round 8 completed, 16 updates"))
    #expect(session.text("back stop").hasPrefix("Round 11 completed, 22 updates"))
    #expect(session.text("back 500 rounds").contains("That is all there is. The start"))
    #expect(session.text("back").contains("nothing before it"))
  }

  @Test(
    "Going back and forward again gives the same game to the last bit",
    arguments: ["run 40", "round 40", "step 80"])
  func sameFuture(_ play: String) {
    var session = session()
    _ = session.text(play)
    let then = session.training
    _ = session.text("goto 7; \(play); goto 40")
    #expect(session.training == then)
    _ = session.text("goto 3 g.discriminate; goto end; goto 40")
    #expect(session.training == then)
    _ = session.text("back 11 rounds; run 11")
    #expect(session.training == then)
  }

  @Test("A checkpoint is restarted exactly, also in the middle of an update, and V@NAME reads there")
  func checkpoints() throws {
    var session = session()
    _ = session.text("run 20; step d; phase 3")
    let then = session.training
    _ = session.text("checkpoint here")
    let jsd = try session.number("jsd")
    _ = session.text("phase 3; run 30; set lr.g=0.1; run 5")
    #expect(try session.number("jsd@here") == jsd)
    #expect(try session.number("jsd") != jsd)
    _ = session.text("restart here")
    #expect(session.training == then)
    _ = session.text("goto end")
    #expect(session.training.position.round == 56)
  }

  @Test("A checkpoint of a course that was given up brings that course back")
  func abandonedCourse() {
    var session = session()
    _ = session.text("run 10; set lr.g=0.05; run 10; checkpoint fast")
    let then = session.training
    #expect(session.text("goto 5; set lr.g=0.01").contains("is forgotten"))
    _ = session.text("run 30; restart fast")
    #expect(session.training == then)
    _ = session.text("goto 10; goto 20")
    #expect(session.training == then)
  }

  @Test("Branches share their past, differ in their rules, and stay as they were left")
  func branches() {
    var session = session()
    _ = session.text("run 20")
    let fork = session.training
    _ = session.text("branch hot; set lr.g=0.1; run 20")
    let hot = session.training
    _ = session.text("switch main")
    #expect(session.training == fork)
    _ = session.text("run 20")
    #expect(session.training != hot)
    _ = session.text("switch hot")
    #expect(session.training == hot)
    _ = session.text("goto 20; goto 5; goto 40")
    #expect(session.training == hot)
    #expect(session.problem("drop hot")?.message.contains("being played") == true)
    #expect(session.text("switch main; drop hot").contains("gone"))
    #expect(session.problem("switch hot")?.message.contains("no branch") == true)
  }

  @Test("Other noise from one state changes the samples and nothing else")
  func noise() {
    var session = session()
    _ = session.text("run 20")
    let before = session.training
    _ = session.text("set noise=5")
    #expect(
      session.training.generator == before.generator && session.training.randomness != before.randomness)
    _ = session.text("run 3; goto 20")
    #expect(
      session.training.generator == before.generator && session.training.randomness != before.randomness)
  }

  @Test(
    "A place that is not there is refused with what to type instead",
    arguments: [
      ("goto 500", "run 490"), ("goto 5 d.updaet", "did you mean `d.update`"), ("goto x", "goto end"),
      ("back until jsd", "did you mean"), ("back 3 weeks", "phases|updates|rounds"),
      ("restart nowhere", "checkpoint NAME"),
      ("switch nowhere", "branch NAME"), ("branch 3x", "for example"), ("checkpoint start", "another name"),
      ("back 0", "back [N]"), ("drop nothing", "list them"),
    ])
  func refusals(_ line: String, _ advice: String) throws {
    var session = session()
    _ = session.text("run 10")
    let before = session.training
    let found = session.problem(line)
    let problem = try #require(found)
    #expect((problem.message + problem.advice).contains(advice), "\(problem)")
    #expect(session.training == before)
  }

  @Test("back until finds the last earlier moment at which a condition held")
  func backUntil() {
    var session = session()
    var rounds: [Double] = []
    for _ in 0..<60 {
      _ = session.text("step")
      let found = session.respond(to: "print d.gradnorm")
      if case .number(let norm) = found[0].values[0].value { rounds.append(norm) }
    }
    let limit = rounds[..<50].max() ?? 0
    let expected = (rounds[..<59].lastIndex { $0 >= limit } ?? 0) + 1
    _ = session.text("back until d.gradnorm >= \(limit)")
    let updates = session.training.discriminator.updates + session.training.generator.updates
    #expect(updates == expected)
    _ = session.text("goto end; back until d.gradnorm > 1e9")
    #expect(session.training.position.round == 30)
  }

  @Test(
    "What is kept of the past does not depend on the portions in which a run was played",
    arguments: [1, 7, 1_000])
  func portions(_ rounds: Int) {
    var session = session()
    _ = session.submit("run 700; info history; plot value")
    var text = ""
    while true {
      let progress = session.proceed(rounds: rounds)
      if case .idle = progress { break }
      if case .replied(let reply) = progress { text += Presentation().text(of: reply) }
    }
    var whole = Interpreter.Session()
    #expect(text == whole.text("run 700; info history; plot value"))
  }
}
