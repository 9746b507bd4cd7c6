import Game
import Language
import Minimax

extension TableKind {
  static let logits = TableKind("logits", "what D said of each sample") { (game) throws(Problem) in
    let judged = try game.payload(.discriminate, \.discriminated, last: \.evaluated.discriminated)
    let isProbability = game.training.experiment.objective.playsForValue
    func said(_ logits: Logits, _ point: String) -> [NumberColumn] {
      guard isProbability else { return [NumberColumn(title: "l(\(point))", numbers: logits.values)] }
      return [
        NumberColumn(title: "logit", numbers: logits.values),
        NumberColumn(title: "D(\(point))", numbers: logits.probabilities),
      ]
    }
    // Under packing a row is a pack; with instance noise it is what D saw.
    var columns: [NumberColumn] = []
    if judged.realLogits.count > 0 {
      columns += NumberColumn.coordinates("x", judged.realInput)
      columns += said(judged.realLogits, "x")
    }
    columns += NumberColumn.coordinates("G(z)", judged.fakeInput)
    columns += said(judged.fakeLogits, "G(z)")
    let title = isProbability ? "Logits" : "D's outputs l"
    return numbered("\(title) of \(judged.generated.sampled.player.letter)'s update", columns)
  }
}
