/// The characters and the colour of one layer of points.
struct PointLook: Equatable, Sendable {
  /// For one point in a cell, and for more.
  let single: Character
  let several: Character
  let ink: Ink

  init(_ points: PlanePlot.Points, place: Int, style: Style) {
    let mark = points.mark ?? Self.mark(at: place)
    switch (mark, style.isASCII) {
    case (.cloud, true): (single, several) = ("o", "O")
    case (.cloud, false): (single, several) = style.glyphs == .blocks ? ("▖", "▙") : ("⠄", "⠶")
    case (.circles, true): (single, several) = ("x", "X")
    case (.circles, false): (single, several) = ("○", "●")
    case (.triangles, true): (single, several) = ("v", "V")
    case (.triangles, false): (single, several) = ("△", "▲")
    case (.squares, true): (single, several) = ("u", "U")
    case (.squares, false): (single, several) = ("□", "■")
    }
    // The cloud is what the others are compared with: it stays in the plain colour.
    ink = mark == .cloud ? .plain : .series(mark.rawValue + 1)
  }

  static func mark(at place: Int) -> PlanePlot.Points.Mark { .init(rawValue: place % 4) ?? .cloud }
}
