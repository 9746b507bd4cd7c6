import Interpreter
import Language
import Minimax
import Testing

@Suite("Breakpoints and watches")
struct StopTests {
  @Test("run until stops at the first update after which the condition holds, as stepping finds it")
  func until() {
    var stepped = session()
    var updates = 0
    while stepped.text("print d.gradnorm < 0.05 or D(0) < 0.4").contains("false") || updates == 0 {
      _ = stepped.text("step")
      updates += 1
      if updates > 2_000 { break }
    }
    var session = session()
    _ = session.text("step")
    let text = session.text("run until d.gradnorm < 0.05 or D(0) < 0.4 max 1000")
    #expect(text.contains("holds after"))
    #expect(session.training == stepped.training)
  }

  @Test("A condition that never holds ends at max and says so; one that holds already plays nothing")
  func untilNever() {
    var session = session()
    #expect(session.text("run until jsd < 0 max 7 every 5").contains("never held in 7 rounds"))
    #expect(session.training.position.round == 7)
    #expect(session.text("run until jsd > 0").contains("holds already"))
    #expect(session.training.position.round == 7)
  }

  @Test("break stops when the condition becomes true, a second time only after it was false")
  func becomesTrue() {
    var session = session()
    _ = session.text("break round >= 5; run 20")
    #expect(session.training.position.round == 5)
    _ = session.text("run 20")
    #expect(session.training.position.round == 25)
    _ = session.text("goto 2; run 20")
    #expect(session.training.position.round == 5)
  }

  @Test(
    "break d stops after each update of D, tbreak g once after one of G, break update if after the condition")
  func updates() {
    var session = session()
    _ = session.text("break d; run 9")
    #expect(session.training.discriminator.updates == 1 && session.training.generator.updates == 0)
    _ = session.text("run 9")
    #expect(session.training.discriminator.updates == 2)
    _ = session.text("delete 1; tbreak g; run 9")
    #expect(session.training.generator.updates == 2)
    _ = session.text("run 9")
    #expect(session.training.generator.updates == 11)
    _ = session.text("break update if d.updates == 15; round 30")
    #expect(session.training.discriminator.updates == 15)
  }

  @Test("watch shows the old value, the new one, and the update that made it")
  func watch() {
    var session = session()
    _ = session.text("run 3; watch g.updates")
    let text = session.text("run 9")
    #expect(text.contains("Old = 3") && text.contains("New = 4") && text.contains("G's update 4, in round 4"))
    #expect(session.training.position.round == 4)
  }

  @Test("A disabled stop lets play pass, an enabled one does not, and every needless look is spared")
  func disabling() {
    var session = session()
    _ = session.text("break d; disable 1; run 5")
    #expect(session.training.position.round == 5)
    _ = session.text("enable 1; run 5")
    #expect(session.training.position.round == 5 && session.training.discriminator.updates == 6)
    _ = session.text("delete; break jsd < 0 every 10; run 20")
    #expect(session.text("info breakpoints").contains(" 4  theory"))
  }

  @Test("A stop changes nothing of what a run computes")
  func sameBits() {
    var free = session()
    var watched = session()
    _ = free.text("run 50")
    _ = watched.text("break jsd < 0 every 20; watch d.norm < 0; run 50")
    #expect(free.training == watched.training)
  }

  @Test("What is displayed is shown after every command that moves the game, and by no other")
  func display() {
    var session = session()
    #expect(session.text("display g.updates").contains("1: g.updates = 0"))
    #expect(session.text("run 3").contains("1: g.updates = 3"))
    #expect(session.text("back").contains("1: g.updates = 2"))
    #expect(!session.text("status").contains("1: g.updates"))
    #expect(!session.text("delete 1; run 1").contains("1: g.updates"))
  }

  @Test("Printed values are numbered: $1, $ and $$")
  func values() {
    var session = session()
    #expect(session.problem("print $")?.message.contains("nothing has been printed") == true)
    _ = session.text("print 2; print 3; print 5")
    #expect(session.text("print $1 + 10 * $$ + 100 * $").contains("= 532"))
    #expect(session.text("info values").contains("$4 = 532"))
    #expect(session.problem("print $9")?.message.contains("there are $1 to $4") == true)
  }

  @Test(
    "A condition that cannot be looked at is refused when it is set",
    arguments: [
      "break jds < 1", "break jsd", "run until V", "watch", "break d when V < 1", "break V < 1 every 0",
    ])
  func refusals(_ line: String) {
    var session = session()
    #expect(session.problem(line)?.kind == .usage)
    #expect(session.text("info breakpoints").contains("No stop is in force"))
  }

  @Test("A value that comes only later may be watched")
  func later() {
    var session = session()
    #expect(session.problem("watch g.gradnorm < 1e-9") == nil)
    #expect(session.problem("break g.loss > 1e9 and misspelt > 1") != nil)
    _ = session.text("run 5")
    #expect(session.training.position.round == 5)
  }
}
