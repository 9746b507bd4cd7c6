import Minimax
import Networks

/// What plain gradient descent would change the loss by to first order in an update's place.
package struct PlainDescent {
  /// `-rate |grad|^2`.
  package let firstOrder: Double
  /// Parameters that clipping holds at its bound.
  package let clipped: Int
  /// Whether the update was plain descent.
  package let isKept: Bool

  package init(_ update: CompletedUpdate, _ rules: Experiment) {
    let own = rules[update.player]
    let norm = update.backpropagated.gradientNorm
    firstOrder = -own.learningRate * norm * norm
    if update.player == .discriminator, case .bound(let bound) = rules.clipping {
      clipped = update.parametersAfter.count { abs($0) == bound }
    } else {
      clipped = 0
    }
    isKept = own.optimizer == .sgd && clipped == 0
  }
}
