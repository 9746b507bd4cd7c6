import Distributions
import Minimax
import Networks
import Numerics
import Testing

@Suite("Timeline")
struct TimelineTests {
  @Test(
    "Every moment of a course with changes and updates out of turn is reached again to the last bit",
    arguments: [1, 2, 3] as [UInt64])
  func everyMoment(seed: UInt64) throws {
    for isSimultaneous in [false, true] {
      let schedule = Schedule(discriminatorUpdates: 2, isSimultaneous: isSimultaneous)
      let course = Course(
        game(.nonSaturating, .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8), schedule), seed: seed)
      for past in course.past {
        let found = course.timeline.replay(to: .moment(past.moment))
        var replay = try #require(found)
        while !replay.advance(rounds: 3) {}
        #expect(replay.training == past, "seed \(seed), \(past.moment)")
      }
    }
  }

  @Test("A round is reached at its first moment, and a phase of its first update right after it was taken")
  func roundsAndPhases() throws {
    var training = Training(game(.minimax, .sgd, Schedule(discriminatorUpdates: 2, generatorUpdates: 1)))
    var timeline = Timeline(training)
    _ = training.run(rounds: 40)
    timeline.note(training)
    for round in [0, 1, 17, 40] {
      var expected = Training(training.experiment)
      _ = expected.run(rounds: round)
      let found = timeline.replay(to: .round(round))
      var replay = try #require(found)
      _ = replay.advance(rounds: 1_000)
      #expect(replay.training.position == expected.position)
      #expect(replay.training.discriminator == expected.discriminator)
      for (player, updates) in [(Player.discriminator, 0), (.generator, 2)] where round < 40 {
        for phase in Phase.allCases {
          let found = timeline.replay(to: .phase(phase, of: player, round: round))
          var replay = try #require(found)
          _ = replay.advance(rounds: 1_000)
          let moment = replay.training.moment
          #expect(moment.updates * 6 + moment.phases == (round * 3 + updates) * 6 + phase.rawValue)
        }
      }
    }
  }

  @Test("A change made after a step back forgets what was recorded ahead, and nothing before it")
  func forgetting() throws {
    var training = Training(game())
    var timeline = Timeline(training)
    var tenth = training
    for round in 1...20 {
      _ = training.run(rounds: 1)
      timeline.note(training)
      if round == 10 { tenth = training }
    }
    let found = timeline.replay(to: .round(10))
    var replay = try #require(found)
    _ = replay.advance(rounds: 100)
    timeline.arrive(replay)
    timeline.note(.noise(seed: 99), at: replay.training)
    #expect(timeline.end == tenth.moment && timeline.endRound == 10)
    var changed = replay.training
    changed.intervene(.noise(seed: 99))
    _ = changed.run(rounds: 5)
    timeline.note(changed)
    let again = timeline.replay(to: .round(15))
    var second = try #require(again)
    _ = second.advance(rounds: 100)
    #expect(second.training == changed)
    #expect(second.training.generator != training.generator)
  }

  @Test("Playing on past a change that was recorded reports it and forgets the course behind it")
  func playingPast() {
    var training = Training(game())
    var timeline = Timeline(training)
    _ = training.run(rounds: 5)
    timeline.note(training)
    timeline.note(.noise(seed: 4), at: training)
    training.intervene(.noise(seed: 4))
    _ = training.run(rounds: 5)
    timeline.note(training)
    let found = timeline.replay(to: .round(2))
    guard var replay = found else { return #expect(Bool(false), "round 2 is recorded") }
    _ = replay.advance(rounds: 10)
    timeline.arrive(replay)
    var other = replay.training
    _ = other.run(rounds: 3)
    #expect(timeline.note(other).isEmpty)
    _ = other.run(rounds: 1)
    let lost = timeline.note(other)
    #expect(lost.map(\.intervention) == [.noise(seed: 4)])
    #expect(timeline.end == other.moment)
  }

  @Test("What lies before the start or after the end is not reached")
  func outside() {
    var training = Training(game())
    var timeline = Timeline(training)
    _ = training.run(rounds: 3)
    timeline.note(training)
    #expect(timeline.replay(to: .moment(Moment(updates: 6))) != nil)
    #expect(timeline.replay(to: .moment(Moment(updates: 6, phases: 1))) == nil)
    #expect(timeline.replay(to: .moment(Moment(updates: 7))) == nil)
  }

  @Test("However long the course, the copies stay below their limit and close enough to each other")
  func bounded() {
    var training = Training(game())
    var timeline = Timeline(training)
    while training.position.round < 30_208 {
      let slice = timeline.roundsToNext(from: training.position.round)
      _ = training.run(rounds: slice)
      timeline.note(training, isStop: false)
    }
    let rounds = timeline.copies.map(\.training.position.round)
    #expect(timeline.copies.count <= 240 + 32)
    let gaps = zip(rounds, rounds.dropFirst()).map { $1 - $0 }
    #expect(gaps.allSatisfy { $0 > 0 && $0 <= 1_024 })
    #expect(rounds.last == 30_208)
  }
}

/// A course played at random, with every moment of it kept to compare with.
private struct Course {
  var training: Training
  var timeline: Timeline
  private(set) var past: [Training]

  init(_ experiment: Experiment, seed: UInt64) {
    training = Training(experiment)
    timeline = Timeline(training)
    past = [training]
    var random = SplitMix64(seed: seed, stream: 77)
    for _ in 0..<60 {
      switch random.next() % 9 {
      case 0 where training.turn == .ready: change(.noise(seed: random.next()))
      case 1 where training.turn == .ready: change(.parameter(.generator, index: 2, value: 0.25))
      case 2 where training.turn == .ready:
        var rules = training.experiment
        rules.objective = rules.objective == .minimax ? .leastSquares : .minimax
        rules.generator.learningRate *= 1.5
        change(.rules(rules))
      case 3 where training.turn == .ready: change(.update(training.position.due.opponent))
      case 4:
        training.finishRound()
        timeline.note(training)
        past.append(training)
      default:
        training.advance()
        timeline.note(training)
        past.append(training)
      }
    }
  }

  private mutating func change(_ intervention: Intervention) {
    timeline.note(intervention, at: training)
    training.intervene(intervention)
    if case .update = intervention {
      timeline.note(training)
      past.append(training)
    } else {
      // A moment is what it was when it was left, with the changes made in it.
      past[past.count - 1] = training
    }
  }
}
