/// The door to files, handed in from outside so that a session itself touches none.
public struct Files: Sendable {
  /// The text of a file, or why there is none.
  public let read: @Sendable (_ path: String) -> Result<String, FileProblem>

  public init(read: @escaping @Sendable (_ path: String) -> Result<String, FileProblem>) { self.read = read }

  /// No file exists.
  public static let none = Files { path in .failure(FileProblem("there is no file \"\(legible(path))\"")) }
}

/// Why a file could not be read, as a sentence without its full stop.
public struct FileProblem: Error, Equatable, Sendable {
  public let message: String
  public init(_ message: String) { self.message = message }
}
