import Foundation
import Minimax
import Shell
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
    #expect(session.submit("record ../out", origin: "demo.saddle:1") == nil)
    guard case .replied(let reply) = session.proceed(rounds: 1) else { return #expect(Bool(false)) }
    #expect(reply.problem?.message.contains("below the working directory") == true)
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
