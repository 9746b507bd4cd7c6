import Language

/// The lines between `---` and `---` at the head of a lesson.
struct FrontMatter {
  let kind: Lesson.Kind
  let name: String
  let minutes: Int?
  let needs: [Lesson.Placed]
  let start: Lesson.Placed
  /// How many lines it takes, fences included.
  let count: Int

  private static let keys = ["lesson", "demo", "minutes", "needs", "start"]

  init(_ lines: [Substring]) throws(ParseError) {
    guard lines.first?.trimmingBlanks == "---" else {
      throw ParseError(
        line: 1, "the file has no front matter", expected: "--- on the first line, then lesson: NAME")
    }
    guard let end = lines.indices.dropFirst().first(where: { lines[$0].trimmingBlanks == "---" }) else {
      throw ParseError(line: 1, "the front matter is not closed", expected: "a second line of ---")
    }
    var values: [String: Lesson.Placed] = [:]
    for index in 1..<end where !lines[index].isBlank {
      let parts = lines[index].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(parts[0].trimmingBlanks)
      guard parts.count == 2, FrontMatter.keys.contains(key) else {
        throw ParseError(
          line: index + 1, "the front matter does not know \"\(parts[0].prefix(40))\"",
          expected: "one of \(FrontMatter.keys.map { $0 + ":" }.joined(separator: " "))")
      }
      guard values[key] == nil else { throw ParseError(line: index + 1, "\(key) is given twice") }
      values[key] = Lesson.Placed(line: index + 1, String(parts[1].trimmingBlanks))
    }
    kind = values["demo"] == nil ? .lesson : .demo
    guard let name = values["lesson"] ?? values["demo"], !name.text.isEmpty else {
      throw ParseError(line: end + 1, "the front matter names no lesson", expected: "lesson: NAME")
    }
    guard name.text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) else {
      throw ParseError(
        line: name.line, "a lesson's name is letters, digits and dashes", expected: "lesson: 02-one-step")
    }
    self.name = name.text
    minutes = try values["minutes"].map { (placed) throws(ParseError) in
      guard let minutes = Int(placed.text), 1...600 ~= minutes else {
        throw ParseError(line: placed.line, "minutes are a whole number", expected: "minutes: 15")
      }
      return minutes
    }
    needs = (values["needs"]?.text ?? "").split(separator: ",").map {
      Lesson.Placed(line: values["needs"]?.line ?? 1, String($0.trimmingBlanks))
    }
    start = values["start"] ?? Lesson.Placed(line: name.line, "new")
    count = end + 1
  }
}
