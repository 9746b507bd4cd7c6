import Files
import Game
import Language

/// One command as typed, with the values of its arguments.
package struct Invocation: Sendable {
  package let typed: CommandLine
  package let command: any Command
  /// Who wrote it, and where it stands.
  package let origin: Origin
  package let words: [Word]
  private var values: [String: any Sendable] = [:]

  /// Reads the arguments by the first of the command's forms that fits; where a form begins with a word of its own and
  /// this is typed, by such a form.
  ///
  /// - Throws: Where none fits, what the one that takes the most words expects next.
  package init(_ typed: CommandLine, command: any Command, origin: Origin, in game: GameState) throws(Problem)
  {
    self.typed = typed
    self.command = command
    self.origin = origin
    words = Array(typed.words.dropFirst())
    let typedForms = command.forms.filter(\.isTyped)
    let begun = typedForms.filter { $0.isBegun(by: typed) }
    let reading = Reading(
      command: command.name, line: typed,
      usage: command.forms.filter(\.isTyped).map { $0.usage(of: command.name) }, game: game)
    var matches: [Form.Match] = []
    for form in begun.isEmpty ? typedForms : begun {
      let match = try form.match(typed)
      guard match.isWhole else {
        matches.append(match)
        continue
      }
      for (place, words) in match.taken { values[place.name] = try place.read(words, reading) }
      return
    }
    throw Problem(noneOf: matches, in: reading)
  }

  /// The value of an argument; nil where it was left out.
  package subscript<Value>(_ argument: Argument<Value>) -> Value? { values[argument.place.name] as? Value }

  /// The value of an argument that has to be there.
  package func value<Value>(of argument: Argument<Value>) throws(Problem) -> Value {
    guard let value = self[argument] else {
      throw Problem("`\(command.name)` needs \(argument.place.missing)")
    }
    return value
  }
}

extension Problem {
  /// No form of a command fits what was typed.
  fileprivate init(noneOf matches: [Form.Match], in reading: Reading) {
    let words = reading.line.words.dropFirst()
    let farthest = matches.map(\.index).max() ?? 0
    let open = matches.filter { $0.index == farthest }.flatMap(\.open)
    guard words.count > farthest else {
      let wanted = open.contains { $0.kind != .literal } ? open.filter { $0.kind != .literal } : open
      let example = wanted.first { !$0.example.isEmpty }?.example
      self.init(
        "`\(reading.command)` needs \(wanted.map(\.missing).alternatives)",
        advice: example.map { "for example `\($0)`" } ?? reading.form)
      return
    }
    let word = words[words.startIndex + farthest].text
    let expected =
      open.flatMap { $0.kind == .literal ? $0.candidates(reading.game) : [$0.expected] }
      + (matches.contains { $0.index == farthest && $0.open.isEmpty } ? ["nothing"] : [])
    guard expected != ["nothing"] else {
      self.init("`\(reading.command)` does not take \"\(escaped(word))\"", advice: reading.form)
      return
    }
    let known = open.filter { $0.kind == .literal }.flatMap { $0.candidates(reading.game) }
    let instead = nearest(to: word, in: known).map { "did you mean `\($0)`? " } ?? ""
    self.init(
      "`\(reading.command)` takes \(expected.alternatives), not \"\(escaped(word))\"",
      advice: instead + reading.form)
  }
}

extension [String] {
  /// `a, b or c`, each once.
  fileprivate var alternatives: String {
    let once = reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return once.count < 2
      ? once.joined() : once.dropLast().joined(separator: ", ") + " or \(once[once.count - 1])"
  }
}

extension OutputPath {
  /// - Parameters:
  ///   - path: As typed.
  ///   - invocation: The command; one that ends in `!` writes over anything.
  package init(_ path: String, for invocation: Invocation) throws(Problem) {
    try self.init(path, isForced: invocation.typed.words[0].text.hasSuffix("!"), from: invocation.origin)
  }
}
