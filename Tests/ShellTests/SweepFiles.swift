import Extras
import Interpreter
import Language
import Synchronization

/// Files in memory. A class, since the two closures of `FileSystem` have to see the same ones.
final class MemoryFiles: Sendable {
  private let state: Mutex<State>

  private struct State {
    var texts: [String: String]
    var writesLeft: Int
    var writes = 0
    var regions: [FileSystem.Region] = []
  }

  /// - Parameter writesLeft: How many writes succeed before the disk is full.
  init(_ texts: [String: String] = [:], writesLeft: Int = .max) {
    state = Mutex(State(texts: texts, writesLeft: writesLeft))
  }

  subscript(path: String) -> String? { state.withLock { $0.texts[path] } }

  /// How often anything was written.
  var writes: Int { state.withLock { $0.writes } }

  /// Where each write was allowed to go.
  var regions: [FileSystem.Region] { state.withLock { $0.regions } }

  /// Puts a file there as another program would, and makes room on the disk.
  func put(_ text: String?, at path: String, writesLeft: Int = .max) {
    state.withLock {
      $0.texts[path] = text
      $0.writesLeft = writesLeft
    }
  }

  var files: FileSystem {
    FileSystem(
      read: { path in
        self[path].map { .success($0) } ?? .failure(FileError("there is no file", isMissing: true))
      },
      write: { path, text, region in
        self.state.withLock { state in
          guard state.writesLeft > 0 else {
            return .failure(FileError("\"\(path)\" cannot be written: disk full"))
          }
          state.writesLeft -= 1
          state.writes += 1
          state.regions.append(region)
          state.texts[path] = text
          return .success(())
        }
      })
  }
}

/// The file that a whole sweep leaves.
func swept(_ sweep: String, csv path: String = "out.csv") -> String {
  let memory = MemoryFiles()
  var session = Session(files: memory.files)
  let replies = session.respond(to: "sweep \(sweep) --csv \(path)")
  return replies.contains { $0.problem != nil } ? "" : memory[path] ?? ""
}

/// The lines of a sweep's file without its headline and the names of its columns.
func rows(_ text: String) -> [Substring] { Array(text.split(separator: "\n").dropFirst(2)) }
