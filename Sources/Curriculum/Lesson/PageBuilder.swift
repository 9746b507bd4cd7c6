import Language

/// Makes a page of a section's blocks.
struct PageBuilder {
  private(set) var page: Page
  private(set) var next: [NextLesson] = []

  init(_ section: Section, kind: Lesson.Kind) throws(ParseError) {
    let heading = QuestionHeading(section.title)
    var items: [PageItem] = []
    var afterword: [PageItem] = []
    var builder: QuestionBuilder?
    var isHidden = false
    for block in section.blocks {
      switch block.kind {
      case .comment(let text):
        let comment = LessonComment(text)
        switch comment.word {
        case "ask":
          guard let heading, builder == nil, kind == .lesson else {
            throw ParseError(
              line: block.line, "nothing can be asked here",
              expected: builder == nil ? "a heading such as ### Q1. Which one?" : "one ask a question")
          }
          builder = try QuestionBuilder(heading, comment.rest, line: block.line, below: items)
        case "if", "try":
          guard builder != nil else {
            throw ParseError(
              line: block.line, "`\(comment.word)` stands before the question's ask",
              expected: "<!-- ask .. -->")
          }
          try builder?.add(comment, line: block.line)
        case "next": next += try NextLesson.list(comment.rest, line: block.line)
        case "wait":
          let rest = try PageBuilder.rest(comment.rest, line: block.line)
          if builder == nil { items.append(rest) } else { afterword.append(rest) }
        case "hide": isHidden = true
        default:
          throw ParseError(
            line: block.line, "\"\(text.prefix(40))\" is no comment of a lesson",
            expected: "ask, if, try, next, wait or hide")
        }
      case .details(let summary, let blocks):
        guard builder != nil else {
          throw ParseError(
            line: block.line, "a folded block belongs to a question", expected: "an ask above it")
        }
        try builder?.add(summary, blocks, line: block.line)
      default:
        let item = try PageBuilder.item(block, isHidden: isHidden)
        isHidden = false
        if builder == nil { items.append(item) } else { afterword.append(item) }
      }
    }
    guard !isHidden else {
      throw ParseError(
        line: section.line, "there is nothing to hide", expected: "a block of commands behind `hide`")
    }
    if let heading, builder == nil {
      throw ParseError(
        line: section.line, "\(heading.name) asks nothing", expected: "<!-- ask choice = 1 --> or another ask"
      )
    }
    let question = try builder?.question(section.source)
    page = Page(
      line: section.line, level: section.level, title: section.title, items: items, question: question,
      afterword: afterword)
  }

  /// A block as a page shows it.
  static func item(_ block: MarkdownBlock, isHidden: Bool = false) throws(ParseError) -> PageItem {
    guard case .code(let info, let lines) = block.kind else {
      guard !isHidden else { throw ParseError(line: block.line, "only a block of commands can be hidden") }
      return .text(block)
    }
    switch info {
    case "": return .text(block)
    case "saddle", "saddle try":
      let exchanges = try Transcript.exchanges(lines, firstLine: block.line + 1)
      let kind: CommandBlock.Kind = isHidden ? .hidden : info == "saddle" ? .shown : .tried
      return .commands(CommandBlock(line: block.line, kind: kind, exchanges: exchanges))
    default:
      throw ParseError(
        line: block.line, "a fenced block is not marked \"\(info.prefix(40))\"",
        expected: "```saddle, ```saddle try, or ``` alone")
    }
  }

  private static func rest(_ text: String, line: Int) throws(ParseError) -> PageItem {
    guard text.hasSuffix("s"), let seconds = Double(text.dropLast()), 0...60 ~= seconds else {
      throw ParseError(line: line, "a rest is a number of seconds", expected: "<!-- wait 2s -->")
    }
    return .rest(seconds: seconds)
  }
}

/// `Q2. Which formula?`
struct QuestionHeading {
  let name: String
  let title: String

  init?(_ text: String) {
    let name = text.prefix { $0 != "." && $0 != " " }
    guard name.first == "Q", Int(name.dropFirst()) != nil, text.dropFirst(name.count).hasPrefix(". ") else {
      return nil
    }
    self.name = String(name)
    title = String(text.dropFirst(name.count + 2))
  }
}

/// `word rest`
struct LessonComment {
  let word: String
  let rest: String

  init(_ text: String) {
    let word = text.prefix { $0.isLetter }
    let isLabelled = word == "try" || word == "next"
    self.word = String(word)
    rest = String(text.dropFirst(word.count).drop { $0 == " " || isLabelled && $0 == ":" })
  }
}

extension NextLesson {
  /// `03-generator-step; 02b-why-logs if wrong(Q1) > 1`
  fileprivate static func list(_ text: String, line: Int) throws(ParseError) -> [NextLesson] {
    var list: [NextLesson] = []
    for part in text.split(separator: ";") {
      let words = part.split(separator: " ", maxSplits: 2)
      guard words.count == 1 || (words.count == 3 && words[1] == "if") else {
        throw ParseError(
          line: line, "\"\(part.trimmingBlanks.prefix(40))\" names no lesson",
          expected: "a lesson's name, or NAME if CONDITION")
      }
      list.append(
        NextLesson(line: line, name: String(words[0]), condition: words.count == 3 ? String(words[2]) : nil))
    }
    guard !list.isEmpty else {
      throw ParseError(line: line, "`next` names no lesson", expected: "<!-- next: NAME -->")
    }
    return list
  }
}

extension Section {
  /// What a learner reads of a question before answering, with what is asked: what makes it another question when it is
  /// edited.
  fileprivate var source: String {
    var parts = [title]
    for block in blocks {
      parts += block.words
      if case .comment(let text) = block.kind, text.hasPrefix("ask") { break }
    }
    return parts.joined(separator: "\n")
  }
}
