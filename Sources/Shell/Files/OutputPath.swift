/// Where a command may write.
struct OutputPath: Sendable {
  let path: String
  /// Whether a file of somebody else's may be written over.
  let isForced: Bool

  /// - Parameters:
  ///   - path: As typed.
  ///   - call: The command; one that ends in `!` writes over anything.
  /// - Throws: Where a script of somebody else would write outside the working directory.
  init(_ path: String, for call: Call) throws(Problem) {
    try OutputPath.expectInside(path, origin: call.origin)
    self.path = path
    isForced = call.typed.words[0].text.hasSuffix("!")
  }

  /// A script of somebody else writes below the working directory only.
  ///
  /// - Parameter origin: Where the command is written.
  static func expectInside(_ path: String, origin: String) throws(Problem) {
    let isForeign = !origin.isEmpty && (!origin.hasPrefix("-c:") || origin.contains(">"))
    let leaves = path.hasPrefix("/") || path.hasPrefix("~") || path.split(separator: "/").contains("..")
    guard !isForeign || !leaves else {
      throw Problem(
        "a script writes only below the working directory, not to \"\(legible(path))\"",
        advice: "type the command yourself to write elsewhere")
    }
  }

  /// Refuses a file that is there and was not written by this program, unless told to write over it.
  ///
  /// - Parameter isOurs: Whether the text of a file is of the kind that would be written.
  func expectReplaceable(_ files: Files, _ command: String, isOurs: (String) -> Bool) throws(Problem) {
    guard !isForced else { return }
    switch files.read(path) {
    case .success(let text):
      guard !isOurs(text), !text.isEmpty else { return }
      throw Problem(
        "\"\(legible(path))\" is there already, and it is no file of this kind",
        advice: "choose another name, or write over it with `\(command)! ..`")
    case .failure(let problem):
      guard problem.isMissing else { throw Problem(problem.message, advice: "nothing was written") }
    }
  }
}
