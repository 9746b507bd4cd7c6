import Curriculum
import Language
import Foundation

/// A package of exercises on this machine.
struct ExerciseFolder {
  /// As it is reached from the working directory.
  let path: String
  /// `ex01` and its neighbours, in order.
  let names: [String]

  /// The folder that was named, or that of `$SADDLE_LESSONS`, or the one that lies nearest: here, above here, above the
  /// program's own file.
  static func find(_ named: String) -> ExerciseFolder? {
    if !named.isEmpty {
      return ExerciseFolder(package: named) ?? ExerciseFolder(package: named + "/Lessons/Exercises")
    }
    if let course = ProcessInfo.processInfo.environment["SADDLE_LESSONS"],
      let found = ExerciseFolder(package: course + "/Exercises")
    {
      return found
    }
    let here = FileManager.default.currentDirectoryPath
    let program = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent().path
    return above(here) ?? program.flatMap(above)
  }

  private static func above(_ folder: String) -> ExerciseFolder? {
    var url = URL(fileURLWithPath: folder)
    while true {
      if let found = ExerciseFolder(package: url.path) { return found }
      if let found = ExerciseFolder(package: url.appendingPathComponent("Lessons/Exercises").path) {
        return found
      }
      guard url.path != "/" else { return nil }
      url.deleteLastPathComponent()
    }
  }

  /// Nil where the folder is no package, or holds no exercise.
  private init?(package: String) {
    let files = FileManager.default
    guard files.fileExists(atPath: package + "/Package.swift") else { return nil }
    let folders = (try? files.contentsOfDirectory(atPath: package + "/Sources")) ?? []
    names = folders.filter { files.fileExists(atPath: "\(package)/Sources/\($0)/README.md") }
      .map { $0.lowercased() }.filter { $0.hasPrefix("ex") }.sorted()
    guard !names.isEmpty else { return nil }
    path = package.seenFromHere
  }

  /// What stands below the folder for an exercise.
  enum Part: String {
    case sources = "Sources"
    case stubs = "Stubs"
    case solutions = "Solutions"
    case caller = "Checks/Run"
  }

  /// The name of a part below the package: `Sources/Ex01`.
  func part(_ part: Part, of name: String) -> String { "\(part.rawValue)/\(name.capitalized)" }

  /// Names of the Swift files of a part, in order.
  func files(_ part: Part, of name: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(self.part(part, of: name))")
    return (names ?? []).filter { $0.hasSuffix(".swift") && !$0.hasPrefix(".") }.sorted()
  }

  /// All Swift text of a part.
  func text(_ part: Part, of name: String) -> String {
    files(part, of: name).map { contents("\(self.part(part, of: name))/\($0)") }.joined(separator: "\n")
  }

  func statement(of name: String) -> ExerciseStatement {
    ExerciseStatement(markdown: contents("\(part(.sources, of: name))/README.md"))
  }

  /// The file that the learner edits.
  func file(of name: String) -> String {
    let file = files(.stubs, of: name).first ?? files(.sources, of: name).first ?? ""
    return "\(path)/\(part(.sources, of: name))/\(file)"
  }

  /// Puts the stub back, and gives the learner's files another name beside it.
  ///
  /// - Returns: The paths under which they are kept; none where they were as they came.
  func reset(_ name: String) throws(FileError) -> [String] {
    let folder = "\(path)/\(part(.sources, of: name))"
    let stubs = files(.stubs, of: name)
    guard !stubs.isEmpty else { throw FileError("the file as it came is not in \(path)/Stubs") }
    guard text(.sources, of: name) != text(.stubs, of: name) || files(.sources, of: name) != stubs else {
      return []
    }
    var kept: [String] = []
    for file in files(.sources, of: name) { kept.append(try keep("\(folder)/\(file)")) }
    for file in stubs {
      try replace("\(folder)/\(file)", by: contents("\(part(.stubs, of: name))/\(file)"), within: .anywhere)
    }
    return kept
  }

  /// Gives a file a name that nothing has yet.
  private func keep(_ file: String) throws(FileError) -> String {
    for number in 1...10_000 {
      let kept = "\(file).kept-\(number)"
      // A link never takes the place of what is there.
      if link(file, kept) == 0 {
        unlink(file)
        return kept
      }
      guard errno == EEXIST else { throw .latest }
    }
    throw FileError("too many files are kept already")
  }

  private func contents(_ file: String) -> String {
    guard case .success(let text) = FileSystem.local.read("\(path)/\(file)") else { return "" }
    return text
  }
}

extension String {
  /// The path from the working directory, where that is shorter than the whole.
  fileprivate var seenFromHere: String {
    let here = FileManager.default.currentDirectoryPath + "/"
    guard hasPrefix(here) else { return self }
    return String(dropFirst(here.count))
  }
}
