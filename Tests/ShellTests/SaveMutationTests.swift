import Distributions
import Minimax
import Extras
import Interpreter
import Language
import Testing

/// Every value of a saved file, changed by as little as it can be: the file is refused.
@Suite("A saved file with one value changed")
struct SaveMutationTests {
  @Test("It is refused, for every preset", arguments: Preset.all)
  func presets(_ preset: Preset) throws {
    try expectRefusals(of: "new \(preset.name) batch=8 hidden.d=2 hidden.g=2; step 3; phase 2", every: 7)
  }

  @Test("It is refused, whatever the data are", arguments: DistributionParser.families.map(\.example))
  func data(_ example: String) throws {
    let isPlane = try DistributionParser.distribution(example).dimension == 2
    let preset = isPlane ? "ring" : "gauss1d"
    try expectRefusals(of: "new \(preset) batch=8 hidden.d=2 hidden.g=2 data='\(example)'", every: 7)
  }

  private static let files = [
    "line.csv": "v\n1.5\n1.625\n1.75\n1.5\n", "plane.csv": "a,b\n0,1\n2,3.5\n9,4\n",
    "heart.txt": ".##..\n#...#\n.#.#.\n..#..\n",
  ]

  @Test(
    "It is refused where the data are a file's or a drawing's",
    arguments: [
      "new csv file=line.csv column=v batch=8",
      "new csv file=plane.csv columns=a,b batch=8 hidden.d=2 hidden.g=2",
      "new drawn file=heart.txt batch=8 hidden.d=2 hidden.g=2",
    ])
  func filed(_ line: String) throws { try expectRefusals(of: line + "; step", every: 3) }

  @Test("It is refused where everything is there that a game can hold")
  func everything() throws {
    try expectRefusals(
      of: """
        new gauss1d batch=8 ema=0.9 rule=simultaneous; step 3; checkpoint early; let g.b1[0] = 0.5; step g; step 2
        branch other; set lr.d=0.25 objective=wasserstein clip=0.5 batch=6; phase 9; break jsd < 0.1 every 2
        tbreak g if round > 3; watch V; display d.loss; disable 2; print 5 / 2; print 1 / 0; play discriminator 2
        guess rf; play generator; move 2 1; fit em k=1 iterations=3; back
        """, every: 1)
  }

  @Test("Three rows of a drawing that are mirrored show")
  func mirrored() throws {
    let text = try saved("new drawn file=heart.txt hidden.d=2 hidden.g=2; run 2")
    let rows = "\".##..\",\"#...#\",\".#.#.\",\"..#..\""
    let other = text.replacing(rows, with: "\"..##.\",\"#...#\",\".#.#.\",\"..#..\"")
    #expect(other != text && problem(other)?.message.contains("changed or damaged since") == true)
  }

  private func saved(_ lines: String) throws -> String {
    let memory = MemoryFiles(SaveMutationTests.files)
    var session = Session(files: memory.files)
    for line in (lines + "\nsave game.json").split(separator: "\n") {
      let problem = session.problem(String(line))
      try #require(problem == nil, "\(line): \(problem?.message ?? "")")
    }
    return try #require(memory["game.json"])
  }

  private func problem(_ text: String) -> Problem? {
    var session = Session(preset: .gauss1d, files: MemoryFiles(["game.json": text]).files)
    return session.problem("load game.json")
  }

  /// - Parameter interval: Of the changes, those are tried that are so many apart.
  private func expectRefusals(of lines: String, every interval: Int) throws {
    let text = try saved(lines)
    #expect(problem(text) == nil)
    let bytes = Array(text.utf8)
    let changes = Mutations(of: bytes).found
    #expect(changes.count > 100, "\(changes.count)")
    for (range, replacement) in stride(from: 0, to: changes.count, by: interval).map({ changes[$0] }) {
      var other = bytes
      other.replaceSubrange(range, with: replacement)
      let message = problem(String(decoding: other, as: UTF8.self))?.message ?? "nothing"
      let isTold = ["expected", "damaged since", "format"].contains { message.contains($0) }
      let (old, new) = (
        String(decoding: bytes[range], as: UTF8.self), String(decoding: replacement, as: UTF8.self)
      )
      #expect(isTold, "\(old) -> \(new): \(message)")
    }
  }
}

/// The least changes of a file's values: of each number, text and truth, and for each list one element less and two
/// elements swapped. Of the numbers of a long list, the first, the last, and one in the middle.
private struct Mutations {
  private(set) var found: [(range: Range<Int>, replacement: [UInt8])] = []
  private let bytes: [UInt8]
  private var place = 0

  init(of bytes: [UInt8]) {
    self.bytes = bytes
    _ = value()
  }

  /// Passes over a value, whose changes are found, and gives where it stands.
  private mutating func value() -> Range<Int> {
    skip { " \n,".utf8.contains($0) }
    let start = place
    switch bytes[place] {
    case UInt8(ascii: "{"):
      members(until: "}") { mutations in
        _ = mutations.string()
        mutations.skip { $0 == UInt8(ascii: ":") }
        return mutations.value()
      }
    case UInt8(ascii: "["):
      let before = found.count
      let elements = members(until: "]") { $0.value() }
      let isLong = elements.count > 3 && found.count == before + elements.count
      if isLong {
        found[before...] = [found[before], found[before + elements.count / 2], found[found.count - 1]]
      }
      listChanges(elements)
    case UInt8(ascii: "\""):
      let text = string()
      var changed = Array(bytes[text])
      switch changed.last {
      case nil: changed = Array("z".utf8)
      case let last? where UInt8(ascii: "0")..<UInt8(ascii: "9") ~= last:
        changed[changed.count - 1] = last + 1
      case let last?:
        changed[changed.count - 1] = last == UInt8(ascii: "y") ? UInt8(ascii: "z") : UInt8(ascii: "y")
      }
      found.append((text, changed))
    default:
      skip { !" \n,]}".utf8.contains($0) }
      found.append(
        (start..<place, Array(changed(String(decoding: bytes[start..<place], as: UTF8.self)).utf8)))
    }
    return start..<place
  }

  private func changed(_ scalar: String) -> String {
    switch scalar {
    case "true": "false"
    case "false": "true"
    case "null": "0"
    default: Int(scalar).map { "\($0 + 1)" } ?? "\((Double(scalar) ?? 0).nextUp)"
    }
  }

  private mutating func listChanges(_ elements: [Range<Int>]) {
    guard let first = elements.first, let last = elements.last else { return }
    let end = elements.count > 1 ? elements[1].lowerBound : first.upperBound
    found.append((first.lowerBound..<end, []))
    guard bytes[first] != bytes[last] else { return }
    let between = bytes[first.upperBound..<last.lowerBound]
    found.append((first.lowerBound..<last.upperBound, Array(bytes[last]) + between + bytes[first]))
  }

  @discardableResult
  private mutating func members(
    until close: Unicode.Scalar, _ member: (inout Mutations) -> Range<Int>
  ) -> [Range<Int>] {
    var members: [Range<Int>] = []
    place += 1
    while true {
      skip { " \n,".utf8.contains($0) }
      guard bytes[place] != UInt8(ascii: close) else { break }
      members.append(member(&self))
    }
    place += 1
    return members
  }

  /// Passes over a text, and gives what stands between its marks.
  private mutating func string() -> Range<Int> {
    let start = place + 1
    place = start
    skip { $0 != UInt8(ascii: "\"") }
    place += 1
    return start..<place - 1
  }

  private mutating func skip(while isPassed: (UInt8) -> Bool) {
    while place < bytes.count, isPassed(bytes[place]) { place += 1 }
  }
}
