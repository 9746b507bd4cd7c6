import Minimax
import Networks

/// What plain gradient descent would promise in an update's place, and what stands between the two.
struct PlainDescent {
  /// `-rate |grad|^2`.
  let promised: Double
  /// Parameters that clipping holds at its bound.
  let clipped: Int
  /// Whether the update was plain descent.
  let isKept: Bool

  init(_ update: CompletedUpdate, _ rules: Experiment) {
    let own = rules[update.player]
    let norm = update.backpropagated.gradientNorm
    promised = -own.learningRate * norm * norm
    if update.player == .discriminator, case .bound(let bound) = rules.clipping {
      clipped = update.parametersAfter.count { abs($0) == bound }
    } else {
      clipped = 0
    }
    isKept = own.optimizer == .sgd && clipped == 0
  }
}
