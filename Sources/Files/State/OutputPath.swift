import Language

/// Where a command may write.
///
/// A script may be somebody else's. It writes below the working directory only, under no name that begins with a dot,
/// and over no file but of the kind that it writes.
package struct OutputPath: Sendable {
  package let path: String
  /// Whether a file of somebody else's may be written over.
  package let isForced: Bool
  private let isForeign: Bool

  /// - Parameter path: As typed.
  /// - Throws: Where a script would write what only a person may.
  package init(_ path: String, isForced: Bool, from origin: Origin) throws(Problem) {
    self.path = path
    self.isForced = isForced
    isForeign = origin.isForeign
    if isForeign { try expectHarmless() }
  }

  /// Puts a text into the file.
  ///
  /// - Returns: Why nothing was written; nil where it was.
  package func write(
    _ text: String, to files: FileSystem, otherwise advice: String = "nothing was written"
  ) -> Problem? {
    switch files.write(path, text, within: isForeign ? .workingFolder : .anywhere) {
    case .success: nil
    case .failure(let error): Problem(error.message, advice: advice, kind: .failed)
    }
  }

  /// Refuses a file that is there and was not written by this program, unless told to write over it.
  ///
  /// - Parameters:
  ///   - command: The command that writes over anything, without its `!`.
  ///   - isOurs: Whether the text of a file is of the kind that would be written.
  package func expectReplaceable(_ files: FileSystem, _ command: String, isOurs: (String) -> Bool)
    throws(Problem)
  {
    guard !isForced else { return }
    switch files.read(path) {
    case .success(let text):
      // A person who names an empty file means it; a script has no business with it.
      guard !isOurs(text), !text.isEmpty || isForeign else { return }
      throw Problem(
        "\"\(escaped(path))\" is there already, and it is no file of this kind",
        advice: isForeign
          ? "a script leaves such files alone; choose another name"
          : "choose another name, or write over it with `\(command)! ..`")
    case .failure(let problem):
      guard problem.isMissing else { throw Problem(problem.message, advice: "nothing was written") }
    }
  }

  /// What the spelling shows; where links lead is looked at when the file is written.
  private func expectHarmless() throws(Problem) {
    try expect(
      !isForced, "a script does not write over other files with `!`", advice: "type such a command yourself")
    let parts = path.split(separator: "/")
    try expect(
      !path.hasPrefix("/") && !path.hasPrefix("~") && !parts.contains(".."),
      "a script writes only below the working directory, not to \"\(escaped(path))\"",
      advice: "type the command yourself to write elsewhere")
    try expect(
      !parts.contains(where: { $0.hasPrefix(".") && $0 != "." }),
      "a script writes under no name that begins with a dot, such as \"\(escaped(path))\"",
      advice: "choose another name, or type the command yourself")
  }
}
