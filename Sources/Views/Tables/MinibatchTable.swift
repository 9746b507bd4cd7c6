import Language
import Minimax

extension TableKind {
  static let minibatch = TableKind("minibatch", "the real samples and latents drawn") {
    (game) throws(Problem) in
    let sampled = try game.payload(.sample, \.sampled, last: \.evaluated.discriminated.generated.sampled)
    var columns: [NumberColumn] = []
    if sampled.reals.count > 0 { columns += NumberColumn.coordinates("x", sampled.reals.batch) }
    columns += NumberColumn.coordinates("z", sampled.latents.batch)
    return numbered("Minibatch of \(sampled.player.letter)'s update", columns)
  }
}
