import Foundation
import Plots
import Shell
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
    let after = try objects("run 2; status", &session)[1]
    let known = try #require(after["values"] as? [String: Any])
    #expect(known.values.allSatisfy { !($0 is NSNull) })
  }

  @Test("Infinity and NaN are words, since JSON has no numbers for them")
  func notFinite() throws {
    var session = session()
    let object = try objects("new disjoint; ledger", &session)[1]
    let values = try #require(object["values"] as? [String: Any])
    #expect(values["kl.pq"] as? String == "inf")
  }
}
