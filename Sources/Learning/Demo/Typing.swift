import Numerics
import Plots

/// The pauses of a demo in seconds, drawn for keys and computed from words for reading; the same at every playing.
struct Typing: Sendable {
  /// What the options of `demo` leave of it.
  struct DemoOptions: Equatable, Sendable {
    /// Whether there is time to read.
    var waits = true
    /// Whether commands are typed letter by letter.
    var types = true
  }

  let options: DemoOptions
  private var generator = SplitMix64(seed: 1, stream: 0)

  init(_ options: DemoOptions) { self.options = options }

  /// Words a second, of a fluent reader.
  private static let reading = 5.0
  /// Of a table or a figure the eye takes the shape, and a number here and there.
  private static let skimming = 24.0

  /// Before the first letter of a command.
  mutating func beforeTyping() -> Double { options.waits && options.types ? uniform(in: 0.35...0.6) : 0 }

  /// Before a letter; a new word takes a little thought.
  mutating func beforeKey(after previous: Character?) -> Double {
    let range = previous.map { $0.isLetter || $0.isNumber } ?? true ? 0.045...0.13 : 0.09...0.22
    return uniform(in: range)
  }

  /// Before Enter, while the command is looked over; longer than before any letter.
  mutating func beforeEnter() -> Double { options.waits || options.types ? uniform(in: 0.4...0.7) : 0 }

  /// Before a heading, beside what it takes to read what stands above it.
  var beforeHeading: Double { options.waits ? 0.8 : 0 }

  var afterHeading: Double { options.waits ? 0.6 : 0 }

  func reading(_ lines: [Line]) -> Double {
    options.waits ? 0.4 + Double(lines.wordCount) / Typing.reading : 0
  }

  func looking(at lines: [Line]) -> Double {
    options.waits && !lines.isEmpty ? min(0.8 + Double(lines.wordCount) / Typing.skimming, 3) : 0
  }

  /// A rest of an author's, who says how long what stands above is to be looked at, at least.
  func rest(_ seconds: Double, instead due: Double) -> Double { options.waits ? max(seconds, due) : due }

  private mutating func uniform(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * generator.nextUniform()
  }
}

extension [Line] {
  /// Words and numbers; what is drawn has none.
  fileprivate var wordCount: Int {
    reduce(0) { sum, line in
      sum + line.text().split(separator: " ").count { $0.contains { $0.isLetter || $0.isNumber } }
    }
  }
}
