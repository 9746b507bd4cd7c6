import Curriculum
import Language
import Plots

/// A command as it is typed at the prompt.
func typed(_ command: String) -> Line {
  var line = Line(Transcript.prompt, .dim)
  line.append(command, .emphasis)
  return line
}

extension ScriptRun {
  /// The commands with what they answered, as they look at the prompt.
  func lines(_ presentation: Presentation) -> [Line] { blocks.flatMap { presentation.lines(of: $0) } }

  /// The same before it is drawn.
  var blocks: [Reply.Block] {
    performances.flatMap { performance in
      [.lines([typed(performance.exchange.command)])] + performance.replies.flatMap(\.blocks)
    }
  }
}

extension Presentation {
  /// The same for another window.
  func with(_ style: Style) -> Presentation {
    var other = self
    other.style = style
    return other
  }
}
