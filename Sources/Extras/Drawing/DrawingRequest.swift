import Distributions
import Interpreter
import Language

/// That a person is to draw a density, and where it will go.
package struct DrawingRequest: TerminalRequest, Equatable {
  /// The file, as typed.
  package let path: String
  /// What the file holds already.
  package let existing: DrawnDensity?
  /// Whether the file is there, with a drawing or with nothing in it.
  package let isThere: Bool

  /// - Throws: Where the file holds something else, or cannot be read.
  init(_ path: String, _ files: FileSystem) throws(Problem) {
    self.path = path
    switch files.read(path) {
    case .failure(let problem):
      guard problem.isMissing else {
        throw Problem(problem.message, advice: "choose another name, such as `draw heart.txt`")
      }
      existing = nil
      isThere = false
    case .success(let text):
      isThere = true
      do throws(DrawnDensityError) {
        existing = try DrawnDensity(text: text)
      } catch .empty {
        existing = nil
      } catch {
        throw Problem(
          "\"\(escaped(path))\" is there already and is no drawing: \(error.message)",
          advice: "nothing was changed; choose another name, such as `draw heart.txt`")
      }
    }
  }

  /// What to type to play against the file.
  var line: String { "new drawn file=\(Word.quoted(path))" }
}

extension Session {
  /// Ends a drawing with what was drawn: writes it, and plays against it next.
  ///
  /// - Throws: Why nothing was written; then the drawing can go on.
  package mutating func play(_ drawn: DrawnDensity, for request: DrawingRequest) throws(Problem) -> Reply {
    // Meanwhile somebody else may have written a file of that name.
    _ = try DrawingRequest(request.path, files)
    if case .failure(let problem) = files.write(request.path, drawn.text, within: .anywhere) {
      throw Problem(problem.message, advice: "nothing was written", kind: .failed)
    }
    try insert(request.line)
    let size = "\(drawn.columns) x \(drawn.rows) characters"
    return Reply(
      "\(escaped(request.path, limit: 200)) is written, \(size); now `\(escaped(request.line, limit: 240))`.")
  }

  /// Ends a drawing of which nothing is kept; commands behind it on the line are forgotten.
  package mutating func leave(_ request: DrawingRequest) -> Reply {
    queue = []
    let path = escaped(request.path, limit: 200)
    return Reply(
      request.isThere
        ? "Nothing was written; \(path) is as it was." : "Nothing was written: there is no \(path).")
  }
}
