/// A lesson or a demo: one Markdown file, understood.
public struct Lesson: Equatable, Sendable {
  public enum Kind: String, Sendable {
    case lesson, demo
  }

  /// A text of the file with the line in which it stands.
  public struct Placed: Equatable, Sendable {
    public let line: Int
    public let text: String

    public init(line: Int, _ text: String) {
      self.line = line
      self.text = text
    }
  }

  public let kind: Kind
  /// The file's name without its ending, such as `04-the-best-discriminator`.
  public internal(set) var name: String
  public let title: String
  /// How long it takes; nil where its author does not say.
  public let minutes: Int?
  /// Names of the lessons that come before it.
  public let needs: [Placed]
  /// The commands that begin its game, on one line.
  public let start: Placed
  /// At least one; each begins at a heading.
  public let pages: [Page]
  /// What may follow it, in the order of the file.
  public let next: [NextLesson]
  /// Where its links lead, with their lines.
  public let links: [Placed]

  /// The same lesson under another name, such as the path of one from elsewhere, whose own name may be another's too.
  public func renamed(_ name: String) -> Lesson {
    var other = self
    other.name = name
    return other
  }

  /// The pages that ask something.
  public var questions: [Question] { pages.compactMap(\.question) }
}

/// What belongs to one heading.
public struct Page: Equatable, Sendable {
  public let line: Int
  /// 1 for the lesson's own heading, 2 for a section, 3 for a question or a part.
  public let level: Int
  public let title: String
  /// In order; of a question, what stands above its answers.
  public let items: [PageItem]
  public let question: Question?
  /// What follows once the question is answered.
  public let afterword: [PageItem]

  /// What a bookmark calls the page: `Q2`, or the heading itself.
  public var bookmark: String { question?.name ?? title }
}

/// A piece of a page.
public enum PageItem: Equatable, Sendable {
  /// Prose, a list, a table, a quotation or code that stands as it is.
  case text(MarkdownBlock)
  case commands(CommandBlock)
  /// A rest, in a demo.
  case rest(seconds: Double)
}

/// A fenced block of commands with what they print.
public struct CommandBlock: Equatable, Sendable {
  public enum Kind: Sendable {
    /// Runs and shows.
    case shown
    /// Waits for the learner to type it.
    case tried
    /// Runs unseen.
    case hidden
  }

  public let line: Int
  public let kind: Kind
  public let exchanges: [Transcript.Exchange]
}

/// What comes after a lesson.
public struct NextLesson: Equatable, Sendable {
  public let line: Int
  public let name: String
  /// When it is this one; nil for the one that is otherwise.
  public let condition: String?
}
