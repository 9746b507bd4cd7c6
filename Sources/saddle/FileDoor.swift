import Foundation
import Shell

extension Files {
  /// Files of this machine.
  static let local = Files { path in
    guard !path.isEmpty else { return .failure(FileProblem("a file needs a name")) }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      return .failure(FileProblem("there is no file \"\(legible(path))\""))
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
      return .success(String(decoding: data, as: UTF8.self))
    } catch {
      return .failure(FileProblem("\"\(legible(path))\" cannot be read"))
    }
  }

  /// Larger than any table of data that a game on the line can use.
  private static let sizeLimit = 256 << 20
}
