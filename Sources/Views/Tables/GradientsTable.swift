import Language
import Minimax

extension TableKind {
  /// The gradient of the moving player's loss, parameter by parameter.
  static let gradients = parameters("gradients", "the loss's gradient by every parameter") {
    (game) throws(Problem) in
    let payload = try game.payload(.backpropagate, \.backpropagated, last: \.self)
    let title = "Gradient of \(payload.player.letter)'s loss, length \(short(payload.gradientNorm))"
    return [PlayerVectors(payload.player, title: title, [.init("gradient", payload.gradient)])]
  }
}
