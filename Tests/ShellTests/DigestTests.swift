import Minimax
import Networks
import Files
import Testing

@Suite("The digest of a game")
struct DigestTests {
  @Test("Equal games have equal digests, however they came about")
  func equal() {
    var stepped = Training(Preset.gauss1d.experiment)
    var free = stepped
    for _ in 0..<4 { stepped.finishRound() }
    _ = free.run(rounds: 4)
    #expect(stepped.digest == free.digest && stepped.digest.count == 16)
  }

  @Test("Every phase of a game has a digest of its own")
  func phases() {
    var training = Training(Preset.gauss1d.experiment)
    var seen: Set<String> = []
    for _ in 0..<60 {
      #expect(seen.insert(training.digest).inserted)
      training.advance()
    }
  }

  @Test(
    "One flipped bit of a parameter gives another digest, whichever bit it is", arguments: [0.0, 0.75, .nan])
  func flippedBits(_ value: Double) {
    var training = Training(Preset.gauss1d.experiment)
    _ = training.run(rounds: 2)
    training.setParameter(0, of: .generator, to: value)
    let digest = training.digest
    for bit in 0..<64 {
      var other = training
      other.setParameter(0, of: .generator, to: Double(bitPattern: value.bitPattern ^ (1 << UInt64(bit))))
      #expect(other.digest != digest, "bit \(bit) of \(value)")
    }
  }
}
