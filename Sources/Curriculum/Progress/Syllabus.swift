import Language

/// The lessons of a folder, in the order of their names.
public struct Syllabus: Equatable, Sendable {
  public struct Entry: Equatable, Sendable {
    /// The file's name without its ending.
    public let name: String
    public let path: String
    /// The lesson, or what is wrong in its file.
    package let lesson: Result<Lesson, ParseError>
  }

  public let entries: [Entry]

  /// - Parameter files: Names and texts of the Markdown files of a folder; those without front matter are no lessons.
  public init(_ files: [(path: String, text: String)]) {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    entries = sorted.compactMap { file in
      guard file.text.hasPrefix("---") else { return nil }
      let name = Syllabus.name(of: file.path)
      // Progress is kept by the file's name, which no other file has.
      let result = Result { () throws(ParseError) in try Lesson(markdown: file.text).renamed(name) }
      return Entry(name: name, path: file.path, lesson: result)
    }
  }

  /// The file's name without folders and ending.
  public static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.hasSuffix(".md") ? file.dropLast(3) : file)
  }

  /// The lessons whose names begin as typed, or that have the number typed: `4`, `04`, `04-the`.
  public func entries(named word: String) -> [Entry] {
    if let exact = entries.first(where: { $0.name == word }) { return [exact] }
    if let number = Int(word) { return entries.filter { Int($0.name.prefix { $0.isNumber }) == number } }
    let beginning = entries.filter { $0.name.hasPrefix(word) }
    return beginning.isEmpty ? entries.filter { $0.name.contains(word) } : beginning
  }

  /// A circle among the needs of the lessons: each name needs the next, and the last the first.
  public var circle: [String]? {
    var cleared: Set<String> = []
    for entry in entries {
      if let circle = circle(through: entry.name, after: [], &cleared) { return circle }
    }
    return nil
  }

  private func circle(through name: String, after path: [String], _ cleared: inout Set<String>) -> [String]? {
    if let start = path.firstIndex(of: name) { return Array(path[start...]) }
    guard !cleared.contains(name), let entry = entries.first(where: { $0.name == name }),
      case .success(let lesson) = entry.lesson
    else { return nil }
    for need in lesson.needs {
      if let circle = circle(through: need.text, after: path + [name], &cleared) { return circle }
    }
    cleared.insert(name)
    return nil
  }
}
