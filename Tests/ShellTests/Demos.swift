@testable import Extras
@testable import Interpreter
@testable import Language
@testable import Learning
import Plots

/// A demo with everything that one can have.
let smallDemo = """
  ---
  demo: small
  minutes: 1
  start: new gauss1d seed=3
  ---
  # A small demo

  Two players, one game: *G* makes numbers, and D says whether they look real or not at all.

  ## First

  <!-- hide -->

  ```saddle
  saddle> step d
  ```

  ```saddle
  saddle> print d.updates
  saddle> plot
  ```

  <!-- wait 5s -->

  Only D has moved.

  ## Then

  ```saddle
  saddle> run 3; print d.updates + g.updates + round
  ```

  Go on by hand:

  ```
  saddle lesson 01-two-players
  ```
  """

/// A session that knows a demo as `small.md`.
func demoSession(_ text: String = smallDemo) -> (Session, MemoryFiles) {
  let memory = MemoryFiles(["small.md": text])
  return (Session(files: memory.files), memory)
}

/// The events of the demo, at a width.
func demoEvents(
  _ options: String = "", width: Int = 80, height: Int = 24, of text: String = smallDemo, rounds: Int = 1_000
) -> [DemoEvent] {
  var (session, _) = demoSession(text)
  session.hasAudience = true
  session.presentation = Presentation(style: Style(width: width, height: height))
  guard let request = session.respond(to: "demo small.md \(options)").last?.request as? DemoRequest else {
    return []
  }
  var script = DemoScript(request, in: session)
  var events: [DemoEvent] = []
  while true {
    switch script.next(rounds: rounds) {
    case .event(let event): events.append(event)
    case .working: continue
    case .over: return events
    }
  }
}

extension [DemoEvent] {
  /// What the screen has seen at the end.
  var text: String { map { $0.text(color: .none) }.joined() }

  var seconds: Double { reduce(0) { $0 + $1.pause } }
}
