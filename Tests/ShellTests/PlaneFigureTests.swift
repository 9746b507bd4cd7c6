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

  @Test("D* is p / (p + q)")
  func best() throws {
    var session = session()
    _ = session.respond(to: "new ring seed=3; run 100")
    for place in ["2,0", "1.2,0.4", "-1.4,1.4"] {
      let (p, q) = (try session.number("p(\(place))"), try session.number("q(\(place))"))
      let best = try session.number("Dstar(\(place))")
      #expect(p + q > 0 && abs(best - p / (p + q)) < 1e-9, "\(place): \(best), \(p), \(q)")
    }
  }

  @Test(
    "A field shows at every place the number that print gives there, the difference D - D*",
    arguments: [("D", "D"), ("Dstar", "Dstar"), ("p", "p"), ("logit", "logit"), ("difference", "D - Dstar")])
  func fields(_ field: String, _ expression: String) throws {
    var session = session()
    _ = session.respond(to: "new ring seed=3; run 100")
    let reply = try #require(session.respond(to: "plot field of \(field)").last)
    guard case .figure(let figure)? = reply.blocks.first,
      case .field(let map)? = (figure as? PlanePlot)?.layers.first
    else { Issue.record("plot field of \(field) draws no field"); return }
    for (row, column) in [(0, 0), (map.rows / 2, map.columns / 3), (map.rows / 4, map.columns * 3 / 4)] {
      let (x, y) = map.place(row: row, column: column)
      var values: [Double] = []
      for name in expression.split(separator: " - ") {
        values.append(try session.number("\(name)(\(x),\(y))"))
      }
      let expected = values.dropFirst().reduce(values[0], -)
      let shown = map.values[row * map.columns + column]
      #expect(abs(shown - expected) < 1e-9, "\(field) at \(x), \(y): \(shown), printed \(expected)")
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
  func curve() throws {
    var session = session()
    _ = session.text("new ring latents=1 seed=3; run 30")
    #expect(session.text("print jsd").contains("no density; JSD = log 2"))
    #expect(try abs(session.number("jsd") - 0.6931471805599453) < 1e-12)
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
