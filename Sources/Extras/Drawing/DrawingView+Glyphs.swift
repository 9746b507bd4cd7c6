import Distributions
import Plots

extension DrawingView {
  /// A weight's own character, which the file will hold; a colour comes beside it where there are enough.
  func inked(_ weight: Int) -> Cell {
    let ink: Ink
    switch style.color {
    case .none, .sixteen: ink = weight > 0 ? .emphasis : .plain
    case .twoFiftySix, .trueColor: ink = weight > 0 ? inks[weight - 1] : .plain
    }
    return Cell(glyph(weight), ink)
  }

  func glyph(_ weight: Int) -> Character { DrawnDensity.ramp[weight] }

  var border: DrawingBorder { style.glyphs == .ascii ? .ascii : .lines }

  /// What the keys do, in as many lines as it takes; in a low window the field comes first.
  static func keys(in width: Int, _ height: Int) -> [String] {
    var lines: [String] = []
    for entry in entries {
      if let last = lines.last, last.count + 2 + entry.count <= width {
        lines[lines.count - 1] = last + "  " + entry
      } else {
        lines.append(entry)
      }
    }
    return Array(lines.prefix(max(0, height - 10)))
  }

  private static let entries = [
    "Enter plays", "q leaves", "arrows move", "1-9 put density", "0 erases", "+ - more, less",
    "space pen down, up", "mouse paints, right button wipes", "u undo", "c clear",
  ]
}

/// What the field is bordered with, and what marks the cursor's row and column there.
struct DrawingBorder: Equatable, Sendable {
  let topLeft, topRight, bottomLeft, bottomRight, across, upright, columnMark, rowMark: String

  static let lines = DrawingBorder(
    topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘", across: "─", upright: "│",
    columnMark: "▾", rowMark: "▸")
  static let ascii = DrawingBorder(
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", across: "-", upright: "|",
    columnMark: "v", rowMark: ">")
}

/// The colours of the weights from 1 to 9, each legible on its own ground.
///
/// - Source: nine even steps of viridis (van der Walt and Smith 2015).
private let inks: [Ink] =
  ([
    (72, 40, 120, 54), (62, 74, 137, 24), (49, 104, 142, 24), (38, 130, 142, 30), (31, 158, 137, 36),
    (53, 183, 121, 36), (109, 205, 89, 77), (180, 222, 44, 148), (253, 231, 37, 220),
  ] as [(UInt8, UInt8, UInt8, UInt8)]).enumerated().map { index, color in
    let ground = Tint(color.0, color.1, color.2, indexed: color.3)
    let letter: Tint = index < 4 ? Tint(255, 255, 255, indexed: 231) : Tint(0, 0, 0, indexed: 16)
    return .tint(letter, on: ground)
  }
