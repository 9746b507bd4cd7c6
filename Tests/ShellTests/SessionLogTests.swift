import Curriculum
import Extras
import Interpreter
import Language
import Minimax
import Testing

@Suite("Transcripts of a session")
struct SessionLogTests {
  /// The transcript of some lines.
  private func transcript(_ lines: [String], files: [String: String] = [:]) throws -> String {
    let memory = MemoryFiles(files)
    var session = Session(files: memory.files)
    for line in lines { _ = session.respond(to: line) }
    return try saved(&session, memory)
  }

  private func saved(_ session: inout Session, _ memory: MemoryFiles) throws -> String {
    #expect(session.problem("save transcript t.md") == nil)
    return try #require(memory["t.md"])
  }

  /// Plays a transcript from its start and returns the session; every answer has to fit.
  private func replayed(_ markdown: String, files: [String: String] = [:]) throws -> Session {
    var session = Session(files: MemoryFiles(files).files)
    let start = try #require(markdown.split(separator: "\n").first { $0.hasPrefix("start: ") })
    _ = session.respond(to: String(start.dropFirst(7)))
    let exchanges = Transcript(markdown: markdown).exchanges
    #expect(!exchanges.isEmpty)
    for exchange in exchanges {
      let answer = session.text(exchange.command).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(
        AnswerPattern(exchange.answer).matches(answer.dropLast().map(String.init)),
        "line \(exchange.line): \(exchange.command) answers\n\(answer.joined(separator: "\n"))")
    }
    return session
  }

  @Test("A transcript plays again: every answer fits, and the game ends where it ended")
  func replay() throws {
    let lines = [
      "new gauss1d seed=5", "phase 3; step", "run 30; ledger", "plot", "break jsd < 0.1; run 100",
      "display V", "back 3", "set lr.g=0.02; step g 2", "checkpoint here", "print V - V@here; print $1",
      "show gradients", "help step",
    ]
    let markdown = try transcript(lines)
    var original = session()
    for line in lines { _ = original.respond(to: line) }
    #expect(try replayed(markdown).training == original.training)
  }

  @Test("A changed answer does not fit")
  func change() throws {
    let markdown = try transcript(["new gauss1d seed=5; step; print V"]).replacing("V = -", with: "V = 1")
    let exchange = try #require(Transcript(markdown: markdown).exchanges.last)
    var session = session()
    _ = session.respond(to: "new gauss1d seed=5; step")
    let answer = session.text(exchange.command).split(separator: "\n").map(String.init)
    #expect(!AnswerPattern(exchange.answer).matches(answer))
  }

  @Test("It begins from the game that the session began with")
  func start() throws {
    let memory = MemoryFiles()
    var session = Session(preset: .gauss1d, seed: 99, files: memory.files)
    _ = session.respond(to: "step; print V")
    let markdown = try saved(&session, memory)
    #expect(markdown.hasPrefix("---\nlesson: saddle-transcript\nstart: new gauss1d seed=99\n---\n"))
    #expect(try replayed(markdown).training == session.training)
  }

  @Test("What was refused is left out and counted; what diverged is kept with its answer")
  func refusals() throws {
    let wild = "new bimodal optimizer.d=sgd optimizer.g=sgd objective=leastsquares lr.d=900 lr.g=900"
    let markdown = try transcript(["stepp", wild, "print nothing", "run 1000", "print round"])
    let commands = Transcript(markdown: markdown).exchanges.map(\.command)
    #expect(commands == [wild, "run 1000", "print round"])
    #expect(markdown.hasSuffix("2 commands that were refused, and changed nothing, are left out.\n"))
    #expect(markdown.contains("diverged"))
    _ = try replayed(markdown)
  }

  @Test("A script's commands stand in its place")
  func scripts() throws {
    let markdown = try transcript(
      ["source a.saddle"], files: ["a.saddle": "new gauss1d # begin\nstep 2; print V\n"])
    #expect(Transcript(markdown: markdown).exchanges.map(\.command) == ["new gauss1d", "step 2", "print V"])
    _ = try replayed(markdown)
  }

  @Test(
    "A command that Ctrl-C ended is replaced by counted moves to the same place",
    arguments: [
      ("", "run 500"), ("", "round 500"), ("phase 2", "run 500"), ("step; phase 4", "run 500"),
      ("", "step d 500"), ("phase 3", "phase 500"), ("phase", "phase 500"), ("step", "step g 500"),
      ("set k_D=3; phase 2", "run 500"),
    ])
  func interruption(_ before: String, _ line: String) throws {
    for pieces in 1...5 {
      let memory = MemoryFiles()
      var session = Session(files: memory.files)
      _ = session.respond(to: "new gauss1d seed=2; \(before)")
      _ = session.submit(line)
      for _ in 0...pieces { _ = session.proceed(rounds: 1) }
      #expect(session.interrupt() != nil)
      _ = session.respond(to: "print V")
      let markdown = try saved(&session, memory)
      #expect(markdown.contains("`\(line)` was interrupted"))
      #expect(try replayed(markdown).training == session.training, "\(before); \(line), \(pieces) pieces")
    }
  }

  @Test("A long session keeps its commands; answers beyond two megabytes are left out, and that is said")
  func bound() throws {
    let memory = MemoryFiles()
    var session = Session(files: memory.files)
    _ = session.respond(to: "new gauss1d")
    for _ in 0..<1_000 { _ = session.respond(to: "help all") }
    let markdown = try saved(&session, memory)
    #expect(markdown.utf8.count < 3 << 20)
    #expect(Transcript(markdown: markdown).exchanges.count == 1_001)
    #expect(markdown.contains("later ones are left out, and `...` stands for them"))
  }

  @Test("A lesson made of a transcript, under a name of its own, is not written over")
  func foreign() throws {
    let memory = MemoryFiles()
    var session = Session(files: memory.files)
    _ = session.respond(to: "step")
    let first = try saved(&session, memory)
    #expect(try saved(&session, memory) == first)
    let edited = MemoryFiles(["t.md": first.replacing("saddle-transcript", with: "my-lesson")])
    var other = Session(files: edited.files)
    _ = other.respond(to: "step")
    let problem = other.problem("save transcript t.md")
    #expect(problem?.advice.contains("save! ") == true && edited.writes == 0)
  }

  @Test("Without a file, or before anything was typed, there is nothing to save")
  func nothing() {
    var session = session()
    #expect(session.problem("save transcript")?.message.contains("needs a file") == true)
    #expect(session.problem("save transcript t.md")?.message.contains("nothing has been typed") == true)
  }
}
