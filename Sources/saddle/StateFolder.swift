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
  static func make(_ folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
