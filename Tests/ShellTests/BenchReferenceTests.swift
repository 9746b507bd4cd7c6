import Extras
import Files
import Language
import Foundation
import Testing

@Suite("Comparing with earlier measurements")
struct BenchReferenceTests {
  private func row(_ label: String, seconds: Double) throws -> BenchRow {
    let workload = try #require(Workload.all.first { $0.label == label })
    return BenchRow(BenchmarkRun(workload), seconds: [seconds], build: .plain)
  }

  /// As the programs of `Tests/Peers` print them.
  private let peers = """
    {"peer": "C", "workload": "W1", "activation": "tanh", "rounds_per_second": 200.0, "min": 190.0, "max": 210.0, "mean_norm": 3.9}
    {"peer": "jax", "workload": "W1", "activation": "tanh", "rounds_per_second": 50.0, "min": 49.0, "max": 51.0, "mean_norm": 3.9}

    {"peer": "C", "workload": "W2", "activation": "relu", "rounds_per_second": 1.0, "min": 1.0, "max": 1.0, "mean_norm": 2.0}
    """

  @Test("A row is one line of JSON with the keys of the peers' lines")
  func line() throws {
    let line = try row("W1 tanh", seconds: 0.01).line
    #expect(line.hasSuffix("}\n") && !line.dropLast().contains("\n"))
    let parsed = try JSONSerialization.jsonObject(with: Data(line.utf8))
    let object = try #require(parsed as? [String: Any])
    #expect(object["peer"] as? String == "saddle" && object["build"] as? String == "plain")
    #expect(object["workload"] as? String == "W1" && object["activation"] as? String == "tanh")
    #expect(["rounds_per_second", "min", "max"].allSatisfy { object[$0] as? Double == 100 })
  }

  @Test("The ratio is above 1 where the row is faster, and only the same work is compared")
  func ratios() throws {
    let reference = try BenchReference(peers, from: "peers")
    #expect(reference.owners == ["C", "jax"])
    #expect(reference.ratios(of: try row("W1 tanh", seconds: 0.01)) == ["C": 0.5, "jax": 2])
    #expect(reference.ratios(of: try row("W2 tanh", seconds: 0.01)).isEmpty)
  }

  @Test("A ledger of half the time is twice as fast")
  func milliseconds() throws {
    let reference = try BenchReference(try row("W4 tanh", seconds: 0.004).line, from: "before")
    #expect(reference.ratios(of: try row("W4 tanh", seconds: 0.002)) == ["saddle plain": 2])
  }

  @Test("Of repeated measurements the median counts")
  func repeated() throws {
    let lines = try [1.0, 0.001, 0.1].map { try row("W1 tanh", seconds: $0).line }.joined()
    let reference = try BenchReference(lines, from: "before")
    #expect(reference.ratios(of: try row("W1 tanh", seconds: 0.05)) == ["saddle plain": 2])
  }

  @Test(
    "What is no measurement is refused with its place",
    arguments: [
      ("", "\"f\" holds no measurement"),
      ("\n{\"peer\": \"C\"}", "f:2 is no measurement"),
      ("rounds", "f:1 is no measurement"),
      (
        #"{"peer":"C","workload":"W1","activation":"tanh","rounds_per_second":0,"min":0,"max":0}"#,
        "f:1 is no measurement"
      ),
    ])
  func refusals(text: String, message: String) {
    #expect { try BenchReference(text, from: "f") } throws: { ($0 as? Problem)?.message == message }
  }
}
