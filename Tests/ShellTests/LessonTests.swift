import Extras
import Interpreter
import Language
import Learning
import Minimax
import Plots
import Testing

@Suite("Taking a lesson")
struct LessonTests {
  private func taken(_ store: ProgressStore? = nil, text: String = LessonSpecimen.text) -> Session {
    var session = Session(files: FileSystem([LessonSpecimen.path: text]), store: store)
    session.presentation = Presentation(style: Style(width: 80, height: 24))
    return session
  }

  private func begun(_ lines: [String] = []) -> Session {
    var session = taken()
    _ = session.text("lesson 1")
    for line in lines { _ = session.text(line) }
    return session
  }

  @Test("Alone, `lesson` lists the course with what comes next, and a blank line would begin it")
  func list() {
    var session = taken()
    let text = session.text("lesson")
    #expect(
      text.contains("One step") && text.contains("5 min") && text.contains("Next: `lesson 01-one-step`"))
    #expect(session.repeatable == "lesson 01-one-step")
  }

  @Test("A blank line turns the page and never trains")
  func pages() {
    var session = taken()
    #expect(session.text("lesson 1").contains("A game between D and G."))
    #expect(session.text("").contains("saddle> print V\nV = -1.386294361"))
    #expect(session.text("").contains("Q1. Which formula"))
    #expect(session.text("").contains("Q1 waits: type 1 to 3"))
    #expect(session.training.updates == 0)
  }

  @Test("A wrong choice gets its own words, else `not yet`, with the hints that are left")
  func choices() {
    var session = begun(["", ""])
    #expect(session.text("3").contains("Right size, wrong sign.\n(Q1 stays open: `hint` (2 left), `skip`)"))
    #expect(session.text("1").contains("Not yet."))
    #expect(session.problem("4")?.message == "Q1 has the choices 1 to 3")
    let right = session.text("2")
    #expect(right.contains("Right.") && right.contains("Two logarithms of one half."))
  }

  @Test("Hints come one at a time, and earlier ones can be read again")
  func hints() {
    var session = begun(["", ""])
    #expect(session.problem("hint 2") != nil)
    #expect(session.text("hint").contains("Hint 1 of 2\nPut 0.5"))
    #expect(session.text("hint").contains("Hint 2 of 2"))
    #expect(session.text("hint").contains("That was the last"))
    #expect(session.text("hint 1").contains("Put 0.5"))
    #expect(session.text("").contains("Q1 waits: type 1 to 3; `skip`"))
  }

  @Test("A command question is judged on the game, by whatever way it came there")
  func commands() {
    for way in [
      ["step d"], ["s"], ["phase 6"], ["phase 4", "print V", "phase 2"],
      ["step g", "back 1 update", "step d"],
    ] {
      var session = begun(["", "", "2", ""])
      var text = ""
      for line in way {
        #expect(!text.contains("Q2 is answered"))
        text += session.text(line)
      }
      #expect(text.contains("Right. Q2 is answered.") && text.contains("D alone moved."), "\(way)")
    }
  }

  @Test("Only what moves the game can be a wrong answer to a command question")
  func wrongCommands() {
    var session = begun(["", "", "2", ""])
    #expect(!session.text("print V").contains("Q2"))
    #expect(!session.text("plot").contains("Q2"))
    #expect(session.text("phase").contains("(Q2: not yet; `hint` (1 left), `skip`)"))
    #expect(session.text("back; step g").contains("That moved G as well."))
    #expect(session.problem("5")?.message == "Q2 asks for something to be done, not for a number")
    #expect(session.problem("stepp")?.message == "there is no command \"stepp\"")
  }

  @Test("`skip` carries out the model answer from where the question was put")
  func skipping() {
    var session = begun(["", "", "2", "", "run 5"])
    let text = session.text("skip")
    #expect(text.contains("saddle> step d\nD update 1") && text.contains("D alone moved."))
    #expect(session.training.discriminator.updates == 1 && session.training.generator.updates == 0)
    #expect(session.problem("skip")?.message == "nothing is asked here")
  }

  @Test("A block marked `try` waits until its command is typed, by any alias, or skipped")
  func typing() {
    var session = begun(["", "", "2", "", "step d", ""])
    #expect(session.text("").contains("Type `print V - V@start`, or `skip`"))
    #expect(session.text("print V").contains("the lesson waits for `print V - V@start`"))
    #expect(session.text("p V - V@start").contains("(blank line: on)"))
    #expect(session.text("").contains("Q3."))
    var other = begun(["", "", "2", "", "step d", ""])
    #expect(other.text("skip").contains("V - V@start ="))
  }

  @Test("A number is judged against the live game, however it is written")
  func numbers() {
    var session = begun(["", "", "2", "", "step d", "", "skip", ""])
    let value = session.text("print Vpop - Vpop@start").split(separator: " ").last.map(String.init) ?? ""
    let number = Double(value.split(separator: "\n")[0]) ?? .nan
    #expect(session.text("-(\(number))").contains("It rose."))
    #expect(session.text("1.5").contains("So much cannot be."))
    #expect(session.text("0").contains("Not yet."))
    #expect(session.text("\(number + 0.001)").contains("Right: "))
    #expect(session.text("").contains("What you now know"))
    #expect(session.text("").contains("The end of 01-one-step: 3 of 3 questions answered."))
  }

  @Test("Numbers are judged where the question was put, and in every spelling that says what is meant")
  func spellings() {
    var session = begun(["", ""])
    #expect(session.text("2 log 0.5").contains("Right."))
    session = begun(["goto Q3"])
    let value = session.text("print Vpop - Vpop@start").split(separator: " ").last ?? ""
    let number = Double(value.split(separator: "\n")[0]) ?? .nan
    let digits = String("\(number)".prefix(4))
    #expect(session.problem(digits.replacing(".", with: ","))?.advice.contains("`\(digits)`") == true)
    #expect(session.problem("2log(0.5)")?.message.contains("cannot be read as a number") == true)
    #expect(session.text("0.2").contains("Right as far as it goes") == ((number * 10).rounded() == 2))
    _ = session.text("run 20")
    #expect(session.text("\u{2212}\(number)").contains("It rose."))
    #expect(session.text("\(number)").contains("Right: "))
    session = begun()
    #expect(session.problem("0.5")?.message == "nothing is asked here that a number would answer")
  }

  @Test("A line of several commands is judged when it is over")
  func severalCommands() {
    var session = begun(["", "", "2", ""])
    let text = session.text("step g; back 1 update; step d")
    #expect(!text.contains("That moved G as well.") && text.contains("Q2 is answered"))
  }

  @Test("A single q does not leave the program from within a lesson, and `quit` says that progress is kept")
  func quitting() {
    var session = begun()
    #expect(session.problem("q")?.message.contains("would leave the program") == true)
    #expect(session.text("quit").contains("is kept"))
    #expect(session.isOver)
  }

  @Test("What the learner tries between two screens is not the lesson's game")
  func tryingThings() {
    var session = begun(["", "", "run 20", "2", ""])
    #expect(session.training.updates == 0)
    session = begun(["", "run 20"])
    #expect(session.text("").contains("The lesson goes on with its own game"))
    #expect(session.training.updates == 0)
  }

  @Test("Free play has a copy of the game, and `resume` restores the lesson's")
  func freePlay() {
    var session = begun(["", "", "2", ""])
    #expect(session.problem("resume")?.message == "the lesson is going on")
    #expect(session.text("play").contains("Free play"))
    #expect(!session.text("step d").contains("Q2"))
    _ = session.text("run 10")
    #expect(!session.isInLesson)
    #expect(session.problem("hint")?.advice == "`resume` goes back to it")
    #expect(session.text("resume").contains("Q2. Take exactly one update of D."))
    #expect(session.training.updates == 0)
    #expect(session.text("step d").contains("Q2 is answered"))
  }

  @Test("`prev`, `next` and `goto Q3` move between pages with the game as it was there")
  func moving() {
    var session = begun()
    #expect(session.problem("prev")?.message == "this is the first page")
    #expect(session.text("goto Q3").contains("Q3. By how much"))
    #expect(session.training.discriminator.updates == 1)
    #expect(session.text("goto q2").contains("Q2. Take exactly"))
    #expect(session.training.updates == 0)
    #expect(session.text("next").contains("Watch"))
    #expect(session.training.discriminator.updates == 1)
    #expect(session.text("prev").contains("Q2. Take exactly"))
    #expect(session.training.updates == 0)
    #expect(session.problem("goto Q9")?.message == "there is no question \"Q9\"")
    #expect(session.text("goto 0").contains("The start"))
  }

  @Test("`bye` brings back the game from before the lesson")
  func leaving() {
    var session = taken()
    _ = session.text("new bimodal seed=3; run 7")
    let before = session.training
    for line in ["lesson 1", "", "", "2", "", "step d", "lesson 1", "bye"] { _ = session.text(line) }
    #expect(session.training == before)
    #expect(session.problem("bye")?.message == "no lesson is being taken")
  }

  @Test("A lesson's own commands cannot leave it, write outside, or begin another")
  func foreign() {
    for (command, words) in [
      ("quit", "for the learner"), ("lesson 1", "for the learner"),
      ("print 1; lesson 1 again", "for the learner"),
      ("save /tmp/x.json", "only below the working"),
    ] {
      var session = taken(
        text: LessonSpecimen.text.replacing("saddle> print V\n", with: "saddle> \(command)\n"))
      _ = session.text("lesson 1")
      #expect(session.text("").contains(words), "\(command)")
      #expect(!session.isOver)
    }
  }

  @Test(
    "Control characters in a lesson do not reach the screen, wherever they stand",
    arguments: [
      ("A game", "A \u{1B}[31mgame\u{7}"), ("# One step", "# One \u{9B}31mstep"),
      ("print V\n", "print V # \u{1B}]0;x\u{7}\n"),
      ("1. `log 2`", "1. `log \u{202E}2`"), ("Put 0.5", "Put \u{1B}[2J0.5"),
    ])
  func controlCharacters(_ old: String, _ new: String) {
    var session = taken(text: LessonSpecimen.text.replacing(old, with: new))
    let shown = ["lesson", "lesson 1", "", "", "hint", "2", "bye"].map { session.text($0) }.joined()
    let acting = shown.unicodeScalars.filter {
      $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
    }
    #expect(acting.isEmpty)
  }

  @Test(
    "An unseen block between prose and a block too long for the screen is carried out once, and no prose is lost"
  )
  func unseenBlock() {
    let text = """
      ---
      lesson: 01-one-step
      start: new gauss1d
      ---
      # A

      First words.

      Second words.

      <!-- hide -->
      ```saddle
      saddle> step d
      ```

      ```saddle
      saddle> list
      ...
      saddle> print d.updates
      d.updates = 1
      ```
      """
    var session = taken(text: text)
    let shown = ["lesson 1", "", "", ""].map { session.text($0) }.joined()
    #expect(
      shown.contains("First words.") && shown.contains("Second words.") && shown.contains("d.updates = 1"))
    #expect(session.training.discriminator.updates == 1)
  }

  @Test(
    "The commands of an answer are carried out by every way past its question",
    arguments: [["2", ""], ["skip", ""], ["next"], ["goto Q2"]])
  func waysPast(_ way: [String]) {
    let answer = "Two logarithms of one half.\n\n```saddle\nsaddle> step g\n...\n```\n"
    var session = taken(text: LessonSpecimen.text.replacing("Two logarithms of one half.\n", with: answer))
    for line in ["lesson 1", "", ""] + way { _ = session.text(line) }
    #expect(session.text("status").contains("G") && session.training.generator.updates == 1)
  }

  @Test("A learner's breakpoints and displays do not act in the lesson's own commands")
  func learnersStops() {
    let text = LessonSpecimen.text.replacing("saddle> print V\nV = -1.386", with: "saddle> run 10\n...")
    var session = taken(text: text)
    for line in ["lesson 1", "break round == 3", "display V", ""] { _ = session.text(line) }
    #expect(session.training.position.round == 10)
  }

  @Test("A command that a block asks for counts in the lesson's own game alone")
  func strayed() {
    var session = begun(["", "", "2", "", "step d", "", "run 50"])
    #expect(session.text("print V - V@start").contains("which is back now"))
    #expect(session.training.discriminator.updates == 1)
    #expect(session.text("print V - V@start").contains("(blank line: on)"))
  }

  @Test("A slip in a lesson's file is told with its line and what was expected")
  func slips() {
    var session = taken(text: LessonSpecimen.text.replacing("choice = 2", with: "choice = 9"))
    let problem = session.problem("lesson 1")
    #expect(problem?.message == "Lessons/01-one-step.md:23: \"9\" is none of the choices")
    #expect(problem?.advice == "expected 1 to 3")
    #expect(session.problem("lesson 7")?.message == "there is no lesson \"7\"")
    #expect(session.problem("lesson ./mine.md")?.message == "there is no file \"./mine.md\"")
  }
}
