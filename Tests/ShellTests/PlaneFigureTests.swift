import Interpreter
import Language
import Minimax
import Networks
import Numerics
import Plots
import Testing

@Suite("Pictures of the plane")
struct PlaneFigureTests {
  @Test("In colour every line that paints a ground ends by taking it back")
  func grounds() {
    var session = session()
    _ = session.text("new ring seed=3 batch=40; run 20")
    for color in [Style.Color.sixteen, .twoFiftySix, .trueColor] {
      let presentation = Presentation(style: Style(width: 80, color: color))
      let replies = session.respond(to: "plot field samples")
      let text = replies.map { presentation.text(of: $0) }.joined()
      #expect(text.contains("\u{1B}["))
      for line in text.split(separator: "\n") {
        let escapes = line.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst()
        if let last = escapes.last { #expect(last.hasPrefix("[0m"), "\(line)") }
      }
    }
  }

  @Test("The field of D* is 1 where only data are, and the difference is D - D*")
  func fields() throws {
    var session = session()
    _ = session.text("new ring seed=3; run 100")
    for (x, y) in [(2.0, 0.0), (0.0, 0.0), (-1.4, 1.4)] {
      let values = ["D(\(x),\(y))", "Dstar(\(x),\(y))", "p(\(x),\(y))", "q(\(x),\(y))"].map { expression in
        session.respond(to: "print \(expression)").first?.values.first?.value
      }
      guard case .number(let best)? = values[1], case .number(let p)? = values[2],
        case .number(let q)? = values[3]
      else { return #expect(Bool(false), "no numbers") }
      if p + q > 0 { #expect(abs(best - p / (p + q)) < 1e-9) }
    }
  }

  @Test(
    "What is no picture of the plane is refused with what is",
    arguments: [
      ("plot densities", "samples"), ("plot field of nothing", "Dstar"), ("plot field of", "one of"),
      ("plot slice", "y=0"), ("plot slice z=1", "y=0"), ("plot field manifold", "hide each other"),
      ("plot sampels", "did you mean `samples`"), ("print G(0,0)", "Gx"),
    ])
  func refusals(_ line: String, _ words: String) throws {
    var session = session()
    _ = session.text("new ring seed=3 batch=40")
    let found = session.problem(line)
    let problem = try #require(found)
    #expect((problem.message + " " + problem.advice).contains(words), "\(problem)")
  }

  @Test("On the line the plane's pictures are refused, and so is a slice")
  func line() {
    var session = session()
    for picture in ["plot field", "plot samples", "plot manifold", "plot slice y=0"] {
      #expect(session.problem(picture)?.advice.contains("new ring") == true, "\(picture)")
    }
  }

  @Test("One latent coordinate in the plane has no density: JSD is log 2, and it is said, not measured")
  func curve() {
    var session = session()
    _ = session.text("new ring latents=1 seed=3; run 30")
    #expect(session.text("print jsd").contains("no density; JSD = log 2"))
    #expect(session.text("print jsd").hasPrefix("jsd = 0.6931471806"))
    #expect(session.text("ledger").contains("which has no density: JSD = log 2"))
    #expect(session.text("plot manifold").contains("no density"))
  }

  @Test("Both coordinates of what G makes agree with the network itself")
  func images() {
    var session = session()
    _ = session.text("new ring seed=3; run 30")
    let game = session.training
    let image = game.experiment.generator.network.output(
      of: Batch(rows: [[0.3, -0.7]]), parameters: game.generator.parameters)
    for (name, coordinate) in [("Gx", 0), ("Gy", 1)] {
      let reply = session.respond(to: "print \(name)(0.3, -0.7)").first
      #expect(reply?.values.first?.value == .number(image[coordinate, 0]))
    }
  }
}
