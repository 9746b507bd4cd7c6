@testable import Interpreter
@testable import Language
@testable import Learning
import Game
import Minimax
import Plots
import Testing

@Suite("Demos")
struct DemoTests {
  @Test("A demo shows headings, prose, commands and their answers, and ends with what to type next")
  func order() throws {
    let events = demoEvents()
    let titles = events.compactMap { event in
      if case .heading(let title, _) = event.action { title } else { nil }
    }
    #expect(titles == ["A small demo", "First", "Then"])
    let text = events.text
    let parts = [
      "── A small demo ", "Two players, one game", "── First ",
      "\n\nsaddle> print d.updates\nd.updates = 1\n",
      "saddle> plot\nDensities", "Only D has moved.", "── Then ",
      "saddle> run 3; print d.updates + g.updates + round\n", "\n  saddle lesson 01-two-players\n",
    ]
    var rest = text[...]
    for part in parts {
      let found = try #require(rest.firstRange(of: part), "\(part) in \(text)")
      rest = rest[found.upperBound...]
    }
    #expect(!text.contains("step d"), "a hidden block is not seen")
    #expect(events.last?.action == .end)
  }

  @Test("The events do not depend on how the work is portioned, and are the same every time")
  func portions() {
    #expect(demoEvents(rounds: 1) == demoEvents(rounds: 1_000))
    #expect(demoEvents() == demoEvents())
  }

  @Test("Letters come one by one at a human pace, and Enter after a longer pause")
  func typing() {
    let events = demoEvents()
    var keys: [Double] = []
    for (before, event) in zip(events, events.dropFirst()) where event.isTyping && before.isTyping {
      keys.append(event.pause)
    }
    let enters = events.filter { $0.action == .lineEnd }.map(\.pause)
    let inner = keys.filter { $0 < 0.3 }
    #expect(inner.count > 50 && inner.allSatisfy { 0.04...0.23 ~= $0 }, "\(inner)")
    #expect(Set(inner).count > 20, "no metronome")
    #expect(enters.count == 3 && enters.allSatisfy { 0.35...1 ~= $0 }, "\(enters)")
    #expect(events.allSatisfy { 0...20 ~= $0.pause })
  }

  @Test("Prose is given time by its words, and a wait is kept")
  func waits() {
    let events = demoEvents()
    let prose = events.firstIndex { $0.text(color: .none).contains("Two players, one game") } ?? 0
    #expect(4...8 ~= events[prose + 1].pause)
    let figure = events.firstIndex { $0.text(color: .none).contains("Densities") } ?? 0
    #expect(events[figure + 1].pause == 5)
  }

  @Test("-n leaves out the waits, -d the typing, both leave nothing to wait for but the same text")
  func options() {
    let whole = demoEvents()
    for options in ["-n", "-d", "-n -d"] { #expect(demoEvents(options).text == whole.text, "\(options)") }
    #expect(demoEvents("-n -d").seconds == 0)
    #expect(demoEvents("-n").seconds < whole.seconds / 2)
    #expect(demoEvents("-d").count < whole.count / 2)
  }

  @Test("A figure fits the window together with its heading", arguments: [20, 24, 40])
  func figures(_ height: Int) throws {
    let lines = demoEvents(height: height).text.split(separator: "\n", omittingEmptySubsequences: false)
    let heading = try #require(lines.firstIndex { $0.hasPrefix("── First") })
    let end = try #require(lines.firstIndex { $0.hasPrefix("Only D") })
    // The blank line above the prose is the cursor's while the figure is looked at.
    #expect(end - heading <= height)
    #expect(end - heading >= height - 2 || height > 30)
  }

  @Test("Without an audience the whole demo is one reply, with the text of the events")
  func plain() {
    var (session, _) = demoSession()
    let replies = session.respond(to: "demo small.md")
    #expect(replies.count == 1 && replies[0].problem == nil)
    #expect(Presentation().text(of: replies[0]) == demoEvents().text)
    #expect(session.training.updates == 0, "the game at hand is not the demo's")
  }

  @Test("A demo stops at a command that fails, says where, and is not written down")
  func failing() throws {
    var (session, memory) = demoSession(smallDemo.replacing("run 3;", with: "run 3 miles;"))
    let replies = session.respond(to: "demo small.md")
    let reply = try #require(replies.first)
    let problem = try #require(reply.problem)
    #expect(
      problem.kind == .failed && problem.message.contains("small.md:30: the demo stops at `run 3 miles"))
    #expect(!Presentation().text(of: reply).contains("Go on by hand"))
    let refused = session.problem("demo small.md --cast small.cast")
    let refusal = try #require(refused)
    #expect(refusal.message.hasPrefix(problem.message + ": ") && refusal.kind == .failed)
    #expect(memory.writes == 0)
  }

  @Test("Who plays with the demo's game comes back to a demo that knows nothing of it")
  func aside() throws {
    var (session, _) = demoSession()
    session.hasAudience = true
    let replies = session.respond(to: "round 2; demo small.md")
    let request = replies.last?.request as? DemoRequest
    var script = DemoScript(try #require(request), in: session)
    var seen = ""
    while !seen.hasSuffix("saddle> ") {
      if case .event(let event) = script.next(rounds: 10) { seen += event.text(color: .none) }
    }
    session.step(asideWith: script.game)
    #expect(session.isBesideDemo && session.training.experiment.seed == 3)
    _ = session.respond(to: "run 20")
    #expect(session.problem("demo small.md") != nil)
    #expect(session.problem("resume") == nil)
    #expect(!session.isBesideDemo)
    session.returnToDemo()
    #expect(session.training.position.round == 2)
    #expect(script.game.training.updates <= 1)
  }

  @Test(
    "A slip is told with what to type instead",
    arguments: [
      "demo nowhere.md", "demo small.md twice", "demo small.md -x", "demo small.md --cast",
      "demo small.md --cast a.cast --width ten", "demo small.md --width 60", "demo -n",
    ])
  func slips(_ line: String) throws {
    var (session, memory) = demoSession()
    let found = session.problem(line)
    let problem = try #require(found)
    #expect(problem.kind == .usage && !problem.advice.isEmpty)
    #expect(memory.writes == 0)
  }
}
