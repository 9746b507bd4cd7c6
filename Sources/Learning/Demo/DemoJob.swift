import Files
import Interpreter
import Language
import Plots

struct DemoJob: Job {
  private let name: String
  private var script: DemoScript
  private var page = DemoPage()

  init(_ request: DemoRequest, in session: Session) {
    name = request.name
    script = DemoScript(request, in: session)
  }

  var progress: String { script.progress }

  mutating func advance(_ session: inout Session, rounds: Int) -> Bool {
    script.advance(rounds: rounds) { page.take($0.action) }
  }

  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    var reply = Reply([.lines(page.lines)], values: [NamedValue("demo", .text(name))])
    if wasInterrupted { reply.blocks.append(.text("Stopped.")) }
    if let problem = script.problem { reply.blocks.append(.problem(problem)) }
    return reply
  }
}

/// A demo as a recording of a terminal, in a file.
struct CastJob: Job {
  private let output: OutputPath
  private let style: Style
  private var script: DemoScript
  private var cast: Asciicast

  /// - Parameter width: Columns of the recorded terminal.
  init(_ request: DemoRequest, to output: OutputPath, width: Int, in session: Session) {
    self.output = output
    style = Style(width: width, height: 24, glyphs: .unicode, color: .twoFiftySix)
    script = DemoScript(request, in: session, for: Presentation(style: style))
    cast = Asciicast(title: script.title, command: request.line, style: style)
  }

  var progress: String { script.progress }

  mutating func advance(_ session: inout Session, rounds: Int) -> Bool {
    script.advance(rounds: rounds) { cast.take($0) }
  }

  func reply(in session: inout Session, wasInterrupted: Bool) -> Reply {
    if wasInterrupted { return Reply("Stopped; nothing was written.") }
    if let reason = script.reason { return Reply([.problem(reason)]) }
    if let problem = output.write(cast.text, to: session.files) { return Reply([.problem(problem)]) }
    let seconds = NumberFormat.fixed(cast.seconds, 1)
    let sentence =
      "\(escaped(output.path, limit: 200)) is written: \(seconds) seconds, \(cast.count.counted("event")), "
      + "\(style.width) x \(style.height) characters."
    return Reply(
      [.text(sentence)],
      values: [NamedValue("seconds", cast.seconds), NamedValue("events", cast.count)])
  }
}
