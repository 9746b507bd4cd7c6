import Language
import Foundation

/// Writes a file beside the one meant, waits until it is on the disk, and gives it the name: at every moment the name
/// stands for the whole of the old text or the whole of the new one. Who may read the old one may read the new one.
///
/// - Parameter newMode: Who may read and write a file that was not there.
func replace(
  _ path: String, by text: String, within region: FileSystem.Region, newMode: mode_t = 0o666
) throws(FileError) {
  let target = try FileTarget(path, within: region)
  target.removeLeftovers()
  let (temporary, descriptor) = try target.unusedFile(newMode)
  do throws(FileError) {
    defer { close(descriptor) }
    try send(text, to: descriptor)
    if let permissions = target.permissions, fchmod(descriptor, permissions) != 0 { throw .latest }
    guard fsync(descriptor) == 0 else { throw .latest }
  } catch {
    unlink(temporary)
    throw error
  }
  guard rename(temporary, target.path) == 0 else {
    let failure = FileError.latest
    unlink(temporary)
    throw failure
  }
}

/// The file that a path leads to.
private struct FileTarget {
  let path: String
  /// Those of the file that is there.
  let permissions: mode_t?
  /// The path of the folder with its stroke, empty for the working directory, and the name in it.
  private let folder: String
  private let name: String

  /// Follows a link, since the file is to be replaced and not the link.
  ///
  /// Within the working directory everything goes by the path without links, so that nothing can lead out of it
  /// between the look and the writing. Elsewhere the path goes to the operating system unchanged: tidying it up could
  /// make it name another file than the one that was looked at before.
  init(_ path: String, within region: FileSystem.Region) throws(FileError) {
    guard let last = path.last, last != "/" else { throw FileError("it is no name of a file") }
    var kind = stat()
    if stat(path, &kind) == 0 {
      guard kind.st_mode & S_IFMT == S_IFREG else { throw FileError("it is no ordinary file") }
      permissions = kind.st_mode & 0o777
      self.path = try resolved(path)
    } else {
      permissions = nil
      let parts = split(path)
      self.path =
        region == .anywhere
        ? path : try resolved(parts.folder.isEmpty ? "." : parts.folder) + "/" + parts.name
    }
    (folder, name) = split(self.path)
    if region == .workingFolder { try expectInside() }
  }

  private func expectInside() throws(FileError) {
    let here = try resolved(".")
    let root = here == "/" ? here : here + "/"
    let parts = path.hasPrefix(root) ? path.dropFirst(root.count).split(separator: "/") : []
    guard !parts.isEmpty, !parts.contains("..") else {
      throw FileError("it leads out of the working directory, below which a script writes")
    }
    guard !parts.contains(where: { $0.hasPrefix(".") }) else {
      throw FileError("it leads to a name that begins with a dot, under which no script writes")
    }
  }

  /// A new file in the same folder, under a name that nothing had, open to nobody who could not read the old one.
  func unusedFile(_ newMode: mode_t) throws(FileError) -> (path: String, descriptor: Int32) {
    for attempt in 0..<100 {
      let path = "\(folder)\(mark)\(getpid())-\(attempt)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions ?? newMode)
      if descriptor >= 0 { return (path, descriptor) }
      guard errno == EEXIST else { throw .latest }
    }
    throw .latest
  }

  /// Removes the files of that kind whose programs were ended in the middle of writing.
  func removeLeftovers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    for name in names where name.hasPrefix(mark) {
      let numbers = name.dropFirst(mark.count).split(separator: "-", omittingEmptySubsequences: false)
      guard numbers.count == 2, numbers.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
        let process = Int32(numbers[0]), process > 0, let attempt = Int(numbers[1]), attempt < 100,
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(folder + name)
    }
  }

  /// How the names of the temporary files begin.
  private var mark: String { ".\(name)." }
}

private func split(_ path: String) -> (folder: String, name: String) {
  let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
  return (String(path[..<name]), String(path[name...]))
}

/// The path without links and dots.
private func resolved(_ path: String) throws(FileError) -> String {
  guard let resolved = realpath(path, nil) else { throw .latest }
  defer { free(resolved) }
  return String(cString: resolved)
}

private func send(_ text: String, to descriptor: Int32) throws(FileError) {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let sent = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard sent >= 0 || errno == EINTR else { throw .latest }
    bytes = bytes.dropFirst(max(0, sent))
  }
}
