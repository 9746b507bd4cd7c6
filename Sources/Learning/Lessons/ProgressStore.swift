import Curriculum
import Interpreter
import Language

/// The door to what a learner has done so far, handed in from outside so that a session itself keeps no files.
package struct ProgressStore: Sendable {
  /// What is kept by now, or why it cannot be told.
  package let read: @Sendable () -> Result<CourseProgress, FileError>
  /// Adds a change to what is kept by now, whoever else has added to it meanwhile, and answers with the whole.
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
  /// Takes down what happened in a lesson; a door that does not keep it is complained of once.
  mutating func note(_ event: ProgressChange.Event) {
    guard let name = lesson?.lesson.name else { return }
    let change = ProgressChange(name, event)
    course.progress.note(change)
    guard let store = course.store else { return }
    switch store.note(change) {
    case .success(let whole):
      course.progress = whole
      course.hasLostStore = false
    case .failure(let problem):
      if !course.hasLostStore { remarks.append("Your progress is not kept: \(problem.message).") }
      course.hasLostStore = true
    }
  }

  /// Looks at what is kept by now.
  mutating func readBookmarks() {
    guard let store = course.store else { return }
    switch store.read() {
    case .success(let whole): course.progress = whole
    case .failure(let problem):
      if !course.hasLostStore { remarks.append("Your progress cannot be read: \(problem.message).") }
      course.hasLostStore = true
    }
  }
}
