import Game
import Interpreter
import Language
import Foundation
import Testing

@Suite("Replies as JSON")
struct JSONTests {
  private func objects(_ line: String, _ session: inout Session) throws -> [[String: Any]] {
    try session.respond(to: line).map { reply in
      let line = JSONReply(reply, presentation: Presentation()).line
      #expect(line.hasSuffix("\n") && line.dropLast().contains("\n") == false)
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(object as? [String: Any])
    }
  }

  @Test("Every command gives one object; a problem is told in it")
  func oneObject() throws {
    var session = session()
    let objects = try objects(
      "new gauss1d; phase 2; step; run 3; ledger; plot; show weights; help; stepp", &session)
    #expect(objects.count == 9)
    #expect(objects.dropLast().allSatisfy { $0["ok"] as? Bool == true })
    #expect(objects.last?["ok"] as? Bool == false && objects.last?["problem"] is String)
  }

  @Test("status gives every quantity of the registry under its name, null where it is not known")
  func status() throws {
    var session = session()
    let fresh = try objects("status", &session)[0]
    let values = try #require(fresh["values"] as? [String: Any])
    #expect(Set(values.keys) == Set(quantityList.map(\.name)))
    #expect(values["d.loss"] is NSNull && values["round"] as? Double == 0)
    let unknown = try #require(fresh["unknown"] as? [String: String])
    #expect(unknown["d.loss"]?.contains("not known yet") == true)
    let after = try objects("new bimodal ema=0.9; run 2; status", &session)[2]
    let known = try #require(after["values"] as? [String: Any])
    let missing = known.filter { $0.value is NSNull }.keys.sorted()
    #expect(missing == ["q.mean2", "q.sd2"], "data on the line have one coordinate")
  }

  @Test("A phase's reply names the phase; the quantity of that name stays a number")
  func phases() throws {
    var session = session()
    for (index, name) in ["sample", "generate", "discriminate", "evaluate", "backpropagate", "update"]
      .enumerated()
    {
      let reply = try objects("phase", &session)[0]
      let values = try #require(reply["values"] as? [String: Any])
      #expect(values["phase.name"] as? String == name && !(values["phase"] is String))
      let status = try #require(try objects("status", &session)[0]["values"] as? [String: Any])
      #expect(status["phase"] as? Double == Double((index + 1) % 6))
    }
  }

  @Test("What is no number is nan without a sign, at the prompt and in JSON")
  func notANumber() throws {
    var session = session()
    for line in ["print 0/0", "print -(0/0)", "print D(log(-1))"] {
      #expect(session.text(line).hasSuffix("= nan\n"), "\(line)")
      let values = try #require(try objects(line, &session)[0]["values"] as? [String: Any])
      #expect(values.values.first as? String == "nan")
    }
  }

  @Test("A rounded number keeps no bare decimal point")
  func roundNumbers() {
    var session = session()
    #expect(session.text("print 0.99999999999").hasSuffix("= 1\n"))
    #expect(session.text("print 499.99999999999").hasSuffix("= 500\n"))
    #expect(session.text("print 0.25").hasSuffix("= 0.25\n"))
  }

  @Test("Infinity and NaN are words, since JSON has no numbers for them")
  func notFinite() throws {
    var session = session()
    let object = try objects("new disjoint; ledger", &session)[1]
    let values = try #require(object["values"] as? [String: Any])
    #expect(values["kl.pq"] as? String == "inf")
  }
}
