import Extras
import Interpreter
import Language
import Testing

/// What a script that may be somebody else's is not allowed; where links lead is looked at by the door to files.
@Suite("Scripts from elsewhere")
struct ForeignScriptTests {
  private let writers = [
    "save PATH", "save transcript PATH", "export csv PATH ledger", "export svg PATH weights",
    "export csv PATH history V", "record PATH; step; record stop", "record a.jsonl; step; record stop PATH",
    "sweep gauss1d batch=8 seed=1..2 rounds=1 --csv PATH",
  ]

  private func problem(_ line: String, from origin: Origin, _ memory: MemoryFiles) -> Problem? {
    var session = Session(files: memory.files)
    _ = session.respond(to: "step")
    if let refusal = session.submit(line, origin: origin) { return refusal.problem }
    var found: Problem?
    while true {
      switch session.proceed(rounds: 1_000) {
      case .replied(let reply): found = found ?? reply.problem
      case .working: continue
      case .idle: return found
      }
    }
  }

  @Test("It writes below the working directory, under no hidden name; a person writes anywhere")
  func paths() {
    for writer in writers {
      for path in ["/tmp/x", "../x", "a/../../x", "~/x", ".bashrc", ".git/x", "a/.x", "./.x"] {
        let line = writer.replacing("PATH", with: path)
        let memory = MemoryFiles()
        #expect(problem(line, from: .script(place: "a.saddle:1"), memory)?.kind == .usage, "\(line)")
        #expect(memory.writes == 0)
        #expect(problem(line, from: .commandLine(place: "-c:1"), memory) == nil, "\(line)")
        #expect(memory[path] != nil && memory.regions.allSatisfy { $0 == .anywhere })
      }
      let memory = MemoryFiles()
      let line = writer.replacing("PATH", with: "./a/x.y")
      #expect(problem(line, from: .script(place: "a.saddle:1"), memory) == nil, "\(line)")
      #expect(memory.writes > 0 && memory.regions.allSatisfy { $0 == .workingFolder })
    }
  }

  @Test("It writes over no file but of the same kind, be it empty, and not with an exclamation mark")
  func overwriting() {
    for (writer, forced) in zip(
      writers,
      [
        "save! PATH", "save! transcript PATH", "export! csv PATH ledger", "export! svg PATH weights",
        "export! csv PATH history V", "record! PATH; step; record stop", "record a.jsonl; record! stop PATH",
        "sweep gauss1d batch=8 seed=1..2 rounds=1 --csv PATH!",
      ])
    {
      let script = Origin.script(place: "a.saddle:1")
      for text in ["mine", ""] {
        let memory = MemoryFiles(["x": text])
        #expect(problem(writer.replacing("PATH", with: "x"), from: script, memory)?.kind != nil, "\(writer)")
        #expect(memory["x"] == text)
        let refused = problem(forced.replacing("PATH", with: "x"), from: script, memory)
        #expect(refused?.advice.contains("yourself") == true && memory["x"] == text, "\(forced)")
        #expect(problem(forced.replacing("PATH", with: "x"), from: .typed, memory) == nil, "\(forced)")
        // What the program wrote, a script may replace.
        #expect(problem(writer.replacing("PATH", with: "x"), from: script, memory) == nil, "\(writer)")
      }
    }
  }

  @Test("Nothing in a script's name makes it a person's", arguments: ["-c:evil.saddle", "-c", "a > b", " "])
  func names(_ name: String) {
    let memory = MemoryFiles([name: "save ../x.json"])
    for origin in [Origin.typed, .commandLine(place: "-c:1"), .script(place: "-c:1")] {
      let found = problem("source \"\(name)\"", from: origin, memory)
      #expect(found?.message.contains("below the working directory") == true, "\(name)")
    }
    #expect(memory.writes == 0)
  }
}
