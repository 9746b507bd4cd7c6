import Curriculum

/// A piece of a script, in the order of showing.
enum ScriptPiece: Sendable {
  /// A page begins, counted from 0.
  case heading(page: Int)
  case text(MarkdownBlock)
  case rest(seconds: Double)
  case commands([Transcript.Exchange], CommandBlock.Kind)
  case question(Question)

  init(_ item: PageItem) {
    switch item {
    case .text(let block): self = .text(block)
    case .rest(let seconds): self = .rest(seconds: seconds)
    case .commands(let block): self = .commands(block.exchanges, block.kind)
    }
  }
}

extension Lesson {
  /// The whole lesson or demo, from the commands that begin its game on.
  var script: [ScriptPiece] {
    let opening = Transcript.Exchange(line: start.line, command: start.text, answer: [])
    return [.commands([opening], .hidden)]
      + pages.enumerated().flatMap { index, page in
        [.heading(page: index)] + page.items.map { ScriptPiece($0) }
          + (page.question.map { [.question($0)] } ?? []) + page.afterword.map { ScriptPiece($0) }
      }
  }
}
