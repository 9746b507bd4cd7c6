import Interpreter
import Language
import Plots
import Testing

/// Everything that is shown fits the screen, whatever it is; new commands and figures are put into these lists.
@Suite("Widths")
struct WidthTests {
  /// Each line after twelve rounds of the first game.
  static let lines = [
    "help; help set; help plot; help new; help all", "status; status all; ledger; set; seed; list; explain",
    "show minibatch; show fakes; show logits; show gradients; show weights; show optimizer; show players",
    "show noise", "plot", "plot value; plot losses; plot gradients; plot weights; plot latent", "phase 12",
    "step d", "step g", "round", "run 2", "new bimodal", "new tutorial; run 1; plot; ledger",
    "new ring; status; run 2; show logits", "new disjoint; run 3; ledger; plot",
    "new bimodal latents=3; run 2; ledger; plot; show noise; status; phase 4; plot value",
    "new bimodal objective=leastsquares; run 2; ledger; plot; plot value; plot losses; status; phase 4",
    "new bimodal objective=hinge; run 2; ledger; plot; plot value; status; phase 3; show logits",
    "new bimodal objective=wasserstein; run 2; ledger; plot; plot value; status; phase 4",
    "new gauss1d; let g.w1[0,0] = 0; plot; plot latent; ledger; status",
    "checkpoint a; run 5; compare a; checkpoints; counterfactual; trace x=1.2; verify; branches; when",
    "fit em k=3 samples=1000; plot fit",
    "sweep gauss1d batch=8 optimizer.g={sgd|adam(0.5,0.9)} k=1:1,5:1 seed=1..2 rounds=1",
    "new bimodal; play discriminator; fake; score; stop",
    "new ring; play discriminator 4; guess rffr; score; stop",
    "new bimodal; play generator; move 2 1; move 3 2; reveal; score; stop",
  ]

  @Test(
    "No reply is wider than the screen or has to be cut, at any width and in any characters", arguments: lines
  )
  func replies(_ line: String) {
    var session = session()
    _ = session.respond(to: "run 12")
    for reply in session.respond(to: line) {
      #expect(reply.problem == nil, "\(reply.command)")
      expectFit(reply)
    }
  }

  @Test(
    "Nor is what a problem says", arguments: ["stepp", "print Vv + 3", "set lr.g=-1", "load nothing.json"])
  func problems(_ line: String) throws {
    var session = session()
    let reply = try #require(session.respond(to: line).first)
    #expect(reply.problem != nil)
    expectFit(reply)
  }

  @Test("Nor a picture of the plane")
  func plane() {
    var session = session()
    _ = session.respond(to: "new ring seed=3 batch=40; run 20")
    for line in [
      "plot", "plot samples", "plot field", "plot field of Dstar", "plot field of difference samples",
      "plot field of p", "plot field of q gradients", "plot field of V", "plot field of logit",
      "plot manifold", "plot manifold samples", "plot gradients", "plot field samples gradients",
      "plot slice y=0", "plot slice x=-1.5", "plot value", "plot losses", "plot weights", "modes", "ledger",
      "status", "show minibatch", "explain", "list", "trace x=0.5,1", "trace z=0.5,-1",
    ] {
      for reply in session.respond(to: line) {
        #expect(reply.problem == nil, "\(line)")
        expectFit(reply, [40, 80, 120])
      }
    }
  }

  @Test("Nor is a line of a demo", arguments: [40, 60, 80])
  func demo(_ width: Int) {
    let text = demoEvents(width: width).text
    #expect(!text.isEmpty && text.split(separator: "\n").allSatisfy { $0.count <= width }, "\(text)")
  }

  @Test("A figure that has to be cut is found")
  func canFail() {
    let reply = Reply([.figure(NineColumns())])
    #expect(misfits(reply, width: 8, glyphs: .unicode) == ["would be cut: a → b → c"])
    #expect(misfits(reply, width: 9, glyphs: .unicode).isEmpty)
  }
}

/// A picture that heeds no width.
private struct NineColumns: Drawable {
  let title = ""
  let sentence = ""
  func picture(_ style: Style) -> [Line] { [Line("a → b → c")] }
  func numbers(_ style: Style) -> [Line] { [] }
  func svg() -> String { "" }
  var data: DataTable { DataTable([]) }
}

/// Expects that a reply fits, at these widths, in Unicode and in ASCII.
func expectFit(_ reply: Reply, _ widths: [Int] = [40, 60, 80, 120]) {
  for width in widths {
    for glyphs in [Style.Glyphs.unicode, .ascii] {
      let found = misfits(reply, width: width, glyphs: glyphs)
      #expect(found.isEmpty, "\(reply.command) at \(width):\n\(found.joined(separator: "\n"))")
    }
  }
}

/// What does not fit. A presentation cuts lines at the width, so what figures draw is measured before the cut, and of
/// text no letter may be missing.
func misfits(_ reply: Reply, width: Int, glyphs: Style.Glyphs) -> [String] {
  let style = Style(width: width, glyphs: glyphs)
  var found: [String] = []
  for case .figure(let figure) in reply.blocks {
    for line in figure.picture(style) + figure.numbers(style) where line.width > width {
      found.append("would be cut: \(line.text())")
    }
  }
  let texts = reply.blocks.filter { if case .figure = $0 { false } else { true } }
  func letters(_ width: Int) -> String {
    Presentation(style: Style(width: width, glyphs: glyphs)).text(of: Reply(texts)).filter {
      !$0.isWhitespace
    }
  }
  if letters(width) != letters(10_000) { found.append("letters are missing") }
  for isDescription in [false, true] {
    let text = Presentation(style: style, describesOnly: isDescription).text(of: reply)
    for line in text.split(separator: "\n") {
      if line.count > width { found.append("too wide: \(line)") }
      if line.contains("\u{1B}") { found.append("an escape: \(line)") }
      if glyphs == .ascii, !line.allSatisfy(\.isASCII) { found.append("no ASCII: \(line)") }
      if line.contains("not enough width") { found.append("no picture: \(line)") }
    }
  }
  return found
}
