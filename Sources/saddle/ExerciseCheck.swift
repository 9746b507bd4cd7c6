import Curriculum
import Language
import Terminal
import Foundation

/// Builds one exercise and runs its table.
struct ExerciseCheck {
  let name: String
  let folder: ExerciseFolder
  let options: Options
  let capabilities: Capabilities

  /// A function that has not answered by then never will.
  private static let patience = 60

  /// What the check says of the learner's function, or nil where Ctrl-C ended it.
  func outcome() throws(Problem) -> ExerciseOutcome? {
    guard let swift = Self.compiler else { throw .noCompiler }
    let build = try run(swift, self.build + ["--product", name], doing: "building \(name)")
    guard build.ending != .interrupted else { return nil }
    guard build.ending == .exited(0) else {
      return .uncompiled(
        CompilerReport(
          escaped(lines: build.output + "\n" + build.errors).joined(separator: "\n"),
          sources: folder.part(.sources, of: name) + "/", call: folder.part(.caller, of: name) + "/"))
    }
    guard let program = try program(swift) else { return nil }
    let table = try run(
      program, [], environment: ["SWIFT_BACKTRACE": "enable=no"], atMost: Self.patience,
      doing: "checking \(name)")
    var report = escaped(lines: table.output)
    if report.last == "" { report.removeLast() }
    switch table.ending {
    // A function that ends the program itself has not answered for that.
    case .exited(0) where report.contains { $0.hasPrefix("passed: ") }: return .passed(report: report)
    // What a learner's function prints to standard error belongs to the learner.
    case .exited(1): return .failed(report: report + escaped(lines: table.errors).filter { !$0.isEmpty })
    case .interrupted: return nil
    case .exited, .crashed: return .crashed(report: report, reason: reason(in: table.errors))
    case .overdue: return .endless(report: report, seconds: Self.patience)
    case .verbose: return .crashed(report: Array(report.prefix(20)), reason: "it printed without an end")
    }
  }

  /// Building without an index takes a third of the time; in a folder of its own it waits for no editor's builds.
  private var build: [String] {
    ["build", "--package-path", folder.path, "--scratch-path", scratch, "--disable-index-store"]
  }

  private var scratch: String { folder.path + "/.build/saddle" }

  private func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], atMost seconds: Int? = nil,
    doing words: String
  ) throws(Problem) -> ChildProcess {
    var progress = ProgressLine(on: .error, capabilities: capabilities)
    defer { _ = progress.clear() }
    let isShowing = !options.quiet && !options.json
    do {
      return try ChildProcess.run(program, arguments, environment: environment, atMost: seconds) { elapsed in
        // What is over in a second needs no progress line.
        if isShowing, elapsed >= 1 { _ = progress.show("\(words) .. \(elapsed) s (Ctrl-C ends it)") }
      }
    } catch {
      throw Problem("\(program) cannot be run: \(error.localizedDescription)")
    }
  }

  /// The program that was built, or nil where Ctrl-C ended the search; asking the package manager for its folder costs a
  /// second, so only where need be.
  private func program(_ swift: String) throws(Problem) -> String? {
    let usual = "\(scratch)/debug/\(name)"
    guard !FileManager.default.isExecutableFile(atPath: usual) else { return usual }
    let asked = try run(swift, build + ["--show-bin-path"], doing: "looking for \(name)")
    guard asked.ending != .interrupted else { return nil }
    return asked.output.prefix { !$0.isNewline } + "/" + name
  }

  /// The compiler that the shell would find.
  private static var compiler: String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return path.split(separator: ":").map { $0 + "/swift" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What the Swift runtime said when it stopped a program.
  private func reason(in errors: String) -> String {
    for line in escaped(lines: errors) {
      guard let found = line.range(of: "Fatal error: ") else { continue }
      return String(line[found.upperBound...])
    }
    return ""
  }

  private func escaped(lines text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      Language.escaped($0, limit: 500)
    }
  }
}
