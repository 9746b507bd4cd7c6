import Minimax
import Testing

@Suite("Runs that leave the finite numbers")
struct DivergenceTests {
  private func explosive() -> Training {
    var experiment = game(.leastSquares)
    experiment.generator.learningRate = 900
    experiment.discriminator.learningRate = 900
    return Training(experiment)
  }

  @Test("A run stops at the first update that leaves a parameter not finite, as stepping finds it")
  func firstUpdate() throws {
    var free = explosive()
    let outcome = free.run(rounds: 10_000)
    var stepped = explosive()
    while stepped.divergedPlayer == nil && stepped.discriminator.updates < 10_000 { stepped.step() }
    let player = try #require(stepped.divergedPlayer)
    #expect(outcome == .diverged(player))
    #expect(free[player].updates == stepped[player].updates)
    #expect(free[player.opponent] == stepped[player.opponent])
    #expect(free[player.opponent].isFinite)
  }

  @Test("A game that has diverged runs no further")
  func noFurther() {
    var training = explosive()
    let first = training.run(rounds: 10_000)
    let updates = training.discriminator.updates
    #expect(training.run(rounds: 5) == first)
    #expect(training.discriminator.updates <= updates + 1)
  }

  @Test("An interrupted run stops at the end of a round, and going on leads where it would have led")
  func interruption() {
    var whole = Training(game())
    _ = whole.run(rounds: 9)
    var cut = Training(game())
    var asked = 0
    let outcome = cut.run(rounds: 9) {
      asked += 1
      return asked == 4
    }
    #expect(outcome == .interrupted)
    #expect(cut.position.round == 4 && cut.turn == .ready)
    _ = cut.run(rounds: 5)
    #expect(cut == whole)
  }
}
