import Interpreter
import Language
import Testing

@Suite("Values of lists")
struct ListedValueTests {
  private func values(_ line: String) -> [String: NamedValue.Value] {
    var session = session()
    let values = session.respond(to: line).last?.values ?? []
    #expect(Set(values.map(\.name)).count == values.count)
    return Dictionary(values.map { ($0.name, $0.value) }) { first, _ in first }
  }

  @Test("checkpoints gives a program each checkpoint with its place")
  func checkpoints() {
    let values = values("new gauss1d; run 5; checkpoint a; step; checkpoint b; checkpoints")
    #expect(values["checkpoint.a.round"] == .number(5) && values["checkpoint.a.updates"] == .number(10))
    #expect(values["checkpoint.b.updates"] == .number(11))
    guard case .text(let place) = values["checkpoint.a"] else { return #expect(Bool(false)) }
    #expect(place.contains("round 5"))
  }

  @Test("branches gives a program each branch, and which is being played")
  func branches() {
    let values = values("new gauss1d; run 5; branch hot; run 5; branches")
    #expect(values["here"] == .text("hot"))
    #expect(values["branch.main.round"] == .number(5) && values["branch.hot.round"] == .number(10))
  }

  @Test("info breakpoints gives a program each stop by its number")
  func stops() {
    let values = values(
      "new gauss1d; break d.loss > 1000; watch round every 3; disable 2; step; info breakpoints")
    guard case .text(let first) = values["stop.1"] else { return #expect(Bool(false)) }
    #expect(first.contains("d.loss > 1000"))
    #expect(values["stop.1.enabled"] == .truth(true) && values["stop.2.enabled"] == .truth(false))
    #expect(values["stop.1.hits"] == .number(0) && values["stop.1.looks"] == .number(1))
  }
}
