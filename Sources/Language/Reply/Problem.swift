import Plots

/// What went wrong, as a sentence for a person, and what to do about it.
///
/// A problem of kind ``Kind/usage`` is a refusal: nothing has been changed. One of kind ``Kind/failed`` tells how
/// something ended that was done.
package struct Problem: Error, Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// What was typed cannot be done: exit code 2 in a script.
    case usage
    /// What was asked for was done, and did not come out as it should: exit code 1.
    case failed
  }

  package let kind: Kind
  /// One sentence without its full stop.
  package let message: String
  /// What to type instead, as a sentence without its full stop; empty where there is nothing to add.
  package let advice: String
  /// The typed line with a caret under the place, where the error has one place.
  package let marked: [String]

  package init(_ message: String, advice: String = "", kind: Kind = .usage, marked: [String] = []) {
    self.kind = kind
    self.message = message
    self.advice = advice
    self.marked = marked
  }

  /// An error in an expression or in the words of a line.
  package init(_ error: ParseError, in line: String) {
    self.init(error.description, marked: line.isEmpty ? [] : error.marked(in: line, width: 72))
  }

  /// An error in one command of a line: that command alone is shown, with the caret at the place in it.
  package init(_ error: ParseError, in command: CommandLine, advice: String = "") {
    let place = max(1, error.column - command.source.column + 1)
    let here = ParseError(word: error.word, column: place, expected: error.expected)
    self.init(error.description, advice: advice, marked: here.marked(in: command.source.text, width: 72))
  }

  /// What is wrong in a file, with its line.
  package init(_ error: ParseError, inFile path: String) {
    self.init(
      "\(escaped(path, limit: 200)):\(error.line): \(escaped(error.statement ?? "", limit: 200))",
      advice: error.expected.isEmpty ? "" : "expected \(error.expected)")
  }

  /// A name that is not known, with the nearest one that is.
  ///
  /// - Parameter help: Where to find the names; nil to list them.
  package init(unknown word: String, what: String, among known: [String], help: String? = nil) {
    let instead = nearest(to: word, in: known).map { "did you mean `\($0)`? " } ?? ""
    let help = help ?? "\(what)s: \(known.joined(separator: ", "))"
    self.init("there is no \(what) \"\(escaped(word))\"", advice: instead + help)
  }

  /// The sentences as they are shown.
  package var lines: [Line] {
    var lines = marked.map { Line("  " + $0, .dim) }
    lines.append(Line("! ", .warning) + Line(message.sentence))
    if !advice.isEmpty { lines.append(Line("  " + advice.sentence, .plain)) }
    return lines
  }
}

/// Refuses what cannot be done; the words are put together only where they are needed.
package func expect(
  _ isPossible: Bool, _ refusal: @autoclosure () -> String, advice: @autoclosure () -> String = "",
  kind: Problem.Kind = .usage
) throws(Problem) {
  guard isPossible else { throw Problem(refusal(), advice: advice(), kind: kind) }
}

extension Sequence {
  /// The first element of that name; where there is none, what is wrong with the name.
  ///
  /// - Parameter help: Where to find the names; nil to list them.
  package func named(
    _ name: String, _ what: String, help: String? = nil, _ key: (Element) -> String
  ) throws(Problem) -> Element {
    if let found = first(where: { key($0) == name }) { return found }
    throw Problem(unknown: name, what: what, among: map { key($0) }, help: help)
  }
}

extension String {
  /// With a full stop, unless it ends with a sign of its own.
  package var sentence: String { hasSuffix("?") || hasSuffix(".") || hasSuffix("`") ? self : self + "." }
}
