import Language
import Foundation

/// Where this person's state is kept.
///
/// - Source: XDG Base Directory Specification 0.8: `$XDG_STATE_HOME`, or else `~/.local/state`.
enum StateFolder {
  static var path: String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    let base =
      environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.local/state"
    return base + "/saddle"
  }

  /// Makes a folder of it, open to its owner alone.
  static func ensure(_ folder: String) throws(FileError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw FileError("the folder \"\(escaped(folder, limit: 200))\" cannot be made")
    }
  }

  /// Holds a lock of the folder meanwhile, for which other programs wait at most 3 seconds.
  static func locked<Result>(
    _ folder: String, _ name: String, _ body: () throws(FileError) -> Result
  ) throws(FileError) -> Result {
    let lock = open(folder + "/" + name, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw .latest }
    defer { close(lock) }
    // A program that was stopped while it held the lock is not waited for without end.
    var waits = 0
    while flock(lock, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .latest }
      waits += 1
      guard waits < 150 else { throw FileError("another Saddle holds the file, and is stopped") }
      usleep(20_000)
    }
    return try body()
  }
}
