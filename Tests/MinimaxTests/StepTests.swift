import Distributions
import Minimax
import Networks
import Testing

@Suite("Stepping")
struct StepTests {
  @Test("An update of either player has the same six phases, in order")
  func phases() {
    var training = Training(game())
    for player in [Player.discriminator, .generator] {
      for phase in Phase.allCases {
        #expect(training.position.due == player)
        #expect(training.turn.next == phase)
        #expect(training.advance() == phase)
      }
    }
    #expect(training.position.round == 1)
  }

  @Test("Only the update changes parameters, and only those of the player who moves", arguments: games())
  func onlyTheActivePlayerMoves(_ experiment: Experiment) {
    var training = Training(experiment)
    for _ in 0..<30 {
      let before = training
      let player = training.turn.sampled?.player ?? training.position.due
      let phase = training.advance()
      #expect(training[player.opponent] == before[player.opponent])
      if phase == .update {
        #expect(training[player].parameters != before[player].parameters)
        #expect(training[player].updates == before[player].updates + 1)
      } else {
        #expect(training[player] == before[player])
      }
    }
  }

  @Test("Phases, updates, rounds and a free run lead to the same bits", arguments: games())
  func sameBits(_ experiment: Experiment) {
    var byPhase = Training(experiment)
    for _ in 0..<5 * 3 * 6 { byPhase.advance() }
    var byUpdate = Training(experiment)
    for _ in 0..<5 * 3 { byUpdate.step() }
    var byRound = Training(experiment)
    for _ in 0..<5 { byRound.finishRound() }
    var free = Training(experiment)
    #expect(free.run(rounds: 5) == .completed)
    #expect(byPhase == byUpdate)
    #expect(byUpdate == byRound)
    #expect(byRound == free)
  }

  @Test("A run in portions, begun in the middle of a round, leads to the same bits as one run")
  func portions() {
    var whole = Training(game(.minimax, .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8)))
    var parts = whole
    _ = whole.run(rounds: 12)
    for _ in 0..<7 { parts.advance() }
    _ = parts.run(rounds: 3)
    _ = parts.run(rounds: 8)
    #expect(parts == whole)
  }

  @Test("A copy replays to the last bit")
  func copies() {
    var training = Training(game())
    for _ in 0..<9 { training.advance() }
    var copy = training
    _ = training.run(rounds: 4)
    _ = copy.run(rounds: 4)
    #expect(copy == training)
    #expect(Training(game(seed: 4)) != Training(game(seed: 3)))
  }

  @Test("An update out of turn leaves the schedule where it stood")
  func outOfTurn() {
    var training = Training(game())
    training.step(.generator)
    #expect(training.generator.updates == 1 && training.discriminator.updates == 0)
    #expect(training.position == Training(game()).position)
  }

  @Test("Under the simultaneous rule G answers the D of the round's start")
  func simultaneous() throws {
    let rule = { (isSimultaneous: Bool) in
      game(.minimax, .sgd, Schedule(isSimultaneous: isSimultaneous))
    }
    var together = Training(rule(true))
    var inTurn = Training(rule(false))
    let start = together
    together.finishRound()
    inTurn.finishRound()
    #expect(together.discriminator == inTurn.discriminator)
    #expect(together.generator.parameters != inTurn.generator.parameters)
    // G's update alone, against the D of the start, on the same latents: those of the round's second minibatch.
    var alone = start
    alone.step(.discriminator)
    guard case .made(let update) = together.lastUpdate(of: .generator) else {
      Issue.record("G made no update")
      return
    }
    let latents = update.backpropagated.evaluated.discriminated.generated.sampled.latents.batch
    let fakes = start.experiment.generator.network.output(of: latents, parameters: start.generator.parameters)
    let logits = start.experiment.discriminator.network.output(
      of: fakes, parameters: start.discriminator.parameters)
    #expect(update.backpropagated.evaluated.discriminated.fakeLogits.batch == logits)
  }

  @Test(
    "An update that moves nothing leaves its loss where it was, under either rule", arguments: [false, true])
  func lossAgainstTheOpponentMet(_ isSimultaneous: Bool) {
    for player in Player.allCases {
      let schedule = Schedule(discriminatorUpdates: 2, generatorUpdates: 2, isSimultaneous: isSimultaneous)
      var experiment = game(.nonSaturating, .sgd, schedule)
      experiment.discriminator.learningRate = 0.5
      experiment[player].learningRate = 0
      var training = Training(experiment)
      for _ in 0..<12 {
        training.step()
        guard case .made(let update) = training.lastUpdate(of: training.lastMover) else {
          Issue.record("no update was made")
          return
        }
        let after = training.loss(on: update)
        #expect((after == update.backpropagated.evaluated.loss) == (update.player == player))
      }
    }
  }

  @Test("k D-updates and then the G-updates make a round, also where one of them is 0")
  func schedules() {
    for (d, g) in [(3, 2), (0, 2), (2, 0)] {
      var training = Training(game(.minimax, .sgd, Schedule(discriminatorUpdates: d, generatorUpdates: g)))
      _ = training.run(rounds: 4)
      #expect(training.discriminator.updates == 4 * d && training.generator.updates == 4 * g)
    }
  }

  @Test("Clipping keeps every parameter of D inside its bound")
  func clipping() {
    var training = Training(game(.wasserstein))
    _ = training.run(rounds: 20)
    #expect(training.discriminator.parameters.allSatisfy { abs($0) <= 0.2 })
  }

}
