import Distributions
import Extras
import Language
import Minimax
import Testing

@Suite("What saddle bench asks for")
struct BenchRequestTests {
  private func request(_ words: String) throws(Problem) -> (request: BenchRequest, rest: [String]) {
    var rest = words.split(separator: " ").map(String.init)[...]
    return (try BenchRequest(taking: &rest), Array(rest))
  }

  @Test("Nothing named means everything that can be measured")
  func everything() throws {
    let request = try request("").request
    #expect(request.workloads == Workload.all)
    #expect(request.seconds == 3 && request.against.isEmpty && request.untimed == 0)
  }

  @Test("Named workloads are measured in their own order, both activations of each")
  func named() throws {
    let request = try request("w6 W2 --seconds 0.5 --against before.jsonl --untimed 7").request
    #expect(request.workloads.map(\.label) == ["W2 tanh", "W2 relu", "W6 tanh"])
    #expect(request.seconds == 0.5 && request.against == "before.jsonl" && request.untimed == 7)
  }

  @Test("Options of the whole program stay in the line")
  func others() throws {
    let (request, rest) = try request("W1 --json --width 60 W4 --ascii")
    #expect(request.workloads.map(\.name) == ["W1", "W4"])
    #expect(rest == ["--json", "--width", "60", "--ascii"])
  }

  @Test("The ledger of the plane can be measured")
  func plane() throws {
    let request = try request("W5").request
    #expect(request.workloads.map(\.kind) == [.ledger])
    #expect(request.workloads.first?.experiment.data.dimension == 2)
  }

  @Test(
    "A slip is a sentence that says what is taken",
    arguments: [
      ("W9", "there is no workload \"W9\""),
      ("--seconds", "--seconds needs a value after it"),
      ("--seconds nan", "--seconds takes a number from 0.01 to 600, not \"nan\""),
      ("--untimed 0", "--untimed takes a whole number from 1 to 1000000000, not \"0\""),
    ])
  func slips(words: String, message: String) {
    #expect { try request(words) } throws: { ($0 as? Problem)?.message == message }
  }
}
