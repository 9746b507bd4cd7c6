import Extras
import Interpreter
import Language
import Testing

@Suite("What a sweep plays")
struct SweepPlanTests {
  @Test(
    "Lists, ranges, points and braces are drawn out; the axis typed last turns fastest",
    arguments: [
      ("lr.g=0.01,0.1 seed=1..3", "lr.g,seed", ["0.01,1", "0.01,2", "0.01,3", "0.1,1", "0.1,2", "0.1,3"]),
      ("seed=1..2,7 batch=8", "seed", ["1", "2", "7"]),
      ("lr.g=0.001..0.1:log5", "lr.g", ["0.001", "0.00316228", "0.01", "0.0316228", "0.1"]),
      ("batch=16..128:log4", "batch", ["16", "32", "64", "128"]),
      ("lr.g=0.1..0.5:5", "lr.g", ["0.1", "0.2", "0.3", "0.4", "0.5"]),
      ("k=1:1,5:1", "k", ["1:1", "5:1"]),
      ("optimizer.g=sgd,adam(0.5,0.9)", "optimizer.g", ["sgd", "\"adam(0.5,0.9)\""]),
      ("hidden.d={none|4|4,4}", "hidden.d", ["none", "4", "\"4,4\""]),
      ("rounds=1,3 seed=5", "rounds", ["1", "3"]),
    ])
  func axes(_ axes: String, _ keys: String, _ values: [String]) {
    let rounds = axes.contains("rounds") ? "" : " rounds=1"
    let lines = swept("gauss1d batch=8 ".without(axes) + axes + rounds).split(separator: "\n")
    #expect(lines.dropFirst().first?.hasPrefix("game,\(keys),round,jsd,Vpop,Vstar,d.gap,g.gap,w1,") == true)
    let expected = values.enumerated().map { "\($0.offset + 1),\($0.element)," }
    #expect(lines.count == values.count + 2)
    for (line, lead) in zip(lines.dropFirst(2), expected) { #expect(line.hasPrefix(lead), "\(line)") }
  }

  @Test("Widths that a setting takes as one value are one game, not a list")
  func oneValue() {
    #expect(rows(swept("gauss1d hidden.d=4,4 rounds=1")).count == 1)
  }

  static let refused = [
    ("sweep", "needs an axis"), ("sweep bimodal", "needs an axis"), ("sweep bimodl seed=1..2", "`bimodal`"),
    ("sweep csv seed=1..2", "new csv"), ("sweep seed=1..2 seed=3", "given twice"),
    ("sweep lr.h=1,2", "there is no setting"), ("sweep lr.g=0.1,-1", "must be a positive number"),
    ("sweep lr.g=0.1,0.1", "twice"), ("sweep lr.g=0.1,,0.2", "must be a positive number"),
    ("sweep seed=20..1", "a range rises"), ("sweep lr.g=0.1..0.5", "needs a count of points"),
    ("sweep lr.g=0.1..0.5:1", "the count of points"), ("sweep lr.g=0.5..0.1:3", "a range rises"),
    ("sweep lr.g=0..1:log3", "a lower end above 0"), ("sweep lr.g=a..b:3", "both ends"),
    ("sweep lr.g=0.1..0.5:ln3", "the count of points"),
    ("sweep batch=10..100:log4", "a whole number from 1"), ("sweep hidden.d={4|8", "a brace"),
    ("sweep seed=1..100001", "at most 100000 games"), ("sweep seed=1..400 batch=1..400", "more than 100000"),
    ("sweep seed=1..9223372036854775807", "at most 100000"),
    ("sweep seed=-9223372036854775807..9223372036854775807", "at most 100000"),
    ("sweep rounds=0,1", "a whole number from 1"), ("sweep seed=1..2 --cvs out.csv", "did you mean `--csv`"),
    ("sweep seed=1..2 --csv", "needs a value"), ("sweep seed=1..2 --csv !", "needs a file"),
    ("sweep seed=1..2 --shard 0/4", "counted from 1"), ("sweep seed=1..2 --shard 5/4", "such as 3/10"),
    ("sweep seed=1..2 --shard 2", "such as 3/10"), ("sweep seed=1..2 --workers 0", "a whole number from 1"),
    ("sweep seed=1..2 --csv a --csv b", "given twice"), ("sweep seed = 1..2", "without blanks"),
    ("sweep lr.g={0.1 | 0.2}", "a brace"), ("sweep seed=1..2 --csv out.csv", "cannot be written"),
  ]

  @Test("One clear sentence for every slip, and nothing is played", arguments: refused)
  func refusals(_ line: String, _ sentence: String) throws {
    var session = Session()
    let found = session.problem(line)
    let problem = try #require(found)
    let text = Presentation().text(of: Reply([.problem(problem)])).replacing("\n  ", with: " ")
    #expect(text.contains(sentence), "\(text)")
  }

  @Test("A row has the figures of that very game played by hand, and the game in play stays as it is")
  func figures() throws {
    let memory = MemoryFiles()
    var session = Session(files: memory.files)
    let before = session.training
    _ = session.respond(to: "sweep gauss1d lr.g=0.02,0.05 seed=3,4 rounds=40 --csv out.csv")
    #expect(session.training == before)
    let cells = rows(memory["out.csv"] ?? "")[2].split(separator: ",", omittingEmptySubsequences: false)
    let replies = session.respond(to: "new gauss1d lr.g=0.05 seed=3; run 40; status all")
    let values = try #require(replies.last?.values)
    for (place, name) in ["round", "jsd", "Vpop", "Vstar", "d.gap", "g.gap", "w1", "q.mean", "q.sd"]
      .enumerated()
    {
      let value = values.first { $0.name == name }?.value
      #expect(value == Double(cells[3 + place]).map { .number($0) }, "\(name)")
    }
  }

  @Test(
    "A diverged game says in whom and when, an estimate says so, and data in the plane have their figures")
  func notes() {
    let rates = "optimizer.d=sgd optimizer.g=sgd objective=leastsquares lr.d=900 lr.g=900"
    let diverged = rows(swept("bimodal \(rates) seed=1..2 rounds=100"))
    #expect(diverged.count == 2)
    for row in diverged { #expect(row.contains(",nan,nan,") && row.contains(",diverged in ")) }
    let plane = rows(swept("ring batch=4 seed=1..2 rounds=1"))
    #expect(plane.count == 2)
    for row in plane { #expect(!row.contains("nan")) }
    let estimated = rows(swept("gauss1d latents=2 seed=1..2 rounds=1"))
    for row in estimated { #expect(row.hasSuffix(",estimated from 20000 samples")) }
  }
}

extension String {
  /// The settings of this text whose keys do not come in another.
  fileprivate func without(_ axes: String) -> String {
    split(separator: " ").filter { word in
      !axes.contains(word.prefix { $0 != "=" } + "=")
    }.joined(separator: " ") + " "
  }
}
