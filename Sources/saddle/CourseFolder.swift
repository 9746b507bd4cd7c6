import Foundation

/// Where the lessons of the course lie.
enum CourseFolder {
  /// `$SADDLE_LESSONS`; else the folder `Lessons` here or in a folder above; else above the program's own file.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["SADDLE_LESSONS"], !named.isEmpty { return named }
    if isCourse("Lessons") { return "Lessons" }
    let here = FileManager.default.currentDirectoryPath
    let program = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent().path
    return above(here) ?? program.flatMap { above($0) } ?? "Lessons"
  }()

  private static func above(_ folder: String) -> String? {
    var url = URL(fileURLWithPath: folder)
    for _ in 0..<12 {
      let candidate = url.appendingPathComponent("Lessons").path
      if isCourse(candidate) { return candidate }
      url.deleteLastPathComponent()
    }
    return nil
  }

  /// Whether a folder holds a numbered lesson.
  private static func isCourse(_ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { $0.hasSuffix(".md") && $0.first?.isNumber == true }
  }
}
