import Minimax
import Networks
import Testing

@Suite("A game seen otherwise than it stands")
struct ViewsTests {
  @Test("While G moves simultaneously the game as G meets it has the D of the round's start")
  func metByMover() {
    var training = Training(game(.minimax, .sgd, Schedule(isSimultaneous: true)))
    training.finishRound()
    let start = training.discriminator.parameters
    training.advance()
    #expect(training.metByMover == training)
    training.step()
    training.advance()
    #expect(training.discriminator.parameters != start)
    #expect(training.metByMover.discriminator.parameters == start)
    #expect(training.metByMover.generator == training.generator)
    training.step()
    #expect(training.metByMover == training)
  }

  @Test("The running mean of G follows its definition")
  func averaging() {
    var training = Training(game())
    var mean = training.generator.parameters
    #expect(training.averagedGenerator == mean)
    for _ in 0..<6 {
      training.step(.generator)
      for index in mean.indices {
        mean[index] = 0.9 * mean[index] + (1 - 0.9) * training.generator.parameters[index]
      }
    }
    #expect(training.averagedGenerator == mean)
    #expect(training.averaged?.generator.parameters == mean)
    #expect(training.averaged?.discriminator == training.discriminator)
    var rules = training.experiment
    rules.averaging = .off
    training.adopt(rules)
    #expect(training.averaged == nil)
  }

  @Test("V on the latest minibatch counts the samples that were drawn, not those that would be drawn next")
  func minibatchSize() {
    var training = Training(game())
    #expect(training.valueOnLatestMinibatch == nil)
    training.step()
    var rules = training.experiment
    rules.batchSize = 4
    training.adopt(rules)
    #expect(training.valueOnLatestMinibatch?.samples == 11)
    training.step()
    training.step()
    #expect(training.valueOnLatestMinibatch?.samples == 4)
  }
}
