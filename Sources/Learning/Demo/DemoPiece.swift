import Curriculum

/// A piece of a demo, in the order of showing.
enum DemoPiece: Sendable {
  case heading(String)
  case text(MarkdownBlock)
  /// A line without anything, above the commands of a block.
  case blank
  case typed(Transcript.Exchange)
  /// A command that is carried out and not shown.
  case unseen(Transcript.Exchange)
  case rest(seconds: Double)
  case end
}

extension Lesson {
  /// The whole demo, from the commands that begin its game on.
  var pieces: [DemoPiece] {
    let opening = Transcript.Exchange(line: start.line, command: start.text, answer: [])
    return [.unseen(opening)] + pages.flatMap { [.heading($0.title)] + $0.items.flatMap(\.pieces) } + [.end]
  }
}

extension PageItem {
  fileprivate var pieces: [DemoPiece] {
    switch self {
    case .text(let block): [.text(block)]
    case .rest(let seconds): [.rest(seconds: seconds)]
    case .commands(let block) where block.kind == .hidden: block.exchanges.map { .unseen($0) }
    // In a demo nobody else types.
    case .commands(let block): [.blank] + block.exchanges.map { .typed($0) }
    }
  }
}
