import Interpreter
import Language
import Testing

@Suite("Bad input")
struct BadInputTests {
  static let refused = [
    ("stepp", "did you mean `step`"), ("plot densitis", "did you mean `densities`"),
    ("new bimodel", "did you mean `bimodal`"),
    ("new bimodal lr.h=0.1", "there is no setting"), ("set lr.g=-0.1", "must be a positive number"),
    ("set lr.g=0", "must be a positive number"), ("set lr.g=fast", "must be a positive number"),
    ("set lr.d=nan", "must be a positive number"), ("set lr.d=inf", "must be a positive number"),
    ("set batch=0", "a whole number from 1"), ("set batch=1e9", "a whole number from 1"),
    ("set k=0:0", "not both 0"), ("set k=-1:1", "not both 0"),
    ("new bimodal depth.g=10000", "a whole number from 0 to"),
    ("new bimodal hidden.d=16,,16", "widths"), ("new bimodal latents=0", "a whole number from 1"),
    ("set hidden.d=3", "belongs to the shape of a game"),
    ("set objective=minmax", "did you mean `objective=minimax`"),
    ("set optimizer.d=adan", "did you mean `optimizer.d=adam`"), ("set data=ring(8)", "another dimension"),
    ("set data=normal(0, -1)", "`data` expects"), ("set data=nrmal(0,1)", "`data` expects"),
    ("new csv file=none.csv column=1", "there is no file"), ("new csv file=good.csv", "needs column"),
    ("new csv column=1", "needs file"), ("new csv file=good.csv column=c", "there is no column"),
    ("new csv file=text.csv column=a", "line 3"),
    ("new csv file=good.csv column=petal", "`column=petal_length`"),
    ("new csv file=tiny.csv column=1", "too close together"),
    ("new csv file=huge.csv column=1", "larger than"),
    ("new csv file=good.csv column=a bandwidth=1e-300", "does not suit"),
    ("new csv file=good.csv columns=1", "two columns with a comma"),
    ("new csv file=good.csv columns=1,1", "two columns with a comma"),
    ("new csv file=good.csv columns=a,", "two columns with a comma"),
    ("new csv file=good.csv columns=a,petal", "`columns=a,petal_length`"),
    ("new csv file=good.csv columns=1,2 bandwidth=1,2,3", "or two such as"),
    ("new csv file=good.csv columns=1,2 bandwidth=1e9", "does not suit"),
    ("new csv file=good.csv columns=1,2 column=1", "there is no setting \"column\""),
    ("new drawn", "needs file"), ("new drawn file=none.txt", "there is no file"),
    ("new drawn file=odd.txt", "odd.txt, line 2, column 3: \"x\" is no density"),
    ("new drawn file=blank.txt", "line 1, column 1: there is no ink"),
    ("new custom", "needs data"), ("new custom data=", "needs data"),
    ("new custom data=drawn(heart.txt)", "begin with `new drawn file=..`"),
    ("new ring data=csv(good.csv, a)", "begin with `new csv file=.. column=..`"),
    ("new custom data=moonz(0.1)", "did you mean `moons(0.1)`"), ("set data=moons(0.1)", "another dimension"),
    ("new custm data=moons(0.1)", "did you mean `custom`"),
    ("new bimodal hidden.d=4096,4096", "is the most"),
    ("new bimodal batch=100000 latents=256 features.g=quadratic hidden.g=4096", "the most"),
    ("new bimodal batch=100000 hidden.d=1024", "choose a batch of at most"),
    ("set data=norml(0,1)", "did you mean `normal(4, 1.25)`"), ("set data=xyz", "for example `data="),
    ("print foo", "`status all` lists the quantities"),
    ("new csv file=good.csv column=a bandwidth=-1", "positive"),
    ("print", "needs an expression"), ("print Vpp", "did you mean Vpop"), ("print D(", "expected"),
    ("print d.w1[99,0]", "indices from"), ("print V@never", "the name of a moment"),
    ("print 1 +", "at the end"),
    ("let d.w1[0,0]", "needs a parameter"), ("let d.q1[0] = 1", "a parameter such as"),
    ("let d.b1[0] = 1/0", "finite"),
    ("phase 0", "a whole number from 1"), ("phase x", "a whole number from 1"),
    ("step x", "takes d, g or a whole number"),
    ("run", "needs a number"), ("run -5", "a whole number from 1"), ("run 1.5", "a whole number from 1"),
    ("show", "needs to know what"), ("show weight", "did you mean `weights`"),
    ("show gradients", "not known yet"),
    ("seed -1", "a whole number from 0"), ("help nothing", "there is no command"),
    ("quit now", "does not take"),
    ("source nowhere.saddle", "there is no file"), ("source loop.saddle", "deep"), ("print \"V", "a closing"),
    ("plot gradients", "has not been told anything"), ("status some", "all or nothing"),
    ("ledger all", "does not take"),
  ]

  @Test("One clear sentence, the state untouched, and nothing behind it done", arguments: refused)
  func refusals(_ line: String, _ sentence: String) throws {
    var session = session([
      "good.csv": "a,petal_length\n1,2\n2,3\n", "tiny.csv": "1e-308\n2e-308\n3e-308\n",
      "odd.txt": "##\n##x\n", "blank.txt": " \n",
      "huge.csv": "1e308\n1\n2\n", "text.csv": "a,b\n1,2\nx,3\n", "loop.saddle": "source loop.saddle",
    ])
    let before = session.training
    let replies = session.respond(to: line + "; step")
    let problem = try #require(replies.compactMap(\.problem).first)
    let whole = Presentation().text(of: Reply([.problem(problem)])).replacing("\n  ", with: " ")
    #expect(whole.contains(sentence), "\(whole)")
    #expect(session.training == before)
    #expect(problem.kind == .usage)
  }

  @Test("In the middle of an update rules stay as they are")
  func midUpdate() throws {
    var session = session()
    _ = session.respond(to: "phase 2")
    for line in ["set lr.g=0.1", "let d.b1[0] = 1", "set d.output = 0.5"] {
      let found = session.problem(line)
      let problem = try #require(found)
      #expect(problem.message.contains("an update is in progress"))
    }
  }

  @Test("The caret stands under the slip, wherever in the line its command stands")
  func caret() throws {
    var session = session()
    for line in ["print Vpp", "step; print Vpp", "let d.b1[0] = 0; print  Vpp"] {
      let found = session.problem(line)
      let marked = try #require(found?.marked)
      let place = marked[0].unicodeScalars.count - 3
      #expect(marked[0].hasSuffix("Vpp") && marked[1] == String(repeating: " ", count: place) + "^")
    }
  }

  @Test("Control characters of the input never reach the output")
  func controlCharacters() {
    var session = session()
    for line in [
      "\u{1B}[31mred", "print \u{7}V", "new \u{1B}]0;title\u{7}", "set lr.g=\u{202E}1", "plot \u{0}",
    ] {
      let text = session.text(line)
      #expect(
        text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 32 && $0 != "\u{7F}" && $0 != "\u{202E}" })
    }
  }

  @Test("An empty line, a comment and a very long line are taken calmly")
  func oddLines() {
    var session = session()
    #expect(session.respond(to: "").isEmpty)
    #expect(session.respond(to: "   # nothing").isEmpty)
    #expect(session.problem(String(repeating: "x", count: 1_000_000)) != nil)
    #expect(session.problem("print " + String(repeating: "(", count: 1_000_000)) != nil)
  }
}
