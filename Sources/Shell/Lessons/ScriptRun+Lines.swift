import Curriculum
import Plots

/// A command as it is typed at the prompt.
func typed(_ command: String) -> Line {
  var line = Line(Transcript.prompt, .dim)
  line.append(command, .emphasis)
  return line
}

extension ScriptRun {
  /// The commands with what they answered, as they look at the prompt.
  func lines(_ presentation: Presentation) -> [Line] {
    performances.flatMap { performance in
      typed(performance.exchange.command).folded(to: presentation.style.width)
        + performance.replies.flatMap { presentation.lines(of: $0) }
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
