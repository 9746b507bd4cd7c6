import Commands
import Extras
import Files
import Interpreter
import Language
import Learning
import Plots
import Terminal

/// One run of the program, from its options to its exit code.
struct Program {
  private let options: Options
  private let capabilities: Capabilities
  private let presentation: Presentation
  private var conversation: Conversation

  init(_ options: Options) {
    self.options = options
    let isPlain = options.noColor || options.json
    capabilities = Capabilities.current(
      flags: .init(color: isPlain ? Capabilities.Color.none : nil, ascii: options.ascii, width: options.width)
    )
    presentation = Presentation(
      style: Style(capabilities), describesOnly: options.describe, fitsWindow: capabilities.isInteractive)
    conversation = Conversation(
      session: Session(
        commands: CommandTable(gameCommands + learningCommands + extraCommands),
        companion: CourseState(store: .local, folder: CourseFolder.path), seed: options.seed, files: .local),
      presentation: presentation,
      options: options, capabilities: capabilities)
  }

  /// - Returns: The exit code.
  mutating func run() -> Int32 {
    let code = carryOut()
    // What was being recorded is not lost by leaving, nor by being told to leave.
    let isWritten = conversation.close()
    if let signal = Interruption.end { return 128 + signal }
    return code == 0 && !isWritten ? conversation.exitCode : code
  }

  private mutating func carryOut() -> Int32 {
    if options.help || options.version {
      conversation.say(
        options.help ? Options.usage : "saddle \(programVersion), \(BuildKind.current.rawValue) build\n")
      return conversation.exitCode
    }
    Interruption.install()
    switch options.source {
    case .bench(let request):
      return Bench(
        request: request, options: options, presentation: presentation, capabilities: capabilities
      ).run()
    case .exercise(let request):
      return ExerciseDesk(
        request: request, options: options, presentation: presentation, capabilities: capabilities
      ).run()
    case .commands(let text): return runLines(text) { .commandLine(place: "-c:\($0)") }
    case .file(let path):
      switch FileSystem.local.read(path) {
      case .success(let text): return runLines(text) { .script(place: "\(path):\($0)") }
      case .failure(let problem):
        _ = Output.error.write("saddle: \(problem.message)\n")
        return 2
      }
    case .standardInput:
      return Descriptor.standardInput.isTerminal && !options.readsScript ? talk() : runInput()
    }
  }

  /// The prompt; what goes wrong there has been told there, and is no failure of the program.
  private mutating func talk() -> Int32 {
    if !options.quiet && !options.json && options.opening.isEmpty {
      conversation.say(presentation.text(of: Reply(greeting)))
    }
    conversation.beginEditing()
    defer { conversation.endEditing() }
    if !options.opening.isEmpty { _ = conversation.carryOut(options.opening) }
    if case .failed(let code) = conversation.prompt() { return unreadable(code) }
    return isUnwritten ? conversation.exitCode : 0
  }

  /// Whether something was to be shown that could not be written.
  private var isUnwritten: Bool { conversation.isCut && conversation.exitCode == 74 }

  /// Says that standard input gives nothing, with the code of the system's error: a folder, for one.
  private func unreadable(_ code: Int32) -> Int32 {
    _ = Output.error.write("saddle: standard input cannot be read (system error \(code))\n")
    return 2
  }

  /// A script from standard input, line by line as it comes.
  private mutating func runInput() -> Int32 {
    var reader = LineReader()
    var number = 0
    if !options.opening.isEmpty, !conversation.carryOut(options.opening), !goesOn {
      return conversation.exitCode
    }
    while !conversation.isOver {
      number += 1
      switch reader.next() {
      case .line(let line):
        if !conversation.carryOut(line, origin: .script(place: "-:\(number)")), !goesOn {
          return conversation.exitCode
        }
      case .interrupted: return 130
      case .tooLong(let limit):
        _ = Output.error.write("-:\(number): the line is longer than \(limit >> 20) MiB\n")
        return 2
      // Who scripts a lesson wants to know whether it was taken to its end.
      case .endOfFile:
        return conversation.exitCode == 0 && conversation.session.hasOpenQuestions ? 1 : conversation.exitCode
      case .failed(let code): return unreadable(code)
      }
    }
    return conversation.exitCode
  }

  /// Commands that are there as a whole.
  ///
  /// - Parameter origin: That of the line of a number.
  private mutating func runLines(_ text: String, from origin: (Int) -> Origin) -> Int32 {
    // The line ends of ``LineReader``, so that a script is the same by name and on standard input.
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() where !conversation.isOver {
      if !conversation.carryOut(String(line), origin: origin(index + 1)), !goesOn { break }
    }
    return conversation.exitCode
  }

  /// Whether a script goes on after a problem.
  private var goesOn: Bool { options.keepGoing && conversation.exitCode != 130 }
}
