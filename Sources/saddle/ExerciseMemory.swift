import Curriculum
import Language
import Foundation

/// What is remembered of each exercise of a folder: a small file for each in `saddle/exercises` of the XDG state folder.
///
/// Where nothing can be kept, nothing is remembered, and every exercise works all the same.
struct ExerciseMemory {
  private let folder: String
  /// Two folders of exercises, as a grader has them, know nothing of each other.
  private let mark: String

  init(of exercises: ExerciseFolder) {
    folder = StateFolder.path + "/exercises"
    let place = URL(fileURLWithPath: exercises.path).resolvingSymlinksInPath().path
    mark = String(fingerprint(of: place), radix: 16)
  }

  subscript(name: String) -> ExerciseProgress {
    guard case .success(let text) = FileSystem.local.read(path(of: name)) else { return ExerciseProgress() }
    return ExerciseProgress(text: text)
  }

  func remember(_ progress: ExerciseProgress, of name: String) {
    try? StateFolder.ensure(folder)
    _ = FileSystem.local.write(path(of: name), progress.text, within: .anywhere)
  }

  private func path(of name: String) -> String { "\(folder)/\(name)-\(mark)" }
}
