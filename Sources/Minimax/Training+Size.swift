import Networks
import Numerics

extension Training {
  /// About how many numbers the game holds, those of its last two updates and of the one in progress included.
  public var size: Int {
    var size = 2 * averagedGenerator.count + discriminatorAtRoundStart.count
    for player in Player.allCases {
      let state = self[player]
      size += state.parameters.count + state.memory.velocity.count + state.memory.squares.count
      if case .made(let update) = lastUpdate(of: player) {
        size += update.backpropagated.size + 2 * update.parametersAfter.count + update.discriminatorMet.count
      }
    }
    return size + (turn.backpropagated?.size ?? turn.discriminated?.size ?? 0)
  }
}

extension Backpropagated {
  fileprivate var size: Int {
    realSlopes.size + fakeSlopes.size + response.size + pointGradient.size + realAdjoint.size
      + fakeAdjoint.size + generatorAdjoint.size
      + gradient.count + (evaluated.penalty?.slopes.size ?? 0) + evaluated.discriminated.size
  }
}

extension Discriminated {
  fileprivate var size: Int {
    realTape.size + fakeTape.size + generated.tape.size + generated.sampled.reals.batch.size
      + generated.sampled.latents.batch.size + generated.sampled.realNoise.size
      + generated.sampled.fakeNoise.size + seenReals.size + seenFakes.size + (unrolling?.size ?? 0)
  }
}
