import Language

extension Lesson {
  /// Reads a lesson's file.
  ///
  /// - Throws: The first thing that is wrong in it, with its line.
  package init(markdown: String) throws(ParseError) {
    // Reading takes a time that grows with the size, and no lesson is that large.
    guard markdown.utf8.count <= Lesson.largest else {
      throw ParseError(line: 1, "the file is larger than \(Lesson.largest >> 10) KiB", expected: "a lesson")
    }
    let lines = markdown.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let head = try FrontMatter(lines)
    var reader = MarkdownReader(Array(lines.dropFirst(head.count)), firstLine: head.count + 1)
    let blocks = try reader.blocks()
    guard let first = blocks.first, case .heading(1, let title) = first.kind else {
      throw ParseError(
        line: blocks.first?.line ?? head.count + 1, "the lesson has no title",
        expected: "# Title behind the front matter")
    }
    var pages: [Page] = []
    var next: [NextLesson] = []
    for section in blocks.sections {
      let builder = try PageBuilder(section, kind: head.kind)
      let page = builder.page
      next += builder.next
      if let question = page.question {
        let due = "Q\(pages.count { $0.question != nil } + 1)"
        guard question.name == due else {
          throw ParseError(line: page.line, "\(question.name) is out of order", expected: "\(due)")
        }
      }
      guard page.level > 1 || pages.isEmpty else {
        throw ParseError(line: page.line, "the lesson has a second title", expected: "## for a section")
      }
      guard !pages.contains(where: { $0.bookmark == page.bookmark }) else {
        throw ParseError(
          line: page.line, "the heading \"\(page.title.prefix(40))\" is there already",
          expected: "another one")
      }
      pages.append(page)
    }
    let otherwise = next.filter { $0.condition == nil }
    guard otherwise.count <= 1 else {
      throw ParseError(
        line: otherwise[1].line, "two lessons come next without a condition",
        expected: "if CONDITION behind one")
    }
    kind = head.kind
    name = head.name
    self.title = title
    minutes = head.minutes
    needs = head.needs
    start = head.start
    self.pages = pages
    self.next = next
    links = blocks.links.map { Placed(line: $0.line, $0.target) }
  }
}

extension Lesson {
  /// The most bytes of a lesson's file.
  static let largest = 512 << 10
}

/// A heading and what stands below it.
struct Section {
  let line: Int
  let level: Int
  let title: String
  var blocks: [MarkdownBlock] = []
}

extension [MarkdownBlock] {
  /// Cut at the headings down to the third level; a deeper one is a line of its page.
  fileprivate var sections: [Section] {
    var sections: [Section] = []
    for block in self {
      if case .heading(let level, let title) = block.kind, level <= 3 {
        sections.append(Section(line: block.line, level: level, title: title))
      } else if !sections.isEmpty {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    return sections
  }
}
