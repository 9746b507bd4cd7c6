import Game
import Language

extension Command {
  /// The words that may come next, each once, in the order of the forms.
  ///
  /// - Parameter line: What is typed so far, whole words that begin with the command's.
  package func candidates(after line: CommandLine, in game: GameState) -> [String] {
    let typed = forms.filter(\.isTyped)
    let begun = typed.filter { $0.isBegun(by: line) }
    var candidates: [String] = []
    for form in begun.isEmpty ? typed : begun {
      guard let match = try? form.match(line), match.index == match.count else { continue }
      let named = form.places.filter { place in
        !place.isInTurn && match.isWhole && !match.taken.contains { $0.place.name == place.name }
      }
      for word in (match.open + named).flatMap({ $0.candidates(game) }) where !candidates.contains(word) {
        candidates.append(word)
      }
    }
    return candidates
  }
}
