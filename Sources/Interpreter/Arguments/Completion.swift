import Game
import Language

/// A word that may stand somewhere, and what it means in a phrase; empty where the word says it.
package struct Candidate: Equatable, Sendable {
  package let word: String
  package let meaning: String

  package init(_ word: String, _ meaning: String = "") {
    self.word = word
    self.meaning = meaning
  }
}

/// A line that is being typed, up to the cursor.
package struct UnfinishedLine: Sendable {
  /// The words of the command under way; nil where none is whole yet.
  package let words: CommandLine?
  /// What has been typed of the next word.
  package let part: String

  /// - Returns: Nil within a quotation or a comment, where nothing is completed.
  package init?(_ text: String) {
    // The word that a letter more would belong to, wherever words end.
    guard let commands = try? CommandLine.split(text + "x"), let last = commands.last?.words.last,
      last.text.last == "x", !last.isQuoted, text.hasSuffix(last.text.dropLast())
    else { return nil }
    part = String(last.text.dropLast())
    guard let command = commands.last, command.words.count > 1,
      let before = try? CommandLine.split(String(text.dropLast(part.count)))
    else {
      words = nil
      return
    }
    words = before.last
  }
}

extension Command {
  /// The words that may come next, each once, in the order of the forms.
  ///
  /// - Parameter line: What is typed so far, whole words that begin with the command's.
  package func candidates(after line: CommandLine, in game: GameState) -> [String] {
    var candidates: [String] = []
    for word in open(after: line).flatMap({ $0.candidates(game) }) where !candidates.contains(word) {
      candidates.append(word)
    }
    return candidates
  }

  /// The arguments that the next word may belong to, in the order of the forms.
  package func open(after line: CommandLine) -> [ArgumentPlace] {
    let typed = forms.filter(\.isTyped)
    let begun = typed.filter { $0.isBegun(by: line) }
    return (begun.isEmpty ? typed : begun).flatMap { form -> [ArgumentPlace] in
      guard let match = try? form.match(line), match.index == match.count else { return [] }
      let named = form.places.filter { place in
        !place.isInTurn && match.isWhole && !match.taken.contains { $0.place.name == place.name }
      }
      return match.open + named
    }
  }

  /// Whether the next word belongs to an expression.
  package func isInExpression(after line: CommandLine) -> Bool {
    forms.contains { form in
      form.places.contains { place in
        guard case .text(let opening) = place.kind else { return false }
        return opening.map { word in line.words.contains { $0.text == word } } ?? true
      }
    }
  }
}
