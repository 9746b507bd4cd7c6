import Minimax
import Learning
import Commands
import Extras
import Interpreter
import Language
import Plots

/// A session without files, or with those given.
func session(_ files: [String: String] = [:]) -> Session { Session(files: FileSystem(files)) }

extension FileSystem {
  /// Files that exist in memory, by their paths.
  init(_ files: [String: String]) {
    self.init(
      read: { path in
        files[path].map { .success($0) } ?? .failure(FileError("there is no file \"\(path)\""))
      },
      list: { folder in
        let names = Set(
          files.keys.compactMap { path -> String? in
            if folder == "." { return path.split(separator: "/").first.map(String.init) }
            guard path.hasPrefix(folder + "/") else { return nil }
            return path.dropFirst(folder.count + 1).split(separator: "/").first.map(String.init)
          })
        return names.isEmpty
          ? .failure(FileError("there is no folder \"\(folder)\"")) : .success(Array(names))
      })
  }
}

extension CommandTable {
  /// Every command.
  static let all = CommandTable(gameCommands + learningCommands + extraCommands)
}

extension Session {
  /// A session with all commands and the course.
  ///
  /// - Parameter store: Where progress in lessons is kept; nil keeps it for the session alone.
  init(
    preset: Preset = .standard, seed: UInt64? = nil, files: FileSystem = .none,
    store: ProgressStore? = nil
  ) {
    self.init(
      commands: .all, companion: CourseState(store: store), preset: preset, seed: seed, files: files)
  }

  /// The text of all replies to a line, at 80 columns.
  mutating func text(_ line: String, width: Int = 80, glyphs: Style.Glyphs = .unicode) -> String {
    let presentation = Presentation(style: Style(width: width, glyphs: glyphs))
    return respond(to: line).map { presentation.text(of: $0) }.joined()
  }

  /// The number that an expression has, as a program reads it.
  mutating func number(_ expression: String) throws -> Double {
    let value = respond(to: "print \(expression)").last?.values.first?.value
    guard case .number(let number)? = value else {
      throw NoNumber(expression: expression, value: String(describing: value))
    }
    return number
  }

  /// The first problem that a line meets.
  mutating func problem(_ line: String) -> Problem? { respond(to: line).compactMap(\.problem).first }
}

/// What `print` answered where a number was meant.
private struct NoNumber: Error {
  let expression: String
  let value: String
}
