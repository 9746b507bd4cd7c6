import Foundation

/// The greatest resident memory of this process, as Linux keeps it; nothing is known elsewhere.
enum MemoryPeak {
  /// Forgets the peak so far, so that each workload has its own.
  ///
  /// - Source: proc(5), `/proc/pid/clear_refs`, the value 5.
  static func reset() {
    guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
    try? file.write(contentsOf: Data("5".utf8))
    try? file.close()
  }

  /// `VmHWM` of `/proc/self/status`, which counts in KiB.
  static var mebibytes: Double? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
      let words = line.split(whereSeparator: \.isWhitespace)
      return words.count > 1 ? Double(words[1]).map { $0 / 1_024 } : nil
    }
    return nil
  }
}
