import Language

/// One way of typing a command: its arguments in their order, or a line that only help shows.
package struct Form: Sendable {
  package let places: [ArgumentPlace]
  private let line: String?

  package init<each Value>(_ arguments: repeat Argument<each Value>) {
    var places: [ArgumentPlace] = []
    for argument in repeat each arguments { places.append(argument.place) }
    self.places = places
    line = nil
  }

  /// A usage line that help shows beside those of the arguments, such as `save! FILE`.
  package init(shown line: String) {
    places = []
    self.line = line
  }

  /// Whether anything can be typed by it.
  package var isTyped: Bool { line == nil }

  /// Whether it begins with a word of its own, and the line has this word.
  func isBegun(by line: CommandLine) -> Bool {
    guard let first = places.first, first.opens, line.words.count > 1 else { return false }
    return first.fits(line.words[1])
  }

  package func usage(of command: String) -> String {
    line ?? ([command] + places.map(\.usage)).joined(separator: " ")
  }

  /// Which words go to which arguments.
  package struct Match {
    /// The arguments with their words, in no particular order.
    package fileprivate(set) var taken: [(place: ArgumentPlace, words: [Word])] = []
    /// How many words have to be taken in their turn: those that are no options.
    package fileprivate(set) var count = 0
    /// How many were.
    package fileprivate(set) var index = 0
    /// What the next word could have been.
    package fileprivate(set) var open: [ArgumentPlace] = []
    /// Whether all that has to be typed was, and nothing else.
    package fileprivate(set) var isWhole = false
  }

  /// Gives the words to the arguments; stops at the first that fits none.
  ///
  /// - Parameter line: The command; its first word is its name.
  package func match(_ line: CommandLine) throws(Problem) -> Match {
    var match = Match()
    let words = try match.takeOptions(of: self, from: line)
    match.count = words.count
    for place in places where place.isInTurn {
      match.open.append(place)
      guard match.index < words.count, place.fits(words[match.index]) else {
        guard place.isOptional else { return match }
        continue
      }
      let rest = words[match.index...]
      switch place.kind {
      case .words: match.take(place, Array(rest), rest.count)
      case .text(let opening):
        let start = rest.startIndex + (opening == nil ? 0 : 1)
        let end = try match.takePairs(of: self, from: words, after: start)
        guard start < end, let text = line.rest(from: start + 1) else {
          match.index = start
          return match
        }
        let length = end < words.count ? words[end].column - text.column : Int.max
        let cut = Word(String(text.text.unicodeScalars.prefix(length)), column: text.column)
        match.take(place, [cut], rest.count)
      default: match.take(place, [words[match.index]], 1)
      }
    }
    match.isWhole = match.index == words.count
    return match
  }
}

extension ArgumentPlace {
  /// Whether it is known by where it stands, not by its name.
  var isInTurn: Bool {
    switch kind {
    case .word, .literal, .words, .text: true
    case .pair, .key, .option, .flag: false
    }
  }

  /// Whether it is, or begins with, a word that stands for itself.
  fileprivate var opens: Bool {
    if case .text(_?) = kind { true } else { kind == .literal }
  }

  /// The word by which it is known, without its value.
  fileprivate var key: String { String(name.prefix { $0 != "=" && $0 != " " }) }
}

extension Form.Match {
  fileprivate mutating func take(_ place: ArgumentPlace, _ words: [Word], _ count: Int) {
    taken.append((place, words))
    index += count
    open = []
  }

  /// Takes out what begins with a dash, and `key=value`, where the form has such arguments.
  ///
  /// - Returns: The words that are left, without the command's own.
  fileprivate mutating func takeOptions(of form: Form, from line: CommandLine) throws(Problem) -> [Word] {
    let options = form.places.filter { $0.kind == .option || $0.kind == .flag }
    let keys = form.places.filter { $0.kind == .key }
    var rest = line.words.dropFirst()
    var words: [Word] = []
    while let word = rest.popFirst() {
      let name = word.option?.key ?? word.text
      if !options.isEmpty, word.text.hasPrefix("-"), !word.isQuoted {
        let place = try named(name, "option", among: options)
        let value = place.kind == .flag ? word : word.option?.value ?? rest.popFirst()
        guard let value, !value.text.isEmpty else {
          throw Problem("\(name) needs \(place.expected)", advice: "\(place.name) is how to type it")
        }
        taken.append((place, [value]))
      } else if !keys.isEmpty, let value = word.option?.value, !value.text.isEmpty {
        taken.append((try named(name, "setting", among: keys), [value]))
      } else {
        words.append(word)
      }
    }
    return words
  }

  private func named(
    _ name: String, _ noun: String, among places: [ArgumentPlace]
  ) throws(Problem) -> ArgumentPlace {
    let place = try places.named(name, noun, \.key)
    try expect(
      !taken.contains(where: { $0.place.name == place.name }), "`\(name)` is given twice",
      advice: "give each \(noun) once")
    return place
  }

  /// Takes pairs such as `max 100` from the end of the words.
  ///
  /// - Returns: Where they begin; at least one word is left between there and the start.
  fileprivate mutating func takePairs(
    of form: Form, from words: [Word], after start: Int
  ) throws(Problem) -> Int {
    let pairs = form.places.filter { $0.kind == .pair }
    var end = words.count
    while end - 2 > start, Int(words[end - 1].text) != nil,
      let place = pairs.first(where: { $0.name == words[end - 2].text }),
      !taken.contains(where: { $0.place.name == place.name })
    {
      taken.append((place, [words[end - 1]]))
      end -= 2
    }
    if let last = words.last?.text, pairs.contains(where: { $0.name == last }) {
      throw Problem("`\(last)` needs a whole number", advice: "for example `\(last) 10`")
    }
    return end
  }
}
