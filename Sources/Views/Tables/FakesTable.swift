import Language
import Minimax

extension TableKind {
  static let fakes = TableKind("fakes", "the generated samples, beside their latents") {
    (game) throws(Problem) in
    let generated = try game.payload(.generate, \.generated, last: \.evaluated.discriminated.generated)
    let columns =
      NumberColumn.coordinates("z", generated.sampled.latents.batch)
      + NumberColumn.coordinates("G(z)", generated.fakes.batch)
    return numbered("Fakes of \(generated.sampled.player.letter)'s update", columns)
  }
}
