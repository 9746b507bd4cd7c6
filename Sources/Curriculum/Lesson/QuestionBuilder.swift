import Language

/// Gathers what belongs to one question, in the order of the file.
struct QuestionBuilder {
  private let heading: QuestionHeading
  private let line: Int
  private let ask: Question.Ask
  private var diagnoses: [Question.Diagnosis] = []
  private var hints: [[MarkdownBlock]] = []
  private var answer: [PageItem]?

  /// - Parameters:
  ///   - text: What stands behind `ask`.
  ///   - items: What stands above it; the last numbered list is that of the choices.
  init(_ heading: QuestionHeading, _ text: String, line: Int, below items: [PageItem]) throws(ParseError) {
    self.heading = heading
    self.line = line
    let words = text[...]
    if let value = words.after("choice =") {
      let choices = items.choices
      guard !choices.isEmpty else {
        throw ParseError(
          line: line, "\(heading.name) has no choices", expected: "a numbered list above the ask, from 1")
      }
      guard let number = Int(value), 1...choices.count ~= number else {
        throw ParseError(line: line, "\"\(value)\" is none of the choices", expected: "1 to \(choices.count)")
      }
      ask = .choice(number, of: choices)
    } else if let value = words.after("number =") {
      guard let sign = value.firstPlace(of: "+-") else {
        throw ParseError(
          line: line, "the number has no tolerance", expected: "<!-- ask number = EXPR +- TOLERANCE -->")
      }
      ask = .number(
        String(value[..<sign].trimmingBlanks), tolerance: String(value[sign...].dropFirst(2).trimmingBlanks))
    } else if let value = words.after("command:"), !value.isEmpty {
      ask = .command(String(value))
    } else {
      throw ParseError(
        line: line, "\"ask \(text.prefix(40))\" asks for nothing known",
        expected: "ask choice = N, ask number = EXPR +- TOLERANCE, or ask command: CONDITION")
    }
  }

  /// Adds an `if` or the `try` that leads there.
  mutating func add(_ comment: LessonComment, line: Int) throws(ParseError) {
    if comment.word == "try" {
      guard let last = diagnoses.last, last.attempt == nil, !comment.rest.isEmpty else {
        throw ParseError(
          line: line, "`try` stands alone", expected: "an `if` above it, and what a learner would type")
      }
      diagnoses[diagnoses.count - 1] = Question.Diagnosis(
        line: last.line, condition: last.condition, text: last.text,
        attempt: Lesson.Placed(line: line, comment.rest))
      return
    }
    let text = comment.rest[...]
    guard let colon = text.firstPlace(of: ": ") else {
      throw ParseError(
        line: line, "`if` says nothing", expected: "<!-- if CONDITION: what to tell the learner -->")
    }
    let condition = String(text[..<colon].trimmingBlanks)
    if case .choice(let right, let choices) = ask {
      guard let number = Int(condition), 1...choices.count ~= number, number != right else {
        throw ParseError(
          line: line, "\"\(condition.prefix(40))\" is no wrong choice",
          expected: "the number of a choice other than \(right)")
      }
    }
    diagnoses.append(
      Question.Diagnosis(
        line: line, condition: condition, text: String(text[colon...].dropFirst(2).trimmingBlanks),
        attempt: nil))
  }

  /// Adds a hint or the answer.
  mutating func add(_ summary: String, _ blocks: [MarkdownBlock], line: Int) throws(ParseError) {
    switch summary {
    case "Hint": hints.append(blocks)
    case "Answer" where answer == nil:
      var items: [PageItem] = []
      for block in blocks { items.append(try PageBuilder.item(block)) }
      answer = items
    default:
      throw ParseError(
        line: line, "the folded block \"\(summary.prefix(40))\" is out of place",
        expected: answer == nil ? "Hint or Answer" : "Hint, or one Answer")
    }
  }

  /// - Parameter source: What makes it this question.
  func question(_ source: String) throws(ParseError) -> Question {
    let question = Question(
      name: heading.name, title: heading.title, line: line, ask: ask, diagnoses: diagnoses, hints: hints,
      answer: answer ?? [], digest: String(fingerprint(of: source), radix: 16))
    if case .command = ask, question.modelAnswer.isEmpty {
      throw ParseError(
        line: line, "\(heading.name) has no model answer",
        expected: "<details><summary>Answer</summary> with a block of commands marked saddle")
    }
    return question
  }
}

extension Substring {
  /// What follows a beginning, without blanks around it; nil where the text begins otherwise.
  fileprivate func after(_ beginning: String) -> Substring? {
    hasPrefix(beginning) ? dropFirst(beginning.count).trimmingBlanks : nil
  }
}

extension [PageItem] {
  /// The entries of the last list that is numbered from 1.
  fileprivate var choices: [String] {
    for case .text(let block) in reversed() {
      if case .list(1, let entries) = block.kind { return entries }
    }
    return []
  }
}
