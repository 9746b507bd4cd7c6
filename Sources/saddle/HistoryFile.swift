import Language
import Terminal
import Foundation

/// The file `saddle/history` of the XDG state folder: lines typed at the prompt, one after the other, which several
/// programs may add to at once.
struct HistoryFile {
  private static let limit = 2_000
  /// Longer lines are pasted texts.
  private static let longest = 4_000

  private let folder = StateFolder.path
  private var path: String { folder + "/history" }

  /// The lines so far. A file that has grown to twice the limit is cut down to its latest lines.
  func contents() -> LineHistory {
    guard let text = try? FileSystem.local.read(path).get() else { return LineHistory(limit: Self.limit) }
    let lines = text.split(separator: "\n").map(String.init)
    let history = LineHistory(lines, limit: Self.limit)
    if lines.count > 2 * Self.limit {
      // Lines that another program adds from the reading on would be lost without the lock.
      try? StateFolder.locked(folder, "history.lock") { () throws(FileError) in
        guard let text = try? FileSystem.local.read(path).get() else { return }
        let kept = text.split(separator: "\n").suffix(Self.limit).joined(separator: "\n") + "\n"
        try replace(path, by: kept, within: .anywhere, newMode: 0o600)
      }
    }
    return history
  }

  /// Adds a line at the end.
  func add(_ line: String) throws(FileError) {
    guard line.utf8.count <= Self.longest else { return }
    try StateFolder.ensure(folder)
    try StateFolder.locked(folder, "history.lock") { () throws(FileError) in
      let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw .latest }
      defer { close(file) }
      let bytes = Array((line + "\n").utf8)
      guard write(file, bytes, bytes.count) == bytes.count else { throw .latest }
    }
  }
}
