import Curriculum
import Language

/// What was typed where a question waits for a number or a choice.
struct TypedAnswer {
  /// With a plain minus sign in place of one copied from a text.
  let text: String

  init(_ typed: String) { text = String(typed.map { $0 == "\u{2212}" || $0 == "\u{2013}" ? "-" : $0 }) }

  /// The number of the choice whose words were typed in place of its number.
  func choice(among choices: [String]) -> Int? {
    guard Int(text) == nil else { return nil }
    return choices.firstIndex { TypedAnswer.plain($0) == TypedAnswer.plain(text) }.map { $0 + 1 }
  }

  /// Whether it begins like a number or a function, so that its errors are told.
  var isNumberLike: Bool {
    let first = text.first ?? " "
    let functions = ["log", "exp", "sqrt", "abs", "ln"]
    return first.isNumber || "+-.(".contains(first) || functions.contains { text.lowercased().hasPrefix($0) }
  }

  /// What to type instead of a number that cannot be read.
  var advice: String {
    text.contains(",")
      ? "write the point of a number as a point: `\(escaped(String(text.map { $0 == "," ? "." : $0 })))`"
      : "a number such as -1.386, or arithmetic such as `2*log(0.5)`"
  }

  /// Whether the number typed is another one rounded to the digits typed.
  func isRounding(of number: Double) -> Bool {
    // A 0 says nothing of a small number.
    guard let typed = Double(text), typed != 0, text.allSatisfy({ $0.isNumber || "+-.".contains($0) }) else {
      return false
    }
    let decimals = text.drop { $0 != "." }.dropFirst().count
    guard decimals < 12, let unit = Double("1e-\(decimals)") else { return false }
    return abs(typed - number) <= 0.5 * unit * (1 + 1e-9)
  }

  private static func plain(_ text: String) -> String {
    Span.spans(of: text).map(\.words).joined().lowercased().filter { $0 != " " && $0 != "." }
  }
}
