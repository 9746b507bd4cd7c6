import Language
import Foundation

extension FileSystem {
  /// Files of this machine.
  static let local = FileSystem(
    read: { path in
      guard !path.isEmpty else { return .failure(FileError("a file needs a name")) }
      do throws(FileError) {
        let text = String(decoding: try contents(of: path, atMost: sizeLimit + 1), as: UTF8.self)
        guard text.utf8.count <= sizeLimit else {
          return .failure(FileError("\"\(escaped(path))\" is larger than \(sizeLimit >> 20) MiB"))
        }
        // A byte order mark, left by some editors, is no text.
        let hasMark = text.unicodeScalars.first == "\u{FEFF}"
        return .success(hasMark ? String(text.unicodeScalars.dropFirst()) : text)
      } catch {
        guard !error.isMissing else {
          return .failure(FileError("there is no file \"\(escaped(path))\"", isMissing: true))
        }
        return .failure(FileError("\"\(escaped(path))\" cannot be read: \(error.message)"))
      }
    },
    write: { path, text, region in
      do throws(FileError) {
        return .success(try replace(path, by: text, within: region))
      } catch {
        return .failure(FileError("\"\(escaped(path))\" cannot be written: \(error.message)"))
      }
    },
    list: { folder in
      do {
        return .success(try FileManager.default.contentsOfDirectory(atPath: folder))
      } catch {
        let isMissing = !FileManager.default.fileExists(atPath: folder)
        return .failure(
          FileError(
            isMissing
              ? "there is no folder \"\(escaped(folder, limit: 200))\""
              : "\"\(escaped(folder, limit: 200))\" is no folder that can be read", isMissing: isMissing))
      }
    })

  /// Larger than any table of data that a game on the line can use.
  private static let sizeLimit = 256 << 20
}

extension FileError {
  /// What the operating system says of its latest call, which failed.
  static var latest: FileError {
    let code = errno
    return FileError(String(cString: strerror(code)).lowercased(), isMissing: code == ENOENT)
  }
}

/// The bytes of an ordinary file, at most so many.
private func contents(of path: String, atMost limit: Int) throws(FileError) -> [UInt8] {
  // Opening a pipe would wait for somebody to write into it.
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { throw .latest }
  defer { close(descriptor) }
  var kind = stat()
  guard fstat(descriptor, &kind) == 0 else { throw .latest }
  switch kind.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFDIR: throw FileError("it is a folder, not a file")
  default: throw FileError("it is no ordinary file")
  }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count < limit {
    let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    guard count >= 0 || errno == EINTR else { throw .latest }
    if count == 0 { break }
    bytes += chunk.prefix(max(0, count))
  }
  return bytes
}
