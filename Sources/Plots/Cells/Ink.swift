/// A colour by what it means; what it looks like is the business of the output.
public enum Ink: Hashable, Sendable {
  case plain
  /// Axes, rules, references: there, but behind the data.
  case dim
  case emphasis
  case good
  case warning
  /// One of six colours that people with any colour vision tell apart; numbers past six start over.
  case series(Int)
  /// A step of the diverging scale from -4, the most negative, to 4.
  case heat(Int)
  /// A colour of a picture on a ground of another; nil leaves the terminal's own. Shows nothing in sixteen colours.
  case tint(Tint?, on: Tint?)

  /// The parameters of the SGR escape sequence that turns this colour on; empty for none.
  func parameters(_ color: Style.Color) -> String {
    switch (self, color) {
    case (_, .none), (.plain, _), (.heat(0), _): return ""
    case (.emphasis, _): return "1"
    case (.tint(let tint, let ground), _):
      let parts = [tint?.parameters(color, isGround: false), ground?.parameters(color, isGround: true)]
      return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ";")
    case (_, .sixteen): return paint.sixteen
    case (_, .twoFiftySix): return "38;5;\(paint.indexed)"
    case (_, .trueColor): return "38;2;\(paint.red);\(paint.green);\(paint.blue)"
    }
  }

  /// Whether a blank in this colour is seen.
  var hasGround: Bool {
    if case .tint(_, .some) = self { true } else { false }
  }

  private var paint: Paint {
    switch self {
    case .plain, .emphasis, .tint: Paint(255, 255, 255, indexed: 15, sixteen: "39")
    case .dim: Paint(138, 138, 138, indexed: 245, sixteen: "90")
    case .good: bluishGreen
    case .warning: vermillion
    case .series(let number): palette[((number - 1) % palette.count + palette.count) % palette.count]
    case .heat(let level): heatScale[min(max(level, -4), 4) + 4]
    }
  }
}

private struct Paint: Sendable {
  let red, green, blue: Int
  /// The nearest of the 256 indexed colours.
  let indexed: Int
  let sixteen: String

  init(_ red: Int, _ green: Int, _ blue: Int, indexed: Int, sixteen: String) {
    self.red = red
    self.green = green
    self.blue = blue
    self.indexed = indexed
    self.sixteen = sixteen
  }
}

// Source: Okabe and Ito 2008, "Color universal design". Yellow and black are left out: one of them is invisible on
// a white screen, the other on a black one.
private let skyBlue = Paint(86, 180, 233, indexed: 74, sixteen: "94")
private let orange = Paint(230, 159, 0, indexed: 178, sixteen: "33")
private let bluishGreen = Paint(0, 158, 115, indexed: 36, sixteen: "32")
private let reddishPurple = Paint(204, 121, 167, indexed: 175, sixteen: "35")
private let vermillion = Paint(213, 94, 0, indexed: 166, sixteen: "31")
private let blue = Paint(0, 114, 178, indexed: 31, sixteen: "36")
private let palette = [skyBlue, orange, bluishGreen, reddishPurple, vermillion, blue]

/// From orange through the terminal's own colour to blue.
private let heatScale = [
  Paint(230, 97, 1, indexed: 166, sixteen: "31"), Paint(240, 130, 40, indexed: 208, sixteen: "31"),
  Paint(245, 160, 90, indexed: 215, sixteen: "33"), Paint(215, 180, 150, indexed: 180, sixteen: "33"),
  Paint(138, 138, 138, indexed: 245, sixteen: "39"),
  Paint(160, 190, 215, indexed: 152, sixteen: "36"), Paint(110, 175, 220, indexed: 110, sixteen: "36"),
  Paint(60, 140, 205, indexed: 68, sixteen: "94"), Paint(20, 105, 190, indexed: 25, sixteen: "94"),
]
