import Foundation
import Terminal

/// Another program, run to its end while this one watches over it.
struct ChildProcess {
  enum Ending: Equatable {
    case exited(Int32)
    /// Ended by a signal that nobody here sent: it crashed.
    case crashed
    /// Ctrl-C, or a request to leave.
    case interrupted
    /// It took longer than it may.
    case overdue
    /// It wrote more than anybody reads.
    case verbose
  }

  let ending: Ending
  let output: String
  let errors: String

  private static let tick = 0.02
  private static let outputLimit = 8 << 20

  /// Runs a program without input.
  ///
  /// - Parameter seconds: How long it may take; nil for as long as it likes.
  /// - Parameter waiting: Told again and again for how many seconds it has been running.
  /// - Throws: Where it cannot be started.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], atMost seconds: Int? = nil,
    waiting: (Int) -> Void
  ) throws -> ChildProcess {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    var (output, errors) = (Listener(), Listener())
    process.standardOutput = output.pipe
    process.standardError = errors.pipe
    try process.run()

    let clock = ContinuousClock()
    let began = clock.now
    var ended: Ending?
    while process.isRunning {
      Thread.sleep(forTimeInterval: tick)
      output.listen()
      errors.listen()
      let elapsed = Int((clock.now - began) / .seconds(1))
      waiting(elapsed)
      if Interruption.isRaised {
        ended = .interrupted
      } else if let seconds, elapsed >= seconds {
        ended = .overdue
      } else if output.bytes.count + errors.bytes.count > outputLimit {
        ended = .verbose
      }
      if ended != nil { end(process) }
    }
    output.listen()
    errors.listen()
    let isCrash = process.terminationReason == .uncaughtSignal
    return ChildProcess(
      ending: ended ?? (isCrash ? .crashed : .exited(process.terminationStatus)), output: output.text,
      errors: errors.text)
  }

  /// Ends a program and those that it started: kindly, and after two seconds whatever it says.
  private static func end(_ process: Process) {
    let number = process.processIdentifier
    let isLeader = getpgid(number) == number
    for signal in [SIGINT, SIGKILL] {
      kill(isLeader ? -number : number, signal)
      for _ in 0..<100 where process.isRunning { Thread.sleep(forTimeInterval: tick) }
      if !process.isRunning { return }
    }
  }
}

/// What a program writes into a pipe, taken out as it comes so that the program never has to wait.
private struct Listener {
  let pipe = Pipe()
  private(set) var bytes: [UInt8] = []

  init() {
    let number = pipe.fileHandleForReading.fileDescriptor
    _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func listen() {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    // Bounded, for the caller checks its limits in between.
    for _ in 0..<16 {
      let count = read(pipe.fileHandleForReading.fileDescriptor, &chunk, chunk.count)
      guard count > 0 else { return }
      bytes += chunk.prefix(count)
    }
  }
}
