import Foundation
import Networks
import Testing

@testable import Minimax

@Suite("The digest of a game")
struct DigestTests {
  /// A game of which every part is there: averaging, clipping, two last updates under older rules, a divergence.
  private var fullGame: Training {
    var experiment = game(
      .wasserstein, .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8), Schedule(isSimultaneous: true))
    experiment.generator.optimizer = .rmsprop(rho: 0.9, epsilon: 1e-8)
    experiment.generator.initializer = .normal(sd: 0.5)
    var training = Training(experiment)
    for _ in 0..<2 { training.finishRound() }
    experiment.batchSize = 5
    training.adopt(experiment)
    training.setParameter(0, of: .discriminator, to: .infinity)
    for _ in 0..<3 { training.advance() }
    return training
  }

  @Test("Equal games have equal digests, however they came about")
  func equal() {
    var stepped = Training(game())
    var free = stepped
    for _ in 0..<4 { stepped.finishRound() }
    _ = free.run(rounds: 4)
    #expect(stepped.digest == free.digest && stepped.digest.count == 16)
  }

  @Test("Every phase of a game has a digest of its own")
  func phases() {
    var training = Training(game())
    var seen: Set<String> = []
    for _ in 0..<60 {
      #expect(seen.insert(training.digest).inserted)
      training.advance()
    }
  }

  @Test("One flipped bit of a parameter gives another digest, whichever bit it is")
  func flippedBits() {
    let training = fullGame
    let settled = { () -> Training in
      var settled = training
      settled.step()
      return settled
    }()
    let digest = settled.digest
    for index in settled.generator.parameters.indices {
      for bit in 0..<64 {
        var other = settled
        let bits = settled.generator.parameters[index].bitPattern ^ (1 << UInt64(bit))
        other.setParameter(index, of: .generator, to: Double(bitPattern: bits))
        #expect(other.digest != digest)
      }
    }
  }

  @Test("The digest depends on everything that is written down: a changed record is not intact")
  func everything() throws {
    let record = fullGame.record
    let tree = try JSONSerialization.jsonObject(with: JSONEncoder().encode(record))
    var changed = 0
    for (place, other) in changes(of: tree) where place != ".digest" {
      let data = try JSONSerialization.data(withJSONObject: other)
      let damaged = try JSONDecoder().decode(TrainingRecord.self, from: data)
      let isIntact = damaged.isIntact
      #expect(!isIntact, "\(place)")
      #expect(throws: RecordError.damage) { _ = try Training(restoring: damaged) }
      changed += 1
    }
    #expect(changed > 300, "\(changed)")
    #expect(record.isIntact)
  }

  /// The tree once for each of its leaves, with that leaf changed, and the leaf's place.
  private func changes(of tree: Any, at place: String = "") -> [(place: String, tree: Any)] {
    switch tree {
    case let object as [String: Any]:
      return object.keys.sorted().flatMap { key in
        changes(of: object[key] ?? 0, at: place + "." + key).map { change in
          (change.place, object.merging([key: change.tree]) { $1 } as Any)
        }
      }
    case let list as [Any]:
      return list.indices.flatMap { index in
        changes(of: list[index], at: place + "[\(index)]").map { change in
          var copy = list
          copy[index] = change.tree
          return (change.place, copy as Any)
        }
      }
    case let text as String:
      if text == "inf" { return [(place, "-inf")] }
      return [(place, UInt64(text).map { "\($0 ^ 1)" } ?? text + "x")]
    case let number as NSNumber:
      if place.hasSuffix("isSimultaneous") { return [(place, !number.boolValue)] }
      return [(place, number.doubleValue + 1)]
    default: return []
    }
  }
}
