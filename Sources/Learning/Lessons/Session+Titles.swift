import Curriculum
import Interpreter
import Language

extension Session {
  /// The lessons or demos that may stand at the end of a line, with their titles; nil where it asks for none.
  package func titles(for line: UnfinishedLine) -> [Candidate]? {
    guard let words = line.words, words.words.count == 1,
      let command = commands.command(named: words.words[0].text), ["lesson", "demo"].contains(command.name)
    else { return nil }
    let folder = course.folder + (command.name == "demo" ? "/Demos" : "")
    let entries = (try? syllabus(of: folder))?.entries ?? []
    return entries.filter { $0.name.hasPrefix(line.part) }.map { entry in
      Candidate(entry.name, (try? entry.lesson.get())?.title ?? "")
    }
  }
}

extension Session {
  /// The commands that a lesson asks for; nil where no lesson is being taken.
  package var commandsDue: [String]? {
    guard isInLesson, let lesson else { return nil }
    if case .trying(let exchanges) = lesson.stage { return exchanges.prefix(1).map(\.command) }
    return []
  }
}
