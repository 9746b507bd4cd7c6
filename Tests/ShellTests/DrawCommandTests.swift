import Distributions
import Extras
import Interpreter
import Language
import Minimax
import Synchronization
import Testing

@Suite("draw")
struct DrawCommandTests {
  /// Files that keep what is written.
  private final class Shelf: Sendable {
    let texts: Mutex<[String: String]>

    init(_ texts: [String: String]) { self.texts = Mutex(texts) }

    var files: FileSystem {
      FileSystem(
        read: { path in
          self.texts.withLock { texts in
            texts[path].map { .success($0) }
              ?? .failure(FileError("there is no file \"\(path)\"", isMissing: true))
          }
        },
        write: { path, text, _ in
          guard !path.hasPrefix("locked/") else {
            return .failure(FileError("\"\(path)\" cannot be written"))
          }
          self.texts.withLock { $0[path] = text }
          return .success(())
        })
    }

    subscript(path: String) -> String? { texts.withLock { $0[path] } }
  }

  private let heart = DrawnDensity(rows: 2, columns: 3, weights: [9, 0, 9, 0, 9, 0])

  private func session(_ shelf: Shelf) -> Session {
    var session = Session(files: shelf.files)
    session.canDraw = true
    return session
  }

  /// The drawing that the first command of a line asks for.
  private func drawing(_ line: String, _ session: inout Session) -> DrawingRequest? {
    guard session.submit(line) == nil, case .replied(let reply) = session.proceed(rounds: 1) else {
      return nil
    }
    return reply.request as? DrawingRequest
  }

  /// The replies of what waits in the session.
  private func rest(_ session: inout Session) -> [Reply] { session.respond(to: "") }

  @Test("Without a person at a terminal, and in a script, it is refused with what to do instead")
  func refused() throws {
    let shelf = Shelf(["demo.saddle": "draw a.txt"])
    var script = session(shelf)
    var pipe = Session(files: shelf.files)
    for reply in script.respond(to: "source demo.saddle") + pipe.respond(to: "draw a.txt") {
      #expect(reply.request == nil)
    }
    for problem in [script.problem("source demo.saddle"), pipe.problem("draw a.txt")] {
      let problem = try #require(problem)
      #expect(problem.kind == .usage && problem.message.contains("a person at a terminal"))
      #expect(
        problem.advice.contains(". : - = + * % @ #") && problem.advice.contains("new drawn file=heart.txt"))
    }
    #expect(shelf["a.txt"] == nil)
  }

  @Test("A file of something else is never opened, and nothing is changed")
  func foreign() throws {
    let shelf = Shelf(["notes.txt": "buy milk\n", "blank.txt": "  \n"])
    var session = session(shelf)
    let found = session.problem("draw notes.txt")
    let problem = try #require(found)
    #expect(problem.message.contains("no drawing") && problem.message.contains("\"b\""))
    #expect(drawing("draw notes.txt", &session) == nil && shelf["notes.txt"] == "buy milk\n")
    #expect(session.problem("draw a.txt b.txt") != nil)
    let blank = drawing("draw blank.txt", &session)
    #expect(blank?.path == "blank.txt" && blank?.existing == nil)
  }

  @Test("What is drawn is written and played against, before what else stands on the line")
  func played() throws {
    let shelf = Shelf([:])
    var session = session(shelf)
    let asked = drawing("draw; run 3", &session)
    let request = try #require(asked)
    #expect(request.path == "drawing.txt")
    let written = try session.play(heart, for: request)
    #expect(Presentation().text(of: written).contains("`new drawn file=drawing.txt`"))
    #expect(rest(&session).allSatisfy { $0.problem == nil })
    #expect(shelf["drawing.txt"] == "# #\n # \n")
    #expect(session.training.experiment.data.name == "drawn(drawing.txt)")
    #expect(session.training.position.round == 3)
  }

  @Test(
    "Any name of a file leads to the same file",
    arguments: [
      "my heart.txt", "a;b.txt", "it's.txt", "a\"b.txt", "a'b\"c.txt", "#1.txt", "(a.txt", "x=y.txt",
    ])
  func names(_ path: String) throws {
    let shelf = Shelf([:])
    var session = session(shelf)
    let typed =
      path.contains("'")
      ? path.split(separator: "'").map { "'\($0)'" }.joined(separator: "\"'\"") : "'\(path)'"
    let asked = drawing("draw \(typed)", &session)
    let request = try #require(asked)
    #expect(request.path == path)
    _ = try session.play(heart, for: request)
    #expect(rest(&session).count == 1 && shelf[path] == heart.text)
    #expect(session.training.experiment.data.name == "drawn(\(path))")
  }

  @Test("Leaving writes nothing, and forgets what stands behind it")
  func left() throws {
    let shelf = Shelf(["old.txt": "12\n"])
    var session = session(shelf)
    let before = session.training
    for (path, words) in [("old.txt", "is as it was"), ("new.txt", "there is no new.txt")] {
      let asked = drawing("draw \(path); step", &session)
      let request = try #require(asked)
      #expect(Presentation().text(of: session.leave(request)).contains(words))
      #expect(rest(&session).isEmpty && session.training == before)
    }
    #expect(shelf["old.txt"] == "12\n" && shelf["new.txt"] == nil)
  }

  @Test("What cannot be written keeps the drawing open")
  func unwritable() throws {
    let shelf = Shelf([:])
    var session = session(shelf)
    let locked = drawing("draw locked/a.txt", &session)
    let first = try #require(locked)
    #expect(throws: Problem.self) { _ = try session.play(heart, for: first) }
    #expect(rest(&session).isEmpty)
    _ = session.leave(first)
    let asked = drawing("draw a.txt", &session)
    let second = try #require(asked)
    shelf.texts.withLock { $0["a.txt"] = "somebody's notes" }
    #expect(throws: Problem.self) { _ = try session.play(heart, for: second) }
    #expect(shelf["a.txt"] == "somebody's notes")
  }

  @Test("A transcript has the game that was drawn, and not the drawing")
  func transcript() throws {
    let shelf = Shelf([:])
    var session = session(shelf)
    let asked = drawing("draw heart.txt", &session)
    _ = try session.play(heart, for: try #require(asked))
    _ = rest(&session)
    _ = session.respond(to: "step; save transcript t.md")
    let text = try #require(shelf["t.md"])
    #expect(text.contains("saddle> new drawn file=heart.txt") && !text.contains("saddle> draw"))
  }
}
