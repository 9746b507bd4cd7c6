import Extras
import Interpreter
import Language
import Learning
import Plots
import Terminal

/// A session joined to the outside: lines in, replies out.
struct Conversation {
  var session: Session
  private var presentation: Presentation
  let options: Options
  let capabilities: Capabilities
  private let output = Output.standard
  /// The exit code that the first problem earned.
  var exitCode: Int32 = 0
  /// The prompt at which lines are edited; nil where they are read as the terminal hands them over.
  var editing: Prompt?
  /// Whether it has been told that lines cannot be kept.
  var hasLostHistory = false
  /// Whether nobody reads the output any more.
  private(set) var isCut = false

  init(session: Session, presentation: Presentation, options: Options, capabilities: Capabilities) {
    self.session = session
    self.session.presentation = presentation
    self.session.hasAudience = capabilities.isInteractive && !options.json
    self.presentation = presentation
    self.options = options
    self.capabilities = capabilities
  }

  var isOver: Bool { session.isOver || isCut || Interruption.end != nil }

  var isEditing: Bool { editing != nil }

  /// Composes what comes next for the window as it is now, which a person may have made larger or smaller.
  mutating func fitWindow() {
    guard let window = Descriptor.standardOutput.windowSize else { return }
    if options.width == nil { presentation.style.width = max(20, window.width) }
    presentation.style.height = max(5, window.height)
    session.presentation = presentation
  }

  /// Writes to standard output; a reader who left wants nothing more, but what cannot be written is told.
  mutating func say(_ text: String) {
    guard !isCut else { return }
    switch output.write(text) {
    case .complete: return
    case .readerGone: isCut = true
    case .failed(let code):
      isCut = true
      exitCode = unwritable(code)
    }
  }

  /// Carries out a line, showing progress and heeding Ctrl-C.
  ///
  /// - Parameter origin: Who wrote it, and where it stands.
  /// - Returns: Whether every command of it went well.
  mutating func carryOut(_ line: String, origin: Origin = .typed) -> Bool {
    guard options.keepGoing, origin != .typed, let commands = try? CommandLine.split(line),
      commands.count > 1
    else { return carryOutWhole(line, origin: origin) }
    // A problem makes the session forget what stands behind it on the line, so each command goes in by itself.
    var isFine = true
    for command in commands where !isOver && exitCode != 130 {
      if !carryOutWhole(command.source.text, origin: origin) { isFine = false }
    }
    return isFine
  }

  private mutating func carryOutWhole(_ line: String, origin: Origin) -> Bool {
    if let refusal = session.submit(line, origin: origin) {
      show(refusal)
      return false
    }
    var progress = ProgressLine(on: .error, capabilities: capabilities)
    let showsProgress = !options.quiet && !options.json
    let clock = ContinuousClock()
    var began = clock.now
    var pace = Pace()
    var isFine = true
    while !isCut {
      let state = pace.timed { session.proceed(rounds: $0) }
      switch state {
      case .idle: return isFine
      case .working(let text):
        // What is over in the twinkling of an eye needs no progress line.
        if showsProgress, clock.now - began > .milliseconds(300) { _ = progress.show(text) }
      case .replied(let reply):
        _ = progress.clear()
        show(reply)
        switch reply.request {
        case let request as DrawingRequest: draw(request)
        case let request as DemoRequest: perform(request)
        default: break
        }
        began = clock.now
        // What the next command takes has nothing to do with what this one took.
        pace = Pace()
        if reply.problem != nil { isFine = false }
      }
      if Suspension.isRequested {
        _ = progress.clear()
        editing?.suspend()
      }
      if Interruption.isRaised {
        Interruption.clear()
        _ = progress.clear()
        editing?.dropTypeAhead()
        if let reply = session.interrupt() { show(reply) }
        exitCode = 130
        return false
      }
    }
    return false
  }

  /// Writes what the session still holds for a file.
  ///
  /// - Returns: Whether all of it is written.
  mutating func close() -> Bool {
    guard let reply = session.close() else { return true }
    show(reply)
    return reply.problem == nil
  }

  /// Takes the terminal over from here on, so that a person can edit lines and draw.
  mutating func beginEditing() {
    guard capabilities.isInteractive, capabilities.rewritesLines, !options.json else { return }
    session.canDraw = true
    let style = LineStyle(hasInks: capabilities.color != .none, hasUnicode: capabilities.unicode) {
      $0.cellWidth
    }
    editing = Prompt(style: style, reflows: capabilities.reflowsLines, history: HistoryFile().contents())
  }

  /// Gives the terminal back.
  mutating func endEditing() {
    editing?.end()
    editing = nil
  }

  /// Lets a person draw what was asked for, until it is written or left.
  private mutating func draw(_ request: DrawingRequest) {
    var board = DrawingBoard(request, style: presentation.style)
    while case .played(let drawing) = board.run() {
      do throws(Problem) {
        show(try session.play(drawing, for: request))
        return
      } catch {
        board.goOn(after: error)
      }
    }
    show(session.leave(request))
  }

  private mutating func show(_ reply: Reply) {
    if let problem = reply.problem, exitCode == 0 { exitCode = problem.kind == .usage ? 2 : 1 }
    if options.json {
      say(JSONReply(reply, presentation: presentation).line)
      return
    }
    guard reply.problem != nil, !reply.origin.isEmpty else {
      say(presentation.text(of: reply))
      return
    }
    var placed = reply
    placed.blocks.insert(.text("\(reply.origin): \(reply.command)"), at: 0)
    _ = Output.error.write(presentation.text(of: placed))
  }
}

/// Says on the other channel that standard output takes nothing, with the code of the system's error.
///
/// - Returns: The exit code.
func unwritable(_ code: Int32) -> Int32 {
  _ = Output.error.write("saddle: the output cannot be written (system error \(code))\n")
  return 74
}
