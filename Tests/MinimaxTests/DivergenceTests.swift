import Minimax
import Networks
import Testing

@Suite("Runs that leave the finite numbers")
struct DivergenceTests {
  /// Games that explode under several rules of turn-taking.
  static let explosions: [Experiment] = {
    let schedules = [
      Schedule(), Schedule(discriminatorUpdates: 5), Schedule(discriminatorUpdates: 2, generatorUpdates: 3),
      Schedule(isSimultaneous: true), Schedule(discriminatorUpdates: 3, isSimultaneous: true),
    ]
    return schedules.flatMap { schedule in
      Player.allCases.flatMap { player in
        [Optimizer.sgd, .momentum(beta: 0.9)].map { explosion(of: player, $0, schedule) }
      }
    }
  }()

  /// A game in which one player takes steps that are far too long; both are affine, so that nothing saturates.
  static func explosion(of player: Player, _ optimizer: Optimizer, _ schedule: Schedule) -> Experiment {
    var experiment = game(.leastSquares, .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8), schedule)
    for each in Player.allCases { experiment[each].network = Network(inputs: 1, outputs: 1) }
    experiment[player].optimizer = optimizer
    experiment[player].learningRate = 1e5
    return experiment
  }

  @Test(
    "Stepping, rounds and runs stop at the first update that holds a number that is not finite",
    arguments: explosions)
  func firstUpdate(_ experiment: Experiment) throws {
    var stepped = Training(experiment)
    var isSound = true
    while isSound && stepped.position.round < 300 {
      #expect(stepped.divergence == nil)
      let mover = stepped.position.due
      stepped.step()
      isSound = isFinite(stepped, afterUpdateOf: mover)
    }
    try #require(!isSound, "this game was to explode")
    let found = try #require(stepped.divergence)
    #expect(found.player == stepped.lastMover && found.number == stepped[found.player].updates)

    var byRound = Training(experiment)
    while byRound.divergence == nil { byRound.finishRound() }
    expectSame(byRound, stepped)
    for portion in [1, 3, 1_000] {
      var free = Training(experiment)
      for _ in 0..<7 { free.advance() }
      var outcome = RunOutcome.completed
      while outcome == .completed { outcome = free.run(rounds: portion) }
      #expect(outcome == .diverged(found.player))
      expectSame(free, stepped)
    }
  }

  @Test("A loss that overflows ends a run, though the parameters stay finite")
  func lossAlone() throws {
    for optimizer in [Optimizer.sgd, .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8)] {
      for schedule in [Schedule(), Schedule(discriminatorUpdates: 0)] {
        var training = Training(game(.leastSquares, optimizer, schedule))
        raiseBias(of: &training, to: 1e200)
        var stepped = training
        #expect(training.run(rounds: 9) == .diverged(training.lastMover))
        let found = try #require(training.divergence)
        #expect(found.part == .loss && found.number == 1 && found.round == 1)
        #expect(found.runaway == .discriminator)
        stepped.step()
        expectSame(stepped, training)
      }
    }
  }

  @Test("Logits whose squares overflow end no game whose loss does not square them")
  func hugeLogits() {
    for schedule in [Schedule(), Schedule(discriminatorUpdates: 2, isSimultaneous: true)] {
      var training = Training(game(.nonSaturating, .sgd, schedule))
      raiseBias(of: &training, to: 1e200)
      var stepped = training
      #expect(training.run(rounds: 6) == .completed)
      for _ in 0..<6 { stepped.finishRound() }
      #expect(stepped == training)
    }
  }

  @Test("Clipping does not hide an infinite step")
  func clipping() throws {
    var experiment = game(.wasserstein)
    experiment.discriminator.learningRate = .infinity
    var training = Training(experiment)
    #expect(training.run(rounds: 5) == .diverged(.discriminator))
    let found = try #require(training.divergence)
    #expect(found.part == .parameters && found.number == 1 && found.runaway == .discriminator)
  }

  @Test("Who ran away is told apart from whose update overflowed")
  func runaway() throws {
    for player in Player.allCases {
      var training = Training(DivergenceTests.explosion(of: player, .sgd, Schedule()))
      _ = training.run(rounds: 1_000)
      let found = try #require(training.divergence)
      #expect(found.runaway == player, "\(found)")
    }
  }

  @Test("A game that has diverged runs no further, and tells where that began")
  func noFurther() throws {
    var training = Training(DivergenceTests.explosions[0])
    let first = training.run(rounds: 10_000)
    let stopped = training
    #expect(training.run(rounds: 5) == first)
    expectSame(training, stopped)
    training.step()
    #expect(training.divergence == stopped.divergence)
  }

  @Test("Parameters put right by hand end a divergence that was in the loss alone")
  func repair() {
    var training = Training(game(.leastSquares))
    let sound = training.discriminator.parameters
    raiseBias(of: &training, to: 1e200)
    _ = training.run(rounds: 3)
    #expect(training.divergence != nil)
    for index in sound.indices { training.setParameter(index, of: .discriminator, to: sound[index]) }
    #expect(training.divergence == nil)
    #expect(training.run(rounds: 3) == .completed)
    raiseBias(of: &training, to: .infinity)
    #expect(training.divergence?.part == .parameters)
  }

  private func raiseBias(of training: inout Training, to value: Double) {
    training.setParameter(training.discriminator.parameters.count - 1, of: .discriminator, to: value)
  }

  /// Looks at every number of an update and of both players.
  private func isFinite(_ training: Training, afterUpdateOf player: Player) -> Bool {
    guard case .made(let update) = training.lastUpdate(of: player) else { return false }
    let states = [training.discriminator, training.generator]
    let numbers =
      [update.backpropagated.evaluated.loss] + update.backpropagated.gradient
      + states.flatMap { $0.parameters + $0.memory.velocity + $0.memory.squares }
    return numbers.allSatisfy(\.isFinite)
  }

  /// Compares by bits, because NaN differs from itself.
  private func expectSame(_ a: Training, _ b: Training) {
    #expect(a.divergence == b.divergence && a.position == b.position && a.randomness == b.randomness)
    for player in Player.allCases {
      #expect(a[player].updates == b[player].updates)
      #expect(a[player].parameters.map(\.bitPattern) == b[player].parameters.map(\.bitPattern))
      #expect(a[player].memory.squares.map(\.bitPattern) == b[player].memory.squares.map(\.bitPattern))
    }
  }
}
