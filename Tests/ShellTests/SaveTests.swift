import Distributions
import Extras
import Files
import Interpreter
import Language
import Minimax
import Networks
import Testing

@Suite("Saving and loading")
struct SaveTests {
  /// A file's text after a line that plays and one that saves it.
  private func saved(_ line: String) throws -> String {
    let memory = MemoryFiles()
    var session = Session(files: memory.files)
    #expect(session.problem(line)?.kind != .usage, "\(line)")
    #expect(session.problem("save game.json") == nil)
    return try #require(memory["game.json"])
  }

  private func loaded(_ text: String) -> Session {
    var session = Session(preset: .gauss1d, seed: 77, files: MemoryFiles(["game.json": text]).files)
    #expect(session.problem("load game.json") == nil)
    return session
  }

  @Test("A run from a loaded state is the run that never stopped, for every preset", arguments: Preset.all)
  func runs(_ preset: Preset) throws {
    // After the first updates no number of a state is new; what time adds is that of the 500 rounds below. A wider
    // layer has more numbers of the same kind: of the wide presets, whose files are megabytes, the layers are narrow.
    let rounds = 4
    let isWide = Player.allCases.contains { preset.experiment[$0].network.parameterCount > 500 }
    let game = "new \(preset.name)\(isWide ? " hidden.d=7,5 hidden.g=6,9" : "")"
    var whole = session()
    _ = whole.respond(to: "\(game); run \(2 * rounds)")
    var half = try loaded(saved("\(game); run \(rounds)"))
    _ = half.respond(to: "run \(rounds)")
    #expect(half.training.position.round == 2 * rounds)
    #expect(half.training == whole.training && half.training.digest == whole.training.digest)
  }

  @Test("500 rounds, a file, and 500 more are 1000 rounds")
  func thousand() throws {
    var whole = session()
    _ = whole.respond(to: "new gauss1d seed=12; run 1000")
    var half = try loaded(saved("new gauss1d seed=12; run 500"))
    let after = half.text("run 500; hash")
    #expect(half.training == whole.training)
    #expect(after.contains("state \(whole.training.digest)"))
  }

  @Test(
    "Whatever was done to a game, a file keeps it",
    arguments: [
      "phase 1", "phase 5", "step; phase 2", "step; phase 5", "step g; step g; phase 3", "step d; step d",
      "run 7; set lr.g=0.5 optimizer.d=nesterov(0.5) objective=hinge; step",
      "set rule=simultaneous k=3:2; phase 17",
      "set ema=0.9; run 5; phase 8", "let d.b1[0] = 0.25; let g.w1[0,0] = 1e-310; step",
      "set d.output = 0.5; step", "new disjoint objective=wasserstein seed=18446744073709551615; run 20",
      "new gauss1d optimizer.d=sgd optimizer.g=sgd objective=leastsquares lr.d=900 lr.g=900; run 1000",
      "new bimodal latents=3 hidden.g=4,5 activation.d=softplus init.d=orthogonal batch=9; run 3; phase",
      "run 3; set batch=5 data=laplace(1,2) latent=uniform(-1,1); phase 4",
    ])
  func everything(_ line: String) throws {
    let text = try saved(line)
    var original = session()
    _ = original.respond(to: line)
    var copy = loaded(text)
    #expect(copy.training.digest == original.training.digest)
    // A file that is saved again is the same file.
    let memory = MemoryFiles(["game.json": text])
    var again = Session(files: memory.files)
    #expect(again.problem("load game.json; save again.json") == nil)
    #expect(memory["again.json"] == text)
    for command in ["status", "phase", "step", "plot", "run 3", "print V@start"] {
      #expect(copy.text(command) == original.text(command), "\(line); \(command)")
    }
    #expect(copy.training.digest == original.training.digest)
  }

  @Test("A game on a data file keeps its data, and needs the data file no more")
  func data() throws {
    let memory = MemoryFiles(["a.csv": "height\n1.5\n1.62\n1.71\n1.8\n1.93\n"])
    var session = Session(files: memory.files)
    #expect(session.problem("new csv file=a.csv column=height seed=3; run 5; save game.json") == nil)
    var copy = try loaded(#require(memory["game.json"]))
    #expect(copy.training == session.training)
    _ = session.respond(to: "new; run 10; seed 4")
    _ = copy.respond(to: "new; run 10; seed 4")
    #expect(copy.training == session.training && copy.training.experiment.data.name == "csv(a.csv, height)")
  }

  @Test("Branches, checkpoints, stops and what is recorded ahead are kept, and lead where they led")
  func courses() throws {
    let memory = MemoryFiles()
    var session = Session(files: memory.files)
    let course = """
      new gauss1d seed=6 batch=16; run 20; checkpoint early; let g.b1[0] = 0.5; run 10; step g; set lr.g=0.03; run 9
      checkpoint late; branch other; run 5; phase 3; switch main; run 4; phase 2; back 20 round; break jsd < 0.001
      watch round every 3; display d.loss + 1; disable 2; tbreak g if round > 900; print 2*3
      """
    for line in course.split(separator: "\n") { #expect(session.problem(String(line)) == nil, "\(line)") }
    #expect(session.problem("save game.json") == nil)
    var copy = Session(files: memory.files)
    #expect(copy.problem("load game.json") == nil)
    let lines = [
      "hash", "when", "branches", "checkpoints", "info breakpoints", "display", "goto 30", "hash",
      "goto 35; phase 2",
      "print jsd@early - jsd@late", "back 3", "hash", "restart late; hash",
      "switch other; hash; back 2; hash",
      "restart early; hash; run 30; hash", "print $1 + 1", "round; hash",
    ]
    for line in lines { #expect(copy.text(line) == session.text(line), "\(line)") }
    #expect(session.problem("save again.json") == nil && copy.problem("save copy.json") == nil)
    #expect(memory["again.json"] == memory["copy.json"])
  }

  @Test(
    "A file's stops can be nothing but stops",
    arguments: [
      "save! x.txt", "run 5", "", "1 +", "d; quit", "nothing > 3", "V@later > 5",
      "d.w9[0] > 1", "V",
    ])
  func hostileStops(_ expression: String) throws {
    let text = withoutDigest(
      try saved("new gauss1d; break V > 5").replacing("\"V > 5\"", with: "\"\(expression)\""))
    let memory = MemoryFiles(["bad.json": text])
    var session = Session(files: memory.files)
    let before = session.training.digest
    let found = session.problem("load bad.json")
    let problem = try #require(found)
    #expect(problem.message.contains("bad.json: session.stops.list[0]"), "\(problem.message)")
    #expect(problem.advice == "nothing was changed")
    #expect(session.training.digest == before && memory.writes == 0)
  }

  @Test("hash tells the state in one line, and a program under the name state")
  func hash() throws {
    var session = session()
    let replies = session.respond(to: "run 4; phase 2; hash")
    let reply = try #require(replies.last)
    let digest = session.training.digest
    let text = Presentation().text(of: reply)
    #expect(text == "state \(digest)  round 4, D 4 and G 4 updates, 2 of 6 phases of D's next\n")
    #expect(reply.values.first == NamedValue("state", .text(digest)))
  }

  @Test("A file that save has not written is written over by save! alone")
  func foreign() throws {
    for text in ["hello\n", "{}", "{\"sadle\": {}}", "[1,2]"] {
      let memory = MemoryFiles(["notes.txt": text])
      var session = Session(files: memory.files)
      let found = session.problem("save notes.txt")
      let problem = try #require(found)
      #expect(problem.kind == .usage && problem.advice.contains("save!"))
      #expect(memory.writes == 0 && memory["notes.txt"] == text)
      #expect(session.problem("save! notes.txt") == nil)
      #expect(session.problem("step; save notes.txt; load notes.txt") == nil && memory.writes == 2)
    }
  }

  @Test("A disk that fills up leaves the older file, and a sentence")
  func fullDisk() throws {
    let memory = MemoryFiles(writesLeft: 1)
    var session = Session(files: memory.files)
    _ = session.respond(to: "save game.json")
    let first = try #require(memory["game.json"])
    let found = session.problem("run 3; save game.json")
    let problem = try #require(found)
    #expect(problem.kind == .failed && problem.message.contains("disk full"))
    #expect(memory["game.json"] == first)
  }

  @Test("A script saves only below the working directory")
  func scripts() {
    for path in ["/tmp/game.json", "../game.json", "~/game.json"] {
      let memory = MemoryFiles(["a.saddle": "save \(path)"])
      var session = Session(files: memory.files)
      #expect(session.problem("source a.saddle")?.message.contains("below the working directory") == true)
      #expect(memory.writes == 0)
    }
  }

  @Test("A change of anything in the course of a game shows, as a change of a state does")
  func course() throws {
    let text = try saved(courseLine)
    let edits = [
      ("\"updates\": 110\n", "\"updates\": 5\n"), ("\"updates\": 130}", "\"updates\": 132}"),
      ("\"value\": 0.5", "\"value\": 0.25"),
      ("\"changesMade\": 1", "\"changesMade\": 0"), ("\"name\": \"hot\"", "\"name\": \"cold\""),
      ("\"name\": \"early\"", "\"name\": \"late\""), ("jsd < 0.1", "jsd < 0.2"),
      ("\"stepUnit\": \"round\"", "\"stepUnit\": \"phase\""), ("[2.5]", "[2.25]"),
    ]
    for (old, new) in edits {
      #expect(text.contains(old), "\(old)")
      var session = Session(files: MemoryFiles(["a.json": text.replacing(old, with: new)]).files)
      let found = session.problem("load a.json")
      let problem = try #require(found, "\(old) -> \(new)")
      #expect(
        problem.message.contains("changed or damaged since") || old.contains("changesMade"), "\(problem)")
    }
    #expect(loaded(text).training.position.round == 65)
    // Whoever takes the digest out may change what makes sense.
    let edited = withoutDigest(text).replacing("jsd < 0.1", with: "jsd < 0.2")
    #expect(loaded(edited).training.position.round == 65)
  }

  @Test(
    "Names that no command would give, and an end before the present, are refused even without a digest",
    arguments: [
      ("\"name\": \"early\"", "\"name\": \"start\"", "checkpoints"),
      ("\"name\": \"early\"", "\"name\": \"main\"", "checkpoints"),
      ("\"name\": \"early\"", "\"name\": \"9a\"", "checkpoints"),
      ("\"name\": \"early\"", "\"name\": \"a b\"", "checkpoints"),
      ("\"name\": \"early\"", "\"name\": \"abcdefghijklmnopqrstuvwxy\"", "checkpoints"),
      ("\"name\": \"main\"", "\"name\": \"until\"", "otherBranches"),
      ("\"stepUnit\": \"round\"", "\"stepUnit\": \"epoch\"", "stepUnit"),
      ("\"every\": 1", "\"every\": 0", "list[0].kind.condition.when.every"),
      ("\"latestNumber\": 1", "\"latestNumber\": 0", "stops"),
      ("\"endRound\": 65", "\"endRound\": 0", "endRound"),
      ("\"endRound\": 65", "\"endRound\": 66", "endRound"),
      ("\"endRound\": 65", "\"endRound\": 9007199254740992", "endRound"),
      ("{\"phases\": 0, \"updates\": 130}", "{\"phases\": 0, \"updates\": 129}", "changes"),
    ])
  func nonsense(_ old: String, _ new: String, _ place: String) throws {
    let text = withoutDigest(try saved(courseLine))
    try #require(text.contains(old), "\(old) in \(text.suffix(3_000))")
    let memory = MemoryFiles(["bad.json": text.replacing(old, with: new)])
    var session = Session(files: memory.files)
    let found = session.problem("load bad.json")
    let problem = try #require(found, "\(new)")
    #expect(problem.message.contains("\(place): expected"), "\(problem.message)")
  }

  private let courseLine = """
    new gauss1d; run 55; checkpoint early; let g.b1[0] = 0.5; run 10; break jsd < 0.1; disable 1; print 5 / 2; branch hot
    """

  @Test("A file that is no whole save of this version costs one sentence and changes nothing")
  func refusals() throws {
    let text = try saved("new gauss1d seed=5; run 3")
    let digits = try #require(text.firstRange(of: "\"parameters\": ["))
    var moved = text
    moved.insert("7", at: digits.upperBound)
    let cases = [
      ("", "is no saved session"), ("x,y\n1,2\n", "is no saved session"),
      ("{\"a\": 1}", "is no saved session"),
      (String(text.prefix(text.count / 2)), "is cut or damaged"),
      (text + "x", "bad.json:\(text.split(separator: "\n").count + 1):1: this is not valid JSON"),
      (text.replacing("\"made\": 0,", with: "\"made\": 0 1,"), "not valid JSON"),
      (text.replacing("\"format\": 2", with: "\"format\": 3"), "the format 3, which a newer Saddle writes"),
      (text.replacing("\"format\": 2", with: "\"format\": 1"), "the format 1, which an older Saddle writes"),
      (text.replacing("\"format\": 2", with: "\"format\": \"2\""), "saddle.format: expected a whole number"),
      (text.replacing("\"seed\": \"5\"", with: "\"seed\": \"6\""), "was changed or damaged since"),
      (moved, "was changed or damaged since"),
      (text.replacing("\"made\": 0", with: "\"mode\": 0"), "has no \"made\""),
      (text.replacing("\"round\": 3", with: "\"round\": null"), "expected a whole number"),
      (
        text.replacing("\"batchSize\": 64", with: "\"batchSize\": 1e400"),
        "not valid JSON"
      ),
      ("{\"saddle\": {}, \"session\": " + String(repeating: "[", count: 1 << 20), "not valid JSON"),
      (
        "{\"saddle\": {}, \"session\": [" + String(repeating: ",", count: 13_000_000),
        "more than 13000000 values"
      ),
      ("{\"saddle\": {", "not valid JSON"), ("{\"saddle\": {}}", "saddle has no \"format\""),
    ]
    for (bad, sentence) in cases {
      let memory = MemoryFiles(["bad.json": bad])
      var session = Session(files: memory.files)
      _ = session.respond(to: "run 2; phase 2")
      let before = session.training.digest
      let found = session.problem("load bad.json")
      let problem = try #require(found, "\(sentence)")
      #expect(problem.message.contains(sentence) && problem.kind == .usage, "\(problem.message)")
      #expect(problem.advice.contains("nothing was changed"), "\(problem.advice)")
      #expect(session.training.digest == before && memory.writes == 0)
    }
    var session = session()
    #expect(session.problem("load nothing.json")?.message.contains("there is no file") == true)
  }

  @Test("A save of a build with bits of its own is loaded with a remark")
  func otherBuild() throws {
    let text = try saved("run 2")
    let here = BuildKind.hasFusedBits ? "native" : "plain"
    let other = withoutDigest(text).replacing("\"build\": \"\(here)\"", with: "\"build\": \"other\"")
    var copy = Session(files: MemoryFiles(["a.json": text, "b.json": other]).files)
    #expect(!copy.text("load a.json").contains("last bits"))
    #expect(copy.text("load b.json", width: 300).contains("saved by a other build"))
  }
}

/// The text of a file without its digest, as of one that was changed on purpose.
func withoutDigest(_ text: String) -> String { text.replacing(#/"digest": "[0-9a-f]{16}", /#, with: "") }
