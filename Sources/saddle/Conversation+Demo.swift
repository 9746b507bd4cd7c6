import Interpreter
import Language
import Learning
import Terminal

extension Conversation {
  /// Plays a demo to the person at the terminal.
  mutating func perform(_ request: DemoRequest) {
    fitWindow()
    var player = DemoPlayer(DemoScript(request, in: session), capabilities: capabilities)
    tell(DemoPlayer.instructions)
    while true {
      let end = player.play()
      switch end {
      case .over:
        guard let problem = player.script.problem else { return }
        if exitCode == 0 { exitCode = 1 }
        return tell(Reply([.problem(problem)]))
      case .left, .interrupted:
        if end == .interrupted { exitCode = 130 }
        return tell(Reply("(The demo was left; `\(request.line)` plays it from the beginning.)"))
      case .aside:
        tell(
          Reply("(Your turn, with the demo's game. `resume` or Ctrl-D goes on with the demo, `quit` leaves.)")
        )
        talk(beside: player.script)
        guard !isOver else { return }
      }
    }
  }

  private mutating func tell(_ reply: Reply) { say(session.presentation.text(of: reply)) }

  /// The prompt, until the person is done with the demo's game; a problem there leaves the exit code as it was.
  private mutating func talk(beside script: DemoScript) {
    let code = exitCode
    session.step(asideWith: script.game)
    _ = prompt { $0.isBesideDemo }
    session.returnToDemo()
    if !isCut { exitCode = code }
  }
}
