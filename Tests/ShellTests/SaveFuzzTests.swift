import Extras
import Files
import Interpreter
import Language
import Minimax
import Numerics
import Testing

@Suite("Damaged and hostile files")
struct SaveFuzzTests {
  private static let count = 2_000

  @Test("A mutated file is refused with one sentence and changes nothing, or is a game that goes on")
  func mutations() throws {
    let seeds = [
      "new gauss1d seed=4; run 3; phase 4",
      "new bimodal batch=8 hidden.d=3 hidden.g=2 ema=0.9; run 2; phase 9",
      "new gauss1d objective=leastsquares lr.d=900 optimizer.d=sgd batch=8 rule=simultaneous; run 300",
    ]
    let originals = try seeds.map(text)
    var random = SplitMix64(state: 2026)
    var accepted = 0
    for number in 0..<SaveFuzzTests.count {
      var bytes = Array(originals[number % originals.count].utf8)
      // Without its digest two in three get past the check for damage, to the checks behind it.
      if number % 3 > 0 { bytes = Array(withoutDigest(String(decoding: bytes, as: UTF8.self)).utf8) }
      for _ in 0...Int(random.next() % 2) { bytes = mutated(bytes, &random) }
      let text = String(decoding: bytes, as: UTF8.self)
      let memory = MemoryFiles(["bad.json": text])
      var session = Session(preset: .gauss1d, files: memory.files)
      let before = session.training.digest
      guard let problem = session.problem("load bad.json") else {
        accepted += 1
        _ = session.respond(to: "step; hash; phase 2")
        continue
      }
      #expect(problem.kind == .usage && !problem.message.isEmpty && problem.message.count < 700)
      #expect(session.training.digest == before, "mutation \(number)")
    }
    // Both ways: most damage is found, and some changes make another game.
    #expect(accepted > SaveFuzzTests.count / 20 && accepted < SaveFuzzTests.count * 3 / 4, "\(accepted)")
  }

  private func text(_ line: String) throws -> String {
    let memory = MemoryFiles()
    var session = Session(files: memory.files)
    _ = session.respond(to: line)
    #expect(session.problem("save a.json") == nil)
    return try #require(memory["a.json"])
  }

  /// One piece of damage, or of malice.
  private func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    func below(_ limit: Int, _ random: inout SplitMix64) -> Int { Int(random.next() % UInt64(max(1, limit))) }
    var bytes = bytes
    guard bytes.count > 8 else { return bytes }
    let place = below(bytes.count, &random)
    switch below(10, &random) {
    case 0: bytes[place] ^= 1 << UInt8(below(8, &random))
    case 1: bytes.removeSubrange(place...)
    case 2:
      let end = min(bytes.count, place + below(400, &random))
      bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count, &random))
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(60, &random)))
    case 4:
      bytes.insert(contentsOf: Array(String(repeating: "[", count: below(3_000, &random)).utf8), at: place)
    case 5, 6:
      let digits = bytes.indices.filter { $0 > place && (0x31...0x39).contains(bytes[$0]) }
      if let digit = digits.first { bytes[digit] = 0x31 + UInt8(below(9, &random)) }
    default: return replacingScalar(after: place, bytes, &random)
    }
    return bytes
  }

  /// The next number or text is replaced by another.
  private func replacingScalar(after place: Int, _ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    let replacements = [
      "0", "1", "2", "5", "6", "-1", "-0", "1e308", "-1e308", "1e-320", "1e400", "9007199254740993",
      "1000000",
      "99999999999999999999", "9223372036854775807", "-9223372036854775808", "0.5", "null", "true", "[]",
      "{}",
      "\"\"", "\"inf\"", "\"nan\"", "\"nan:7ff0000000000001\"", "\"generator\"", "\"relu\"", "\"quadratic\"",
      "\"18446744073709551615\"", "\"18446744073709551616\"", "\"normal(0, 1e-200)\"", "\"ring(8)\"",
      "\"normal(1e100, 1e91)\"", "\"student(0.2)\"", "\"mixture(1*uniform(-1e100, 1e100))\"",
      "\"\\u001b[2J\"", "[1,2,3]",
      "\"\\ud800\"", "\"\u{202E}\"", "[1e308,-1e308]",
    ]
    let starts = bytes.indices.filter { index in
      index > place && (bytes[index - 1] == 0x20 || bytes[index - 1] == 0x5B || bytes[index - 1] == 0x2C)
        && (bytes[index] == 0x22 || bytes[index] == 0x2D || (0x30...0x39).contains(bytes[index]))
    }
    guard let start = starts.first else { return bytes }
    let isText = bytes[start] == 0x22
    let ends: [UInt8] = isText ? [0x22] : [0x2C, 0x5D, 0x7D, 0x0A]
    guard var end = bytes[(start + 1)...].firstIndex(where: ends.contains) else { return bytes }
    if isText { end += 1 }
    let replacement = replacements[Int(random.next() % UInt64(replacements.count))]
    return Array(bytes[..<start]) + Array(replacement.utf8) + Array(bytes[end...])
  }
}
