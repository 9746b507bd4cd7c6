import Curriculum
import Language
import Learning
import Foundation

extension ProgressStore {
  /// Progress kept in a file of this person's, which several programs may add to at once.
  static let local = ProgressStore(
    read: {
      Result { () throws(FileError) in
        try ProgressFile.inState().locked { (file) throws(FileError) in try file.contents() }
      }
    },
    note: { change in
      Result { () throws(FileError) in
        try ProgressFile.inState().locked { (file) throws(FileError) in
          var progress = try file.contents()
          progress.note(change)
          try file.write(progress)
          return progress
        }
      }
    })
}

/// The file `saddle/progress.json` of the XDG state folder.
struct ProgressFile {
  private let folder: String

  private var path: String { folder + "/progress.json" }

  /// The file in the state folder, which is made if it is missing.
  static func inState() throws(FileError) -> ProgressFile {
    let folder = StateFolder.path
    try StateFolder.ensure(folder)
    return ProgressFile(folder: folder)
  }

  /// Holds the lock of the file meanwhile.
  func locked<Result>(_ body: (ProgressFile) throws(FileError) -> Result) throws(FileError) -> Result {
    try StateFolder.locked(folder, "progress.lock") { () throws(FileError) in try body(self) }
  }

  /// What is kept; nothing where there is no file yet. One that cannot be understood is put aside, and said.
  func contents() throws(FileError) -> CourseProgress {
    guard let data = FileManager.default.contents(atPath: path) else {
      guard !FileManager.default.fileExists(atPath: path) else {
        throw FileError("\"\(escaped(path, limit: 200))\" cannot be read")
      }
      return CourseProgress()
    }
    if let version = try? JSONDecoder().decode(Version.self, from: data),
      version.version > CourseProgress.version
    {
      throw FileError(
        "\"\(escaped(path, limit: 200))\" was written by a later Saddle, and is left alone")
    }
    if let progress = try? JSONDecoder().decode(CourseProgress.self, from: data) { return progress }
    let aside = try putAside()
    throw FileError(
      "\"\(escaped(path, limit: 200))\" was damaged and is now \"\(aside)\"; the course begins anew")
  }

  func write(_ progress: CourseProgress) throws(FileError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    guard let data = try? encoder.encode(progress) else {
      throw FileError("the progress is no text")
    }
    try replace(path, by: String(decoding: data, as: UTF8.self) + "\n", within: .anywhere, newMode: 0o600)
  }

  /// Gives a damaged file another name, under which nothing was.
  private func putAside() throws(FileError) -> String {
    for number in 1...100 {
      let name = "progress.damaged-\(number).json"
      if link(path, folder + "/" + name) == 0 {
        unlink(path)
        return name
      }
      guard errno == EEXIST else { throw .latest }
    }
    throw .latest
  }

  private struct Version: Decodable {
    let version: Int
  }
}
