/// A piece of a line of prose.
public enum Span: Equatable, Sendable {
  case text(String)
  /// `**strong**`
  case strong(String)
  /// `*emphasis*`
  case emphasis(String)
  /// A word between back quotes, as it stands.
  case code(String)
  /// `[text](target)`
  case link(String, target: String)

  /// The spans of a paragraph; whatever is no mark of these kinds is text.
  public static func spans(of text: String) -> [Span] {
    var scanner = SpanScanner(text)
    return scanner.spans()
  }
}

/// Cuts a paragraph into spans, in one pass.
private struct SpanScanner {
  private let text: [Character]
  private var position = 0
  private var plain = ""
  private var found: [Span] = []
  /// Up to where a mark does not occur, counted from wherever it was last looked for.
  private var barren: [String: Int] = [:]

  /// How far ahead the end of a mark is looked for.
  private static let reach = 2_000

  init(_ text: String) { self.text = Array(text) }

  mutating func spans() -> [Span] {
    while position < text.count {
      if !takeMark() {
        plain.append(text[position])
        position += 1
      }
    }
    flush()
    return found
  }

  /// Takes what begins here, if it is a mark with an end.
  private mutating func takeMark() -> Bool {
    switch text[position] {
    case "\\" where position + 1 < text.count && "\\`*_[]<>|#!&".contains(text[position + 1]):
      plain.append(text[position + 1])
      position += 2
      return true
    case "`": return takeCode()
    // Behind a letter a star is one of mathematics, as in D*.
    case "*" where !isWithinWord: return take("**", Span.strong) || take("*", Span.emphasis)
    case "_" where !isWithinWord: return take("_", Span.emphasis)
    case "[": return takeLink()
    case "<": return takeTag()
    case "&": return takeEntity()
    default: return false
    }
  }

  /// A mark inside a word, as the underscore in `k_D`, is a letter of it.
  private var isWithinWord: Bool {
    position > 0 && (text[position - 1].isLetter || text[position - 1].isNumber)
  }

  /// Code between as many back quotes as it begins with.
  private mutating func takeCode() -> Bool {
    let fence = String(text[position...].prefix { $0 == "`" })
    guard let end = find(fence, from: position + fence.count) else { return false }
    var code = String(text[(position + fence.count)..<end])
    if code.hasPrefix(" "), code.hasSuffix(" "), code.count > 2 { code = String(code.dropFirst().dropLast()) }
    return add(.code(code), goingOnAt: end + fence.count)
  }

  private mutating func take(_ mark: String, _ span: (String) -> Span) -> Bool {
    let start = position + mark.count
    guard begins(with: mark, at: position), start < text.count, text[start] != " ",
      let end = find(mark, from: start), end > start, text[end - 1] != " "
    else { return false }
    let inside = Span.spans(of: String(text[start..<end])).map(\.words).joined()
    return add(span(inside), goingOnAt: end + mark.count)
  }

  private mutating func takeLink() -> Bool {
    guard let middle = find("](", from: position), let end = find(")", from: middle),
      !text[(position + 1)..<middle].contains("[")
    else { return false }
    let words = Span.spans(of: String(text[(position + 1)..<middle])).map(\.words).joined()
    return add(.link(words, target: String(text[(middle + 2)..<end])), goingOnAt: end + 1)
  }

  /// `<https://..>` and `<code>..</code>`; every other tag is text.
  private mutating func takeTag() -> Bool {
    guard let end = find(">", from: position) else { return false }
    let tag = String(text[(position + 1)..<end])
    if tag.hasPrefix("https://") || tag.hasPrefix("http://") {
      return add(.link(tag, target: tag), goingOnAt: end + 1)
    }
    guard tag == "code", let close = find("</code>", from: end) else { return false }
    let inside = Span.spans(of: String(text[(end + 1)..<close])).map(\.words).joined()
    return add(.code(inside), goingOnAt: close + 7)
  }

  private mutating func takeEntity() -> Bool {
    let entities = ["&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": "\"", "&nbsp;": " "]
    guard let end = find(";", from: position), let sign = entities[String(text[position...end])] else {
      return false
    }
    plain += sign
    position = end + 1
    return true
  }

  private mutating func add(_ span: Span, goingOnAt next: Int) -> Bool {
    flush()
    found.append(span)
    position = next
    return true
  }

  private mutating func flush() {
    if !plain.isEmpty { found.append(.text(plain)) }
    plain = ""
  }

  private func begins(with mark: String, at index: Int) -> Bool { text[index...].starts(with: mark) }

  private mutating func find(_ mark: String, from start: Int) -> Int? {
    // What was looked through before in vain is not looked through again.
    let first = max(start, barren[mark] ?? 0)
    let end = min(text.count, start + SpanScanner.reach)
    guard first < end else { return nil }
    if let found = (first..<end).first(where: { begins(with: mark, at: $0) }) { return found }
    barren[mark] = end
    return nil
  }
}

extension Span {
  /// What it says, without its marks.
  public var words: String {
    switch self {
    case .text(let words), .strong(let words), .emphasis(let words), .code(let words), .link(let words, _):
      words
    }
  }
}
