import Testing

@testable import Plots

@Suite("Plane")
struct PlanePlotTests {
  static let styles: [Style] = Style.Glyphs.all.flatMap { glyphs in
    [Style.Color.none, .sixteen, .twoFiftySix, .trueColor].map { Style(glyphs: glyphs, color: $0) }
  }

  @Test("without colour there are no escapes; with colour every line closes what it opens")
  func escapes() {
    for style in Self.styles {
      for plot in Samples.planes {
        let text = plot.render(style)
        #expect(text.contains("\u{1B}") == (style.color != .none), "\(plot.title), \(style)")
        for line in text.split(separator: "\n") {
          let codes = line.split(separator: "\u{1B}[", omittingEmptySubsequences: false).dropFirst()
          for (place, code) in codes.enumerated() {
            #expect(code.hasPrefix("0m") == (place % 2 == 1), "\(plot.title), \(style): \(line)")
          }
          #expect(codes.count % 2 == 0)
        }
      }
    }
  }

  @Test("the ground ends with the figure: it fills its columns and no cell beside them")
  func groundEnds() throws {
    let style = Style(color: .trueColor)
    var plot = Samples.belief
    plot.layers = [.field(Samples.map("D(x)", of: Samples.judged))]
    let layout = PlaneLayout(plot, style)
    let lines = plot.picture(style)
    let top = try #require(lines.firstIndex { $0.cells.contains { $0.ink.isTint } })
    let field = layout.frame.leftMargin..<(layout.frame.leftMargin + layout.frame.columns)
    for row in 0..<layout.frame.rows {
      let cells = lines[top + row].cells
      #expect(cells[field].allSatisfy { $0.ink.isTint })
      // Two blanks lie between the field and the two columns of the scale.
      let outside = cells.indices.filter { !field.contains($0) && cells[$0].ink.isTint }
      #expect(outside.isEmpty || outside == [field.upperBound + 2, field.upperBound + 3])
    }
    for line in lines[(top + layout.frame.rows)...] { #expect(!line.cells.contains { $0.ink.isTint }) }
  }

  @Test("the ASCII style is ASCII")
  func ascii() {
    for plot in Samples.planes {
      #expect(plot.render(Style(glyphs: .ascii)).utf8.allSatisfy { $0 == 10 || (0x20..<0x7F).contains($0) })
    }
  }

  @Test("one unit is as long on both axes at every size", arguments: [40, 50, 60, 80, 100, 120, 160])
  func aspect(width: Int) {
    for height in [16, 24, 40, 60] {
      let style = Style(width: width, height: height)
      for shape in [0.5, 1, 2] {
        var plot = Samples.scatter
        plot.x.range = -shape...shape
        plot.y.range = -1...1
        let frame = PlaneLayout(plot, style).frame
        let wished = shape * 2 * Double(frame.rows - 1) + 1
        #expect(abs(Double(frame.columns) - wished) <= 1 || frame.rows <= 5, "\(width) x \(height), \(shape)")
      }
    }
  }

  @Test("a heat map sampled as the style shows it is shown value by value", arguments: styles)
  func resolution(style: Style) {
    let size = Samples.belief.resolution(for: style)
    var plot = Samples.belief
    let map = Samples.map("D(x)", rows: size.rows, columns: size.columns, of: Samples.judged)
    plot.layers = [.field(map)]
    #expect(plot.resolution(for: style) == size)
    let ground = plot.ground(PlaneLayout(plot, style).frame)
    let shown = (0..<size.rows).reversed().flatMap {
      map.values[($0 * size.columns)..<(($0 + 1) * size.columns)]
    }
    #expect(ground?.values == shown)
  }

  @Test("between the nodes the value is bilinear, and outside there is none")
  func interpolation() {
    let map = Samples.map("f", rows: 4, columns: 5) { x, y in 1 + 2 * x - y + x * y }
    for (x, y) in [(0.1, 0.2), (-2.9, 2.7), (3, 3), (-3, 1.3)] {
      #expect(abs(map.value(x: x, y: y) - (1 + 2 * x - y + x * y)) < 1e-12)
    }
    #expect(map.value(x: 3.01, y: 0).isNaN)
    #expect(map.value(x: .nan, y: 0).isNaN)
  }

  @Test("a value that is not finite leaves a blank, and the sentence says so")
  func notFinite() throws {
    for style in [Style(glyphs: .ascii), Style(), Style(color: .trueColor)] {
      var plot = Samples.belief
      plot.layers = [.field(Samples.map("D(x)") { x, y in x < 0 ? .nan : 1 })]
      #expect(plot.sentence.hasSuffix("300 values of D(x) are not finite and are left blank."))
      let frame = PlaneLayout(plot, style).frame
      let row = try #require(plot.picture(style).first { $0.cells.count > frame.leftMargin + frame.columns })
      let cells = row.cells[frame.leftMargin..<(frame.leftMargin + frame.columns)]
      #expect(cells.prefix(frame.columns / 2 - 1).allSatisfy { $0 == .blank })
      #expect(cells.suffix(frame.columns / 2 - 1).allSatisfy { $0 != .blank })
    }
    let one = PlanePlot(
      title: "",
      layers: [
        .points(.init("real", x: [1, .nan, 50], y: [1, 2, 0])),
        .arrows(.init("fake", x: [1], y: [1], dx: [.infinity], dy: [0])),
        .mesh(.init("grid", rows: 2, columns: 2, x: [0, 1, 0, .nan], y: [0, 0, 1, 1])),
      ], x: Axis("x", range: 0...2), y: Axis("y", range: 0...2))
    #expect(
      one.sentence == """
        1 of real is not finite and left out. 1 of real is outside the figure. 1 of the arrows on fake is not \
        finite and left out. 1 of the squares of grid is not finite and left out.
        """)
  }

  @Test(
    "two points in a cell have a denser character than one, and two kinds have two", arguments: [true, false])
  func density(isASCII: Bool) {
    let style = Style(glyphs: isASCII ? .ascii : .unicode)
    var marks: Set<Character> = []
    for place in 0..<4 {
      func glyphs(_ x: [Double]) -> [Character] {
        let empty = (0..<place).map { _ in PlanePlot.Layer.points(.init("", x: [], y: [])) }
        let plot = PlanePlot(
          title: "", layers: empty + [.points(.init("", x: x, y: x.map { _ in 0 }))],
          x: Axis(range: -1...1), y: Axis(range: -1...1))
        let axes: [Character] = Array("│┤┬└─|+-015. ")
        return plot.picture(style).flatMap(\.cells).map(\.glyph).filter { !axes.contains($0) }
      }
      let (one, two) = (glyphs([0.5]), glyphs([0.5, 0.52]))
      #expect(one.count == 1 && two.count == 1 && one != two, "\(one) \(two)")
      marks.formUnion(one + two)
    }
    #expect(marks.count == 8)
  }

  @Test(
    "an arrow's head points its way",
    arguments: [
      (1, 0, "→"), (1, 1, "↗"), (0, 1, "↑"), (-1, 1, "↖"), (-1, 0, "←"), (-1, -1, "↙"), (0, -1, "↓"),
      (1, -1, "↘"),
    ] as [(Double, Double, Character)])
  func arrowHeads(dx: Double, dy: Double, head: Character) throws {
    let plot = PlanePlot(
      title: "", layers: [.arrows(.init("", pushTitle: "", x: [0], y: [0], dx: [dx], dy: [dy]))],
      x: Axis(range: -1...1), y: Axis(range: -1...1))
    let style = Style()
    let frame = PlaneLayout(plot, style).frame
    let lines = plot.picture(style).prefix(frame.rows)
    let row = try #require(lines.firstIndex { $0.cells.prefix(frame.columns).contains { $0.glyph == head } })
    let column = try #require(lines[row].cells.firstIndex { $0.glyph == head }) - frame.leftMargin
    // The head stands on the side of the middle that it points to.
    #expect(sign(Double(column - frame.columns / 2), within: 1) == dx)
    #expect(sign(Double((frame.rows - 1) / 2 - row), within: 1) == dy)
  }

  @Test("arrows that would cross are left out and counted")
  func crossingArrows() {
    let text = PlanePlot(
      title: "",
      layers: [.arrows(.init("fake", x: [0, 0, 0.9], y: [0, 0, 0.9], dx: [1, 1, 0], dy: [1, 0.9, -1]))]
    ).render(Style())
    #expect(text.contains("2 of 3 drawn, the rest overlap"))
  }

  private func sign(_ x: Double, within slack: Double) -> Double { x > slack ? 1 : x < -slack ? -1 : 0 }
}

extension Ink {
  fileprivate var isTint: Bool { if case .tint = self { true } else { false } }
}
