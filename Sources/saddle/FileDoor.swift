import Foundation
import Shell

extension Files {
  /// Files of this machine.
  static let local = Files(
    read: { path in
      guard !path.isEmpty else { return .failure(FileProblem("a file needs a name")) }
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
        return .failure(FileProblem("there is no file \"\(legible(path))\"", isMissing: true))
      }
      guard !isDirectory.boolValue else {
        return .failure(FileProblem("\"\(legible(path))\" is a folder, not a file"))
      }
      do {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        let data = try handle.read(upToCount: sizeLimit + 1) ?? Data()
        guard data.count <= sizeLimit else {
          return .failure(FileProblem("\"\(legible(path))\" is larger than \(sizeLimit >> 20) MiB"))
        }
        let text = String(decoding: data, as: UTF8.self)
        // A byte order mark, left by some editors, is no text.
        let hasMark = text.unicodeScalars.first == "\u{FEFF}"
        return .success(hasMark ? String(text.unicodeScalars.dropFirst()) : text)
      } catch {
        return .failure(FileProblem("\"\(legible(path))\" cannot be read"))
      }
    },
    write: { path, text in
      do throws(SystemFailure) {
        return .success(try replace(path, by: text))
      } catch {
        return .failure(FileProblem("\"\(legible(path))\" cannot be written: \(error.reason)"))
      }
    })

  /// Larger than any table of data that a game on the line can use.
  private static let sizeLimit = 256 << 20
}

/// What the operating system says of a call that failed.
private struct SystemFailure: Error {
  let reason: String

  /// The failure of the latest call.
  static var latest: SystemFailure { SystemFailure(reason: String(cString: strerror(errno)).lowercased()) }
}

/// Writes a file beside the one meant, waits until it is on the disk, and gives it the name: at every moment the name
/// stands for the whole of the old text or the whole of the new one.
private func replace(_ path: String, by text: String) throws(SystemFailure) {
  let target = try destination(path)
  let (temporary, descriptor) = try unusedFile(beside: target)
  do throws(SystemFailure) {
    defer { close(descriptor) }
    try send(text, to: descriptor)
    guard fsync(descriptor) == 0 else { throw .latest }
  } catch {
    unlink(temporary)
    throw error
  }
  guard rename(temporary, target) == 0 else {
    let failure = SystemFailure.latest
    unlink(temporary)
    throw failure
  }
}

/// Where a link leads, since the file is to be replaced and not the link; elsewhere the path as it stands.
///
/// The path goes to the operating system unchanged: tidying it up could make it name another file than the one that
/// was looked at before.
private func destination(_ path: String) throws(SystemFailure) -> String {
  guard let last = path.last, last != "/" else { throw SystemFailure(reason: "it is no name of a file") }
  var kind = stat()
  guard stat(path, &kind) == 0 else { return path }
  guard kind.st_mode & S_IFMT == S_IFREG else { throw SystemFailure(reason: "it is no ordinary file") }
  guard let resolved = realpath(path, nil) else { throw .latest }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// A new file in the same folder, under a name that nothing had.
private func unusedFile(beside target: String) throws(SystemFailure) -> (path: String, descriptor: Int32) {
  let name = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
  for attempt in 0..<100 {
    let path = "\(target[..<name]).\(target[name...]).\(getpid())-\(attempt)"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    if descriptor >= 0 { return (path, descriptor) }
    guard errno == EEXIST else { throw .latest }
  }
  throw .latest
}

private func send(_ text: String, to descriptor: Int32) throws(SystemFailure) {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let sent = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard sent >= 0 || errno == EINTR else { throw .latest }
    bytes = bytes.dropFirst(max(0, sent))
  }
}
