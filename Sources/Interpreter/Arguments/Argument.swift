import Game
import Language

/// One thing that a command takes, declared once: the usage lines of `help`, the reading of what is typed, the errors and
/// the completion follow from it.
///
/// A command keeps its arguments as constants, lists them in its ``Form``s, and asks an ``Invocation`` for their values:
///
///     let count = Argument.count("N", in: 1...1_000).optional
///     var forms: [Form] { [Form(count)] }
///     .. invocation[count] ?? 1
package struct Argument<Value: Sendable>: Sendable {
  package private(set) var place: ArgumentPlace

  /// - Parameters:
  ///   - name: As usage lines show it; no two of a command are called alike.
  ///   - expected: What fits, with its article, as the object of "takes".
  ///   - missing: What is missing where nothing is typed, as the object of "needs"; nil for what is expected.
  ///   - example: A line to type instead; empty for the usage lines.
  ///   - candidates: Words that may stand here, for completion.
  ///   - fits: Whether a word may be meant for it; where not, another argument or form is tried.
  ///   - read: The value of the words, at least one.
  package init(
    _ name: String, _ kind: ArgumentPlace.Kind = .word, expected: String, missing: String? = nil,
    example: String = "", candidates: @escaping @Sendable (GameState) -> [String] = { _ in [] },
    fits: @escaping @Sendable (Word) -> Bool = { _ in true },
    read: @escaping @Sendable ([Word], Reading) throws(Problem) -> Value
  ) {
    place = ArgumentPlace(
      name: name, kind: kind, expected: expected, missing: missing ?? expected, example: example,
      candidates: candidates, fits: fits,
      read: { (words, reading) throws(Problem) in try read(words, reading) })
  }

  /// The same, which may be left out.
  package var optional: Argument {
    var argument = self
    argument.place.isOptional = true
    return argument
  }
}

/// An argument without the type of its value, as forms list it.
package struct ArgumentPlace: Sendable {
  package enum Kind: Equatable, Sendable {
    /// One word, in its turn.
    case word
    /// A word that stands for itself, in its turn.
    case literal
    /// All words from its turn on.
    case words
    /// The line from its turn on as it stands, behind a word where one is named, without the pairs at its end.
    case text(after: String?)
    /// A word and its number, such as `max 100`, at the line's end.
    case pair
    /// `key=value`, anywhere behind the first word.
    case key
    /// A word that begins with a dash and the word after it, anywhere.
    case option
    /// A word that begins with a dash, anywhere.
    case flag
  }

  package let name: String
  package let kind: Kind
  package let expected: String
  package let missing: String
  package let example: String
  package fileprivate(set) var isOptional = false
  package let candidates: @Sendable (GameState) -> [String]
  package let fits: @Sendable (Word) -> Bool
  package let read: @Sendable ([Word], Reading) throws(Problem) -> any Sendable

  /// As usage lines show it.
  package var usage: String {
    let shown =
      switch kind {
      case .text(let opening?): "\(opening) \(name)"
      case .pair: "\(name) N"
      default: name
      }
    return isOptional ? "[\(shown)]" : shown
  }
}

/// What is known where the words of a command are read.
package struct Reading: Sendable {
  package let command: String
  package let line: CommandLine
  /// How the command is typed, for a person who typed something else.
  package let usage: [String]
  package let game: GameState

  /// What to type, as advice.
  package var form: String { "type it as `\(usage.joined(separator: "` or `"))`" }
}
