import Minimax
import Testing

@Suite("Whom an update moves")
struct AuditTests {
  @Test("An update moves its own player in its last phase, and the other not by a bit", arguments: games())
  func audits(_ experiment: Experiment) {
    var training = Training(experiment)
    let start = training
    for step in 0..<20 {
      let audit = training.auditedUpdate
      #expect(audit.player == training.turn.sampled?.player ?? training.position.due)
      #expect(audit.moves && !audit.movesEarly && audit.leavesOpponent, "step \(step)")
      #expect(training.isAsLeft(.discriminator, since: start) && training.isAsLeft(.generator, since: start))
      training.advance()
    }
  }

  @Test("A player set by hand is not as it was left, until it moves again")
  func byHand() {
    var training = Training(game())
    let start = training
    #expect(training.isAsLeft(.generator, since: start))
    training.setParameter(0, of: .generator, to: 0.5)
    #expect(
      !training.isAsLeft(.generator, since: start) && training.isAsLeft(.discriminator, since: start))
    training.step(.generator)
    #expect(training.isAsLeft(.generator, since: start))
  }

  @Test("A learning rate of nothing moves nobody")
  func still() {
    var experiment = game()
    experiment.discriminator.learningRate = 0
    let audit = Training(experiment).auditedUpdate
    #expect(!audit.moves && !audit.movesEarly && audit.leavesOpponent && audit.number == 1)
  }
}
