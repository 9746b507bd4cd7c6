import Curriculum
import Foundation
import Shell

/// What is remembered of each exercise of a folder: a small file for each in `saddle/exercises` of the XDG state folder.
///
/// Where nothing can be kept, nothing is remembered, and every exercise works all the same.
///
/// - Source: XDG Base Directory Specification 0.8: `$XDG_STATE_HOME`, or else `~/.local/state`.
struct ExerciseMemory {
  private let folder: String
  /// Two folders of exercises, as a grader has them, know nothing of each other.
  private let mark: String

  init(of exercises: ExerciseFolder) {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    let base =
      environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.local/state"
    folder = base + "/saddle/exercises"
    let place = URL(fileURLWithPath: exercises.path).resolvingSymlinksInPath().path
    mark = String(ExerciseProgress.mark(of: place), radix: 16)
  }

  subscript(name: String) -> ExerciseProgress {
    guard case .success(let text) = Files.local.read(path(of: name)) else { return ExerciseProgress() }
    return ExerciseProgress(text: text)
  }

  func remember(_ progress: ExerciseProgress, of name: String) {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    _ = Files.local.write(path(of: name), progress.text, within: .anywhere)
  }

  private func path(of name: String) -> String { "\(folder)/\(name)-\(mark)" }
}
