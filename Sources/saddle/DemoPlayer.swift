import Language
import Learning
import Plots
import Terminal

/// Plays a demo in the terminal: waits as its events say, writes, and heeds the keys meanwhile.
struct DemoPlayer {
  enum End {
    case over
    /// The person wants no more of it.
    case left
    /// By Ctrl-C.
    case interrupted
    /// The person wants the prompt; then ``play()`` goes on.
    case aside
  }

  private(set) var script: DemoScript
  private let capabilities: Capabilities
  private let color: Style.Color
  private let output = Output.standard
  private var pace = Pace()
  /// An event that is waited for.
  private var next: DemoEvent?
  /// What stands on the line under way.
  private var line = ""
  private var haste = Haste.none

  /// How far the waits are left out.
  private enum Haste {
    case none
    /// To the end of the command that is being typed.
    case line
    case heading
  }

  init(_ script: DemoScript, capabilities: Capabilities) {
    self.script = script
    self.capabilities = capabilities
    color = Style(capabilities).color
  }

  /// Which keys there are.
  static let instructions = Reply([
    .lines([Line("(. or space: go on   ]: next heading   !: your turn   q: leave)", .dim), Line()])
  ])

  /// Plays on from where it is.
  mutating func play() -> End {
    let end = Keyboard.reading { keyboard in play(with: &keyboard) } ?? .left
    if end != .over, !line.isEmpty { _ = output.write("\n") }
    return end
  }

  private mutating func play(with keyboard: inout Keyboard) -> End {
    // What had been typed before the person took over.
    guard output.write(line) == .complete else { return .left }
    var progress = ProgressLine(on: .error, capabilities: capabilities)
    let clock = ContinuousClock()
    var began = clock.now
    while true {
      let step: DemoScript.Step = next.map { .event($0) } ?? pace.timed { script.next(rounds: $0) }
      next = nil
      switch step {
      case .over: return .over
      case .working(let text):
        if clock.now - began > .milliseconds(300) { _ = progress.show(text) }
        if let end = wait(0, &keyboard) {
          _ = progress.clear()
          return end
        }
      case .event(let event):
        _ = progress.clear()
        if let end = wait(pause(before: event), &keyboard) {
          next = event
          return end
        }
        guard show(event) else { return .left }
        began = clock.now
        pace = Pace()
      }
    }
  }

  /// Seconds to wait.
  private func pause(before event: DemoEvent) -> Double {
    switch haste {
    case _ where event.action == .end: 0
    case .heading: 0
    case .line: event.isTyping ? 0 : event.pause
    case .none: event.pause
    }
  }

  /// Waits so long, or until a key says otherwise.
  ///
  /// - Returns: Why playing ends; nil where it goes on.
  private mutating func wait(_ seconds: Double, _ keyboard: inout Keyboard) -> End? {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    while true {
      switch keyboard.next(within: max(.zero, end - clock.now)) {
      case .key(.character("q")), .key(.control("d")), .ended: return .left
      case .key(.control("c")): return .interrupted
      case .key(.character("!")): return .aside
      case .key(.character("]")):
        haste = .heading
        return nil
      case .key(.character(".")), .key(.character(" ")), .key(.enter):
        if haste == .none, !line.isEmpty { haste = .line }
        return nil
      case .nothing: return nil
      case .key, .resumed: continue
      }
    }
  }

  /// - Returns: Whether it could be written.
  private mutating func show(_ event: DemoEvent) -> Bool {
    let text = event.text(color: color)
    switch event.action {
    case .part: line += text
    case .lineEnd:
      line = ""
      if haste == .line { haste = .none }
    case .heading: haste = .none
    case .lines, .end: break
    }
    return output.write(text) == .complete
  }
}
