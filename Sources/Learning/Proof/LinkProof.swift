import Curriculum
import Language

/// Where the lessons of a folder lead: their links, and each other.
struct LinkProof {
  let syllabus: Syllabus
  let files: FileSystem

  func faults(of lesson: Lesson, at path: String) -> [LessonFault] {
    var faults: [LessonFault] = []
    let name = Syllabus.name(of: path)
    if lesson.name != name {
      faults.append(
        LessonFault(line: 2, message: "the lesson calls itself \(lesson.name), and its file \(name)"))
    }
    let names = syllabus.entries.map(\.name)
    for need in lesson.needs where !names.contains(need.text) {
      faults.append(LessonFault(line: need.line, message: missing("needs", need.text, names)))
    }
    for next in lesson.next where !names.contains(next.name) {
      faults.append(LessonFault(line: next.line, message: missing("next", next.name, names)))
    }
    if let circle = syllabus.circle, circle.contains(lesson.name) {
      faults.append(
        LessonFault(
          line: lesson.needs.first?.line ?? 1,
          message:
            "the lessons need each other in a circle: \((circle + circle.prefix(1)).joined(separator: " -> "))"
        ))
    }
    for link in lesson.links {
      if let message = fault(of: link.text, in: path) {
        faults.append(LessonFault(line: link.line, message: message))
      }
    }
    return faults
  }

  private func missing(_ what: String, _ name: String, _ names: [String]) -> String {
    let instead = nearest(to: name, in: names).map { "; did you mean \($0)?" } ?? ""
    return "\(what): there is no lesson \"\(name)\"\(instead)"
  }

  /// What is wrong with a link; nil for one that leads somewhere, or out of the repository.
  private func fault(of target: String, in path: String) -> String? {
    guard !target.hasPrefix("https://"), !target.hasPrefix("http://") else { return nil }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let file = parts[0].isEmpty ? path : joined(folder(of: path), parts[0])
    guard exists(file) else { return "the link \(target) leads to nothing: there is no \(file)" }
    guard parts.count == 2, file.hasSuffix(".md") else { return nil }
    guard case .success(let text) = files.read(file) else { return "the link \(target) cannot be read" }
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { anchor($0) }
    return headings.contains(parts[1]) ? nil : "the link \(target) leads to no heading of \(file)"
  }

  private func exists(_ path: String) -> Bool {
    let name = String(path.split(separator: "/").last ?? "")
    guard name != "..", name != "." else { return true }
    guard case .success(let names) = files.list(folder(of: path)) else { return false }
    return names.contains(name)
  }

  private func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
  }

  /// A path with `..` taken back as far as it can be.
  private func joined(_ folder: String, _ target: String) -> String {
    var parts =
      folder == "." ? [] : folder.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for part in target.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != "..", !last.isEmpty {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// What a web page calls a heading: lower case, blanks as dashes, other signs left out.
  private func anchor(_ heading: Substring) -> String {
    let words = heading.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
    return String(
      words.compactMap { $0 == " " ? "-" : $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : nil })
  }
}
