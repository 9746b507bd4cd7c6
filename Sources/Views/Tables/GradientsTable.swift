import Language
import Minimax

extension TableKind {
  static let gradients = parameters("gradients", "the loss's gradient by every parameter") {
    (game) throws(Problem) in
    let payload = try game.payload(.backpropagate, \.backpropagated, last: \.self)
    let title = "Gradient of \(payload.player.letter)'s loss, length \(short(payload.gradientNorm))"
    let gradient = PlayerVectors.Vector(name: "gradient", numbers: payload.gradient)
    return [PlayerVectors(player: payload.player, title: title, vectors: [gradient])]
  }
}
