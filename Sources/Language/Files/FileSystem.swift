/// The door to files, handed in from outside so that a session itself touches none.
package struct FileSystem: Sendable {
  /// Where a file may be written.
  package enum Region: Sendable {
    case anywhere
    /// Below the working directory, wherever links lead, and nowhere that is hidden by a dot.
    case workingFolder
  }

  /// The text of a file, or why there is none.
  package let read: @Sendable (_ path: String) -> Result<String, FileError>
  /// The names of the files in a folder, in any order.
  package let list: @Sendable (_ folder: String) -> Result<[String], FileError>
  private let replace: Write

  package typealias Write =
    @Sendable (_ path: String, _ text: String, _ region: Region) -> Result<Void, FileError>

  /// - Parameter write: Puts a text into a file, whole or not at all, and refuses at that moment what lies outside the
  ///   region.
  package init(
    read: @escaping @Sendable (_ path: String) -> Result<String, FileError>,
    write: @escaping Write = FileSystem.refuse,
    list: @escaping @Sendable (_ folder: String) -> Result<[String], FileError> = FileSystem.unlisted
  ) {
    self.read = read
    self.list = list
    replace = write
  }

  /// The text of a file, for what cannot do without it.
  ///
  /// - Parameter advice: What to do where it cannot be read.
  package func text(of path: String, advice: String) throws(Problem) -> String {
    do throws(FileError) {
      return try read(path).get()
    } catch {
      throw Problem(error.message, advice: advice)
    }
  }

  /// Puts a text into a file, whole or not at all, in place of what the file held.
  package func write(_ path: String, _ text: String, within region: Region) -> Result<Void, FileError> {
    replace(path, text, region)
  }

  /// No file exists, and none can be written.
  package static let none = FileSystem { path in
    .failure(FileError("there is no file \"\(escaped(path))\"", isMissing: true))
  }

  package static let unlisted: @Sendable (_ folder: String) -> Result<[String], FileError> = { folder in
    .failure(FileError("there is no folder \"\(escaped(folder))\"", isMissing: true))
  }

  package static let refuse: Write = { path, _, _ in
    .failure(FileError("\"\(escaped(path))\" cannot be written here"))
  }
}

/// Why a file could not be read or written, as a sentence without its full stop.
package struct FileError: Error, Equatable, Sendable {
  package let message: String
  /// Whether nothing of that name exists, so that writing it would replace nothing.
  package let isMissing: Bool

  package init(_ message: String, isMissing: Bool = false) {
    self.message = message
    self.isMissing = isMissing
  }
}
