@testable import Extras
@testable import Files
@testable import Interpreter
@testable import Language
import Minimax
import Foundation
import Testing

@Suite("Recording")
struct RecordingTests {
  @Test("Each update leaves six lines in the order of its phases, with every documented field and no other")
  func lines() throws {
    let disk = MemoryFiles()
    var session = Session(files: disk.files)
    _ = session.text("record run.jsonl; run 2; record stop")
    let lines = try objects(disk["run.jsonl"])
    #expect(lines[0]["type"] as? String == "saddle recording")
    #expect(lines[1]["type"] as? String == "state")
    let phases = lines.dropFirst(2)
    #expect(phases.count == 24)
    #expect(
      phases.compactMap { $0["phase"] as? String } == (0..<4).flatMap { _ in Phase.allCases.map(\.name) })
    #expect(
      phases.compactMap { $0["player"] as? String }.prefix(12).suffix(6)
        == Array(repeating: "G", count: 6)[...])
    let documented = session.text("help formats")
    for key in Set(lines.dropFirst().flatMap(\.keys)) where key != "type" {
      #expect(documented.contains(key), "\(key) is not documented")
    }
  }

  @Test("A change by hand and a step back leave a new state, and numbers read back as the same bits")
  func states() throws {
    let disk = MemoryFiles()
    var session = Session(files: disk.files)
    _ = session.text("record run.jsonl; run 2; set lr.g=0.05; run 1; back 1 round; record stop")
    let lines = try objects(disk["run.jsonl"])
    #expect(lines.count { $0["type"] as? String == "state" } == 3)
    let last = try #require(lines.last)
    let parameters = try #require(last["g.parameters"] as? [String: Any])
    let bias = try #require(parameters["b2"] as? [Double])
    #expect(bias == [session.training.generator.parameters.last])
    let optimizer = try #require(last["g.optimizer"] as? [String: Any])
    #expect(optimizer["learningRate"] as? Double == 0.05)
  }

  @Test("Leaving in the middle of an update writes the phases that were taken")
  func unfinished() throws {
    let disk = MemoryFiles()
    var session = Session(files: disk.files)
    _ = session.text("record run.jsonl; phase 3")
    #expect(session.close()?.problem == nil)
    let lines = try objects(disk["run.jsonl"])
    #expect(lines.compactMap { $0["phase"] as? String } == ["sample", "generate", "discriminate"])
    #expect(session.close() == nil)
  }

  @Test(
    "A foreign file is left alone unless it is to be written over, and a script writes below its folder only")
  func foreign() {
    let disk = MemoryFiles(["notes.txt": "mine"])
    var session = Session(files: disk.files)
    #expect(session.problem("record notes.txt")?.advice.contains("record!") == true)
    #expect(disk["notes.txt"] == "mine")
    #expect(session.problem("record! notes.txt; step; record stop") == nil)
    #expect(session.problem("record notes.txt; record stop") == nil)
    #expect(session.submit("record ../out", origin: .script(place: "demo.saddle:1")) == nil)
    guard case .replied(let reply) = session.proceed(rounds: 1) else { return #expect(Bool(false)) }
    #expect(reply.problem?.message.contains("below the working directory") == true)
  }

  @Test("A recording that cannot be written is kept, and goes to another file")
  func kept() throws {
    let disk = MemoryFiles(writesLeft: 0)
    var session = Session(files: disk.files)
    let found = session.problem("record a.jsonl; step; record stop")
    let problem = try #require(found)
    #expect(problem.kind == .failed && problem.message.contains("disk full"))
    #expect(problem.advice.contains("record stop FILE"))
    disk.put("mine", at: "notes.txt")
    #expect(session.problem("step; record stop notes.txt")?.message.contains("no file of this kind") == true)
    #expect(disk["notes.txt"] == "mine")
    #expect(session.problem("record stop b.jsonl") == nil)
    #expect(try objects(disk["b.jsonl"]).count == 2 + 2 * 6 && disk["a.jsonl"] == nil)
    #expect(session.problem("record stop") != nil && session.close() == nil)
  }

  @Test("A file of another kind that has come to the path meanwhile stays, unless it is to be written over")
  func meanwhile() throws {
    let disk = MemoryFiles()
    var session = Session(files: disk.files)
    _ = session.text("record notes.txt; step")
    disk.put("mine", at: "notes.txt")
    #expect(session.problem("record stop")?.advice.contains("kept") == true && disk["notes.txt"] == "mine")
    #expect(session.close()?.problem?.message.contains("no file of this kind") == true)
    #expect(disk["notes.txt"] == "mine")
    _ = session.text("record! notes.txt; step")
    #expect(session.problem("record stop") == nil)
    #expect(disk["notes.txt"]?.hasPrefix("{\"format\"") == true)
  }

  @Test("A full recording ends with a whole update, says so once, and counts no further")
  func full() throws {
    let disk = MemoryFiles()
    var session = Session(files: disk.files)
    _ = session.text("record run.jsonl")
    let output = try #require(session.recording).output
    session.recording = Recording(to: output, of: session.training, limit: 100_000)
    let texts = (0..<12).map { _ in session.text("step") }
    #expect(texts.count { $0.contains("recording is full") } == 1)
    let recording = try #require(session.recording)
    #expect(recording.isFull && (1..<12).contains(recording.updates))
    #expect(session.text("record").contains("\(recording.updates) updates so far, and it is full."))
    let end = session.text("set lr.g=0.5; phase 2; record stop")
    #expect(end.contains("\(recording.updates) updates. It was full before the end, and took no more."))
    let lines = try objects(disk["run.jsonl"])
    #expect(lines.count == 2 + 6 * recording.updates)
    #expect(lines.last?["phase"] as? String == "update")
  }

  @Test("Recording changes nothing of what a run computes")
  func sameBits() {
    var free = session()
    var recorded = Session(files: MemoryFiles().files)
    _ = free.text("run 12; step g; run 2")
    _ = recorded.text("record x; run 12; step g; run 2")
    #expect(free.training == recorded.training)
  }
}

/// Lines of JSON, each an object.
private func objects(_ file: String?) throws -> [[String: Any]] {
  let lines = try #require(file).split(separator: "\n")
  return try lines.map { line in
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(object as? [String: Any])
  }
}
