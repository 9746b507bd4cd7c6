import Extras
import Game
import Interpreter
import Language
import Minimax
import Testing

@Suite("Declared arguments")
struct ArgumentTests {
  /// A command that takes a bit of everything and does nothing.
  struct Specimen: Command {
    static let side = Argument.choice(["left": -1, "right": 1], others: ["l": -1]).optional
    static let count = Argument.count("N", in: 1...9).optional
    static let goal = Argument.expression(after: "until", isCondition: true, example: "go until V < 0")
    static let most = Argument.pair("max").optional
    static let file = Argument.word("FILE", "a file")
    static let save = Argument.literal("save")
    static let depth = Argument.key("depth", in: 0...3).optional
    static let copy = Argument.option("--copy", "FILE").optional
    static let loudly = Argument.flag("--loudly").optional

    let name = "go"
    let purpose = Purpose.play
    let summary = ""
    let details = ""
    let example = ""
    var forms: [Form] {
      [
        Form(Self.side, Self.count), Form(Self.goal, Self.most),
        Form(Self.save, Self.file, Self.depth, Self.copy, Self.loudly),
      ]
    }

    func run(_ arguments: Invocation, in session: inout Session) -> Outcome { .reply() }
  }

  private func read(_ line: String) throws -> Invocation {
    let typed = try CommandLine.split(line)
    return try Invocation(
      try #require(typed.first), command: Specimen(), origin: .typed,
      in: GameState(session().training, origin: .standard))
  }

  @Test("Usage lines show the arguments, what may be left out in brackets")
  func usage() {
    #expect(
      Specimen().usage == [
        "go [left|right] [N]", "go until EXPR [max N]",
        "go save FILE [depth=N] [--copy FILE] [--loudly]",
      ])
  }

  @Test("A word goes to the first argument that it fits")
  func turns() throws {
    let both = try read("go right 3")
    #expect(both[Specimen.side] == 1 && both[Specimen.count] == 3)
    let second = try read("go 4")
    #expect(second[Specimen.side] == nil && second[Specimen.count] == 4)
    #expect(try read("go l")[Specimen.side] == -1)
    let none = try read("go")
    #expect(none[Specimen.side] == nil && none[Specimen.count] == nil)
  }

  @Test("An expression takes the rest of the line but for the pairs at its end")
  func expression() throws {
    let found = try read("go until min(V, 2) < 1 and d.gap > max(0, 1) max 20")
    #expect(found[Specimen.goal].map { "\($0)" } == "min(V, 2) < 1 and d.gap > max(0, 1)")
    #expect(found[Specimen.most] == 20)
  }

  @Test("Options, flags and keys stand anywhere; what is quoted is none of them")
  func options() throws {
    let found = try read("go --loudly save --copy b.txt depth=2 '--copy'")
    #expect(found[Specimen.file]?.text == "--copy" && found[Specimen.copy]?.text == "b.txt")
    #expect(found[Specimen.loudly] == true && found[Specimen.depth] == 2)
    #expect(try read("go save a --copy=c")[Specimen.copy]?.text == "c")
  }

  @Test(
    "A slip names the word typed and what fits there",
    arguments: [
      ("go up", "`go` takes left, right, a whole number from 1 to 9, until or save, not \"up\""),
      ("go right up", "`go` takes a whole number from 1 to 9, not \"up\""),
      ("go 10", "`go` takes a whole number from 1 to 9, not \"10\""),
      ("go 1 2", "`go` does not take \"2\""), ("go until", "`go` needs an expression"),
      ("go until V < 1 max", "`max` needs a whole number"),
      ("go until V < 1 max 0", "`max` takes a whole number from 1 to 1000000000, not \"0\""),
      ("go save", "`go` needs a file"), ("go save a b", "`go` does not take \"b\""),
      ("go save a --copi b", "there is no option \"--copi\""),
      ("go save a --copy", "--copy needs a value after it"),
      ("go save a --loudly --loudly", "`--loudly` is given twice"),
      ("go save a dept=2", "there is no setting \"dept\""),
      ("go save a depth=4", "`depth` must be a whole number from 0 to 3, not \"4\""),
    ])
  func slips(line: String, message: String) {
    #expect { try read(line) } throws: { ($0 as? Problem)?.message == message }
  }

  @Test(
    "What may come next follows from the declaration",
    arguments: [
      ("go", ["left", "right", "until", "save"]), ("go right", []), ("go save", []),
      ("go save a", ["depth=", "--copy", "--loudly"]), ("go save a depth=1", ["--copy", "--loudly"]),
      ("go until V < 1", ["max"]), ("go nowhere", []),
    ])
  func candidates(line: String, words: [String]) throws {
    let typed = try #require(try CommandLine.split(line).first)
    let game = GameState(session().training, origin: .standard)
    #expect(Specimen().candidates(after: typed, in: game) == words)
  }

  @Test("Names of the game in play are candidates, and others are refused")
  func names() throws {
    var session = session()
    _ = session.respond(to: "branch hot")
    #expect(session.problem("switch ht")?.advice.contains("`hot`") == true)
    #expect(session.problem("switch main") == nil)
  }
}
