import Curriculum
import Interpreter
import Language

struct TestCommand: Command {
  let name = "test"
  let purpose = Purpose.learn
  let summary = "hold lessons to what they promise: output, questions, answers, links"
  let details = """
    Takes every lesson and demo of a folder from its start to its end. Every command prints what is written below it, \
    to the digits written; doing nothing answers no question, and every model answer does; every `if` is reached by its \
    `try`; links, `needs` and `next` lead somewhere; and no screen from 40 to 120 columns loses a line or its heading. \
    What is wrong is told with file and line. `--update` puts the printed output into the files in place of what is \
    written and does not fit.
    """

  private let paths = Argument.words(
    "PATH", missing: "a folder of lessons, or a file", example: "test Lessons")
  private let update = Argument.flag("--update").optional
  var forms: [Form] { [Form(paths, update)] }
  var usage: [String] { ["test FOLDER|FILE.md ..", "test PATH .. --update"] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let paths = try arguments.value(of: paths).map(\.text)
    let isUpdating = arguments[update] != nil
    try expect(
      !isUpdating || !arguments.origin.isForeign, "a script rewrites no lessons",
      advice: "type `test .. --update` yourself")
    var candidates: [ProofJob.Candidate] = []
    for path in paths { candidates += try found(at: path.withoutLastStroke, session.files) }
    try expect(
      !candidates.isEmpty, "there are no lessons in \"\(escaped(paths[0], limit: 200))\"",
      advice: "a lesson is a Markdown file that begins with ---, as the README shows")
    return .job(ProofJob(candidates, isUpdating: isUpdating))
  }

  /// The lessons at a path: a file's, or those of a folder and of its folder `Demos`.
  private func found(at path: String, _ files: FileSystem) throws(Problem) -> [ProofJob.Candidate] {
    if path.hasSuffix(".md") {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      let folder = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/")
      let siblings = (try? texts(in: folder, files)) ?? []
      let text = try files.text(of: path, advice: "name a lesson's file")
      let others = siblings.filter { Syllabus.name(of: $0.path) != Syllabus.name(of: path) }
      return [ProofJob.Candidate(path: path, text: text, siblings: Syllabus(others + [(path, text)]))]
    }
    let here = try texts(in: path, files)
    let demos = (try? texts(in: path + "/Demos", files)) ?? []
    return candidates(here) + candidates(demos)
  }

  private func candidates(_ texts: [(path: String, text: String)]) -> [ProofJob.Candidate] {
    let syllabus = Syllabus(texts)
    let known = Dictionary(texts.map { ($0.path, $0.text) }) { first, _ in first }
    return syllabus.entries.map {
      ProofJob.Candidate(path: $0.path, text: known[$0.path] ?? "", siblings: syllabus)
    }
  }

  private func texts(in folder: String, _ files: FileSystem) throws(Problem) -> [(path: String, text: String)]
  {
    try files.markdown(in: folder, advice: "for example `test Lessons`")
  }
}

extension String {
  fileprivate var withoutLastStroke: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
