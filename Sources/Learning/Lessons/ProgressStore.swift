import Curriculum
import Interpreter
import Language

/// Where a learner's progress is kept, handed in from outside since a session opens no files.
package struct ProgressStore: Sendable {
  /// The progress that is kept, or why it cannot be read.
  package let read: @Sendable () -> Result<CourseProgress, FileError>
  /// Adds a change to the progress that is kept, whatever other programs have added, and returns the whole.
  package let note: @Sendable (ProgressChange) -> Result<CourseProgress, FileError>

  package init(
    read: @escaping @Sendable () -> Result<CourseProgress, FileError>,
    note: @escaping @Sendable (ProgressChange) -> Result<CourseProgress, FileError>
  ) {
    self.read = read
    self.note = note
  }
}

extension Session {
  /// Notes what happened in a lesson; that it cannot be kept is said once.
  mutating func note(_ event: ProgressChange.Event, of lesson: Lesson) {
    let change = ProgressChange(lesson.name, event)
    course.progress.note(change)
    guard let result = course.store?.note(change) else { return }
    take(result, otherwise: "is not kept")
    if case .success = result { course.hasLostStore = false }
  }

  /// Reads the progress that is kept.
  mutating func readProgress() {
    if let result = course.store?.read() { take(result, otherwise: "cannot be read") }
  }

  private mutating func take(_ result: Result<CourseProgress, FileError>, otherwise predicate: String) {
    switch result {
    case .success(let whole): course.progress = whole
    case .failure(let problem):
      if !course.hasLostStore { remarks.append("Your progress \(predicate): \(problem.message).") }
      course.hasLostStore = true
    }
  }
}
