import Commands
import Game
import Interpreter
import Language
import Learning
import Testing
import Views

@Suite("Completion")
struct CompletionTests {
  private func words(_ text: String, after lines: [String] = []) throws -> [String] {
    var session = session()
    for line in lines { _ = session.respond(to: line) }
    return session.candidates(for: try #require(UnfinishedLine(text))).words.map(\.word)
  }

  @Test(
    "What may stand at the end of a line comes from the lists that the commands themselves read",
    arguments: [
      ("che", ["checkpoint", "checkpoints", "check"]), ("zz", []), ("plot; sta", ["status"]),
      ("set obj", ["objective="]), ("set lr", ["lr.d=", "lr.g="]), ("set objective=h", ["hinge"]),
      ("set ema=", ["off"]), ("set lr.d=", []), ("new bim", ["bimodal"]), ("new bimodal obj", ["objective="]),
      ("set data=mix", ["mixture("]), ("print Vst", ["Vstar"]), ("print 2*Dst", ["Dstar("]),
      ("print V@n", ["now"]), ("break js", ["jsd", "jsd.ema"]), ("run unt", ["until"]),
      ("run until d.g", ["d.gradnorm", "d.gap"]), ("help sta", ["status"]), ("plot dens", ["densities"]),
      ("plot densities ", []), ("show led", ["ledger"]), ("let d.w", ["d.w1[", "d.w2["]),
      ("step ", ["d", "g"]), ("nothing st", []),
    ])
  func candidates(text: String, expected: [String]) throws {
    #expect(try words(text) == expected)
  }

  @Test("Names of the game in play are completed, and what is kept of it")
  func names() throws {
    let lines = ["branch hot", "checkpoint before"]
    #expect(try words("switch h", after: lines) == ["hot"])
    #expect(try words("restart bef", after: lines) == ["before"])
    #expect(try words("print V@be", after: lines) == ["before"])
  }

  @Test("Only the end of a word is replaced, and nothing within a quotation")
  func parts() throws {
    #expect(session().candidates(for: try #require(UnfinishedLine("set objective=hi"))).length == 2)
    #expect(session().candidates(for: try #require(UnfinishedLine("print D(0)-Vst"))).length == 3)
    #expect(session().candidates(for: try #require(UnfinishedLine("pl"))).length == 2)
    #expect(UnfinishedLine("load 'a") == nil && UnfinishedLine("plot # a") == nil)
  }

  @Test("Every command and every setting says what it is")
  func meanings() throws {
    for text in ["", "set ", "plot ", "show ", "new "] {
      let words = session().candidates(for: try #require(UnfinishedLine(text))).words
      #expect(words.count > 3 && words.allSatisfy { !$0.meaning.isEmpty }, "\(text)")
    }
  }

  @Test("What is likely to be typed next can be carried out, and is not what was typed just before")
  func likely() {
    var session = session()
    for line in ["", "plot", "phase", "finish", "run 20", "plot"] {
      _ = session.respond(to: line)
      let likely = session.game.likelyCommands(after: line)
      #expect(!likely.isEmpty && (line == "phase" || !likely.contains(line)))
      for command in likely {
        var copy = session
        #expect(copy.respond(to: command).allSatisfy { $0.problem == nil }, "\(command) after \(line)")
      }
    }
  }
}
