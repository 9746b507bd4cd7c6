import Language

extension GameState {
  /// The names of moments that commands take: those that are kept, and those of the present.
  package var momentNames: [String] { moments.map(\.name) + [branch.name, presentName] }

  package func snapshot(named word: Word) throws(Problem) -> Snapshot {
    if word.text == presentName || word.text == branch.name { return snapshot }
    if let moment = moments.first(where: { $0.name == word.text }) { return moment.snapshot }
    throw Problem(unknown: word.text, what: "moment", among: momentNames)
  }
}

/// How the present is called among the moments.
package let presentName = "now"
