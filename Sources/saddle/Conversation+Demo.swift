import Shell
import Terminal

extension Conversation {
  /// Plays a demo to the person at the terminal.
  mutating func perform(_ request: DemoRequest) {
    var player = DemoPlayer(DemoScript(request, in: session), capabilities: capabilities)
    say(player.instructions)
    while true {
      switch player.play() {
      case .over:
        guard player.script.problem != nil else { return }
        if exitCode == 0 { exitCode = 1 }
        say(session.presentation.text(of: player.failure))
        return
      case .left:
        say("(The demo was left; `\(request.line)` plays it from the beginning.)\n")
        return
      case .aside:
        say("(Your turn, with the demo's game. `resume` or Ctrl-D goes on with the demo, `quit` leaves.)\n")
        talk(beside: player.script)
        guard !isOver else { return }
      }
    }
  }

  /// The prompt, until the person is done with the demo's game; what goes wrong there is no failure of the program.
  private mutating func talk(beside script: DemoScript) {
    let code = exitCode
    session.step(aside: script)
    var reader = LineReader()
    turns: while session.isBesideDemo, !isOver {
      say("saddle> ")
      switch reader.next() {
      case .line(let line): _ = carryOut(line.allSatisfy(\.isWhitespace) && !isInLesson ? repeatable : line)
      case .interrupted:
        Interruption.clear()
        say("\n")
      case .tooLong(let limit):
        say("! That line is longer than \(limit >> 20) MiB; nothing of it was read.\n")
      case .endOfFile:
        say("\n")
        break turns
      case .failed: break turns
      }
    }
    session.returnToDemo()
    if !isCut { exitCode = code }
  }
}
