import Extras
import Interpreter
import Language
import Minimax
import Testing

@Suite("Help")
struct HelpTests {
  @Test("The list of commands fits a screen of 80 by 24 and names every command")
  func overview() {
    var session = session()
    let lines = session.text("help").split(separator: "\n")
    #expect(lines.count <= 23)
    #expect(lines.allSatisfy { $0.count <= 80 })
    let words = lines.filter { $0.hasPrefix("  ") }.flatMap { $0.split(separator: " ").map(String.init) }
    #expect(Set(words) == Set(CommandTable.all.commands.map(\.name)))
    let all = session.text("help all").split(separator: "\n")
    for command in CommandTable.all.commands { #expect(all.contains { $0.hasPrefix("  \(command.name)") }) }
  }

  @Test(
    "Every page shows usage, meaning, and an example that works when pasted",
    arguments: CommandTable.all.commands.map(\.name))
  func pages(_ name: String) throws {
    let command = try #require(CommandTable.all.commands.first { $0.name == name })
    var session = session(["demo.saddle": "step # one\nprint V\n"])
    let page = session.text("help \(name)")
    for usage in command.usage { #expect(page.contains(usage.prefix(60))) }
    #expect(page.contains(command.example))
    for reply in session.respond(to: command.example) { #expect(reply.problem == nil, "\(command.example)") }
  }

  @Test("A page that shows no example needs a file and says what to put into it, or a lesson")
  func withoutExample() {
    var session = session()
    for command in CommandTable.all.commands where command.example.isEmpty {
      let page = session.text("help \(command.name)")
      #expect(!page.contains("example:") && (page.contains("into a file") || command.purpose == .learn))
    }
    #expect(session.text("help step").contains("example:"))
  }

  @Test("run and round each say how they count a round in progress")
  func openRound() {
    var session = session()
    #expect(session.text("help run").contains("beside the N"))
    #expect(session.text("help round").contains("counts as the first"))
    _ = session.respond(to: "step; run 2")
    #expect(session.training.position.round == 3)
    _ = session.respond(to: "step; round 2")
    #expect(session.training.position.round == 5)
  }

  @Test("No two commands share a word")
  func words() {
    let words = CommandTable.all.commands.flatMap { [$0.name] + $0.aliases }
    #expect(Set(words).count == words.count)
  }
}
