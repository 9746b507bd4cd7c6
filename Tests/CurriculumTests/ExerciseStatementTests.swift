import Curriculum
import Foundation
import Testing

@Suite("What an exercise's README says")
struct ExerciseStatementTests {
  @Test("Hints stand on one line or on many, and the exercise's number is no part of its title")
  func parts() {
    let statement = ExerciseStatement(
      markdown: """
        # Ex01. The best discriminator

        Text, with a word about `<details>`.

        <details><summary>Hint</summary>Try <code>exp</code>.</details>

        <details><summary>Hint</summary>

        Two lines
        of one paragraph.

        ```
        D = 1 / 2
        ```

        The end.

        </details>
        <details><summary>Answer</summary>No hint.</details>
        """)
    #expect(statement.title == "The best discriminator")
    #expect(
      statement.hints == [["Try `exp`."], ["Two lines of one paragraph.", "    D = 1 / 2", "The end."]])
  }

  @Test("A text without a heading or a hint has none, and one left open is none")
  func nothing() {
    #expect(ExerciseStatement(markdown: "").hints.isEmpty)
    #expect(ExerciseStatement(markdown: "").title.isEmpty)
    #expect(ExerciseStatement(markdown: "# Ex\n<details><summary>Hint</summary>\nopen").hints.isEmpty)
  }

  @Test(
    "Every exercise has a title, three hints, links that lead somewhere, and its file as it came",
    arguments: ["Ex01", "Ex02", "Ex03", "Ex04", "Ex05", "Ex06"])
  func shipped(name: String) throws {
    let folder = exercises.appendingPathComponent("Sources/\(name)")
    let readme = try String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
    let statement = ExerciseStatement(markdown: readme)
    #expect(!statement.title.isEmpty && statement.hints.count == 3)
    #expect(statement.hints.allSatisfy { !$0.isEmpty })
    #expect(readme.contains("saddle check \(name.lowercased())"))
    let files = FileManager.default
    for target in links(in: readme) where !target.hasPrefix("https:") && !isLesson(target) {
      #expect(files.fileExists(atPath: folder.appendingPathComponent(target).path), "\(name): \(target)")
    }
    let stubs = exercises.appendingPathComponent("Stubs/\(name)")
    for file in try files.contentsOfDirectory(atPath: stubs.path) {
      #expect(
        try text(stubs.appendingPathComponent(file)) == text(folder.appendingPathComponent(file)),
        "\(name): what is shipped is not what reset puts back")
    }
  }

  /// Lessons and exercises link to each other; the lessons' own test holds them to it.
  private func isLesson(_ target: String) -> Bool {
    let name = target.split(separator: "/").last ?? ""
    return name.first?.isNumber == true && name.hasSuffix(".md")
  }

  private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  private func links(in markdown: String) -> [String] {
    markdown.components(separatedBy: "](").dropFirst().compactMap { $0.components(separatedBy: ")").first }
  }

  private var exercises: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Lessons/Exercises")
  }
}
