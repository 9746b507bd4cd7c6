import Curriculum
import Interpreter
import Language

extension Session {
  /// The lesson of a folder that a word names, or that of a file.
  ///
  /// - Parameter noun: What it is called; the command of that name lists them.
  func lesson(
    named word: String, in folder: String, as noun: String
  ) throws(Problem) -> (Lesson, path: String) {
    if word.contains("/") || word.hasSuffix(".md") {
      let text = try files.text(of: word, advice: "`\(noun)` lists those of the course")
      do throws(ParseError) {
        return (try Lesson(markdown: text).renamed(word), word)
      } catch {
        throw Problem(error, inFile: word)
      }
    }
    let syllabus = try syllabus(of: folder)
    let found = syllabus.entries(named: word)
    guard let entry = found.first else {
      throw Problem(
        unknown: word, what: noun, among: syllabus.entries.map(\.name), help: "`\(noun)` lists them")
    }
    try expect(
      found.count == 1, "\"\(escaped(word))\" could be \(found.map(\.name).joined(separator: ", "))",
      advice: "type more of the name")
    do throws(ParseError) {
      return (try entry.lesson.get(), entry.path)
    } catch {
      throw Problem(error, inFile: entry.path)
    }
  }

  /// The lessons of a folder.
  func syllabus(of folder: String) throws(Problem) -> Syllabus {
    Syllabus(
      try files.markdown(
        in: folder, advice: "start saddle where the folder Lessons is, or set SADDLE_LESSONS to it"))
  }
}

extension FileSystem {
  /// The Markdown files of a folder that can be read.
  ///
  /// - Parameter advice: What to type where there is no such folder.
  func markdown(in folder: String, advice: String) throws(Problem) -> [(path: String, text: String)] {
    switch list(folder) {
    case .failure(let problem): throw Problem(problem.message, advice: advice)
    case .success(let names):
      return names.filter { $0.hasSuffix(".md") }.compactMap { name in
        let path = folder == "." ? name : "\(folder)/\(name)"
        return (try? read(path).get()).map { (path, $0) }
      }
    }
  }
}
