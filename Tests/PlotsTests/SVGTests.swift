import Foundation
import Plots
import Testing

@Suite("Figures as SVG")
struct SVGTests {
  private static let width = 760.0

  @Test(
    "Every figure is well-formed XML that stands by itself", arguments: Samples.figures + Samples.degenerate)
  func wellFormed(_ figure: any Drawable) throws {
    let svg = figure.svg()
    #expect(svg.hasPrefix(svgHead) && svg.hasSuffix("</svg>\n"))
    let reading = try SVGReading(svg)
    #expect(reading.elements.first?.name == "svg" && reading.elements[1].name == "title")
    #expect(!reading.elements[1].text.isEmpty)
    if !figure.sentence.isEmpty { #expect(reading["desc"].map(\.text) == [figure.sentence]) }
    for word in ["<script", "href", "url(", "@import", "http"] {
      #expect(svg.replacing("http://www.w3.org/2000/svg", with: "").contains(word) == false, "\(word)")
    }
  }

  @Test(
    "Every coordinate is a finite number of at most two decimals, on the page",
    arguments: Samples.figures + Samples.degenerate)
  func coordinates(_ figure: any Drawable) throws {
    let reading = try SVGReading(figure.svg())
    let height = try #require(reading.elements.first?.number("height"))
    let across = ["x", "x1", "x2", "cx", "width"]
    let down = ["y", "y1", "y2", "cy", "height"]
    for element in reading.elements {
      for (names, most) in [(across, Self.width), (down, height)] {
        for name in names {
          guard let text = element.attributes[name] else { continue }
          let number = try #require(Double(text), "\(name)=\(text)")
          #expect(number >= 0 && number <= most, "\(element.name) \(name)=\(text)")
          #expect(text.drop { $0 != "." }.count <= 3, "\(text)")
        }
      }
      for corner in element.corners {
        #expect(corner.x >= 0 && corner.x <= Self.width && corner.y >= 0 && corner.y <= height)
      }
    }
  }

  @Test("Text from outside is escaped, and its control characters are gone")
  func escaping() throws {
    let odd = "a<b & \"c\">\u{1B}[31m\u{202E}\u{0}\u{FFFE}x</title><script>"
    let plain = "a<b & \"c\">[31mx</title><script>"
    let reading = try SVGReading(
      KeyValues(title: odd, entries: [.init(odd, odd)], caption: odd).svg())
    #expect(reading["title"].map(\.text) == [plain] && reading["desc"].map(\.text) == [plain])
    #expect(reading["script"].isEmpty && reading["text"].count { $0.text == plain } == 4)
  }

  @Test("Places are in proportion on a linear axis, and by factors on a logarithmic one")
  func places() throws {
    for (scale, xs) in [(Axis.Scale.linear, [0.0, 2.5, 10]), (.logarithmic, [1, 10, 10_000])] {
      let plot = LinePlot(
        title: "", series: [Series("a", x: xs, y: [0, 0.25, 1])], x: Axis("x", scale: scale), y: Axis("y"))
      let corners = try #require(try SVGReading(plot.svg())["path"].last?.corners)
      let shares = [(corners[1].x - corners[0].x), (corners[0].y - corners[1].y)]
      #expect(abs(shares[0] / (corners[2].x - corners[0].x) - 0.25) < 1e-4)
      #expect(abs(shares[1] / (corners[0].y - corners[2].y) - 0.25) < 1e-4)
    }
  }

  @Test("What is not finite breaks a line, and a point between gaps is a dot")
  func gaps() throws {
    let y: [Double] = [0, 1, .nan, 1, .infinity, 0, 1]
    let plot = LinePlot(title: "", series: [Series("", x: (0..<7).map(Double.init), y: y)])
    let reading = try SVGReading(plot.svg())
    let path = try #require(reading["path"].first?.attributes["d"])
    #expect(path.count { $0 == "M" } == 2 && path.count { $0 == "L" } == 2)
    #expect(reading["circle"].count == 1)
  }

  @Test("Lines, shades and points end where the axes end")
  func clipping() throws {
    let x = (0...40).map { -2 + Double($0) * 0.2 }
    let y = x.map { $0 * $0 * $0 }
    for mark in [Series.Mark.line, .area, .points, .cloud, .steps] {
      let plot = LinePlot(
        title: "", series: [Series("", x: x, y: y, mark: mark)], x: Axis("x", range: 0...3),
        y: Axis("y", range: -1...8))
      let reading = try SVGReading(plot.svg())
      let axis = try #require(reading.elements.last { $0.name == "g" && $0.has("axis") })
      #expect(axis.name == "g")
      let lines = reading["line"].filter { $0.attributes["class"] == nil }
      let left = try #require(lines.compactMap { $0.number("x1") }.min())
      let bottom = try #require(lines.compactMap { $0.number("y1") }.max())
      for corner in reading["path"].flatMap(\.corners) {
        #expect(corner.x >= left - 5 && corner.y <= bottom + 5, "\(mark): \(corner)")
      }
      let inside = x.count { 0...3 ~= $0 && -1...8 ~= $0 * $0 * $0 }
      if mark == .points || mark == .cloud { #expect(reading["circle"].count == inside) }
    }
  }

  @Test("Bars are as long as their values are large, to both sides of a common zero")
  func bars() throws {
    let values = [0.21, -0.4, 0.02, 1.25]
    let chart = BarChart(title: "", bars: values.map { .init("bar", $0) })
    let reading = try SVGReading(chart.svg())
    let bars = reading["rect"].filter { $0.has("s1-fill") }
    let widths = bars.compactMap { $0.number("width") }
    let ends = bars.compactMap { $0.number("x") }
    #expect(widths.count == 4)
    for (value, width) in zip(values, widths) {
      #expect(abs(width / widths[3] - abs(value) / 1.25) < 1e-3, "\(value)")
    }
    #expect(abs(ends[1] + widths[1] - ends[0]) < 0.02 && ends[0] == ends[3])
  }

  @Test("The sign of a matrix cell needs no colour: a number, or a dash where it is negative")
  func signs() throws {
    let wide = MatrixPlot(title: "", rows: 2, columns: 20, values: (0..<40).map { $0 % 3 == 0 ? -1 : 1 })
    // Four of the shades on the scale are negative too.
    #expect(try SVGReading(wide.svg()).with("minus").count == 14 + 4)
    let small = MatrixPlot(title: "", rows: 1, columns: 2, values: [-0.5, 0.25])
    let texts = try SVGReading(small.svg())["text"].map(\.text)
    #expect(texts.contains("-0.5000") && texts.contains("0.2500"))
  }

  @Test("Series of one kind differ by dashes or shapes, not by colour alone")
  func apart() throws {
    let x = [0.0, 1, 2]
    for mark in [Series.Mark.line, .dashed, .dotted] {
      let plot = LinePlot(
        title: "", series: (0..<3).map { Series("", x: x, y: [0, 1, Double($0)], mark: mark) })
      let dashes = try SVGReading(plot.svg())["path"].map { $0.attributes["stroke-dasharray"] ?? "" }
      #expect(Set(dashes).count == 3, "\(mark): \(dashes)")
    }
    let clouds = LinePlot(
      title: "", series: (0..<4).map { Series("", x: x, y: [0, 1, Double($0)], mark: .points) })
    let reading = try SVGReading(clouds.svg())
    let corners = Set(reading["path"].map { $0.corners.count })
    #expect(reading["circle"].count == 3 && corners == [3, 4])
  }

  @Test("Every colour of a series stands out from the paper by 3 : 1, text by 4.5 : 1, light and dark")
  func contrast() throws {
    let style = try #require(try SVGReading(Samples.densities.svg())["style"].first?.text)
    let halves = style.split(separator: "@media")
    #expect(halves.count == 2 && halves[1].contains("prefers-color-scheme: dark"))
    for half in halves {
      let paper = try luminance(colour(".paper{fill:", half))
      for number in 1...6 {
        #expect(ratio(paper, try luminance(colour(".saddle .s\(number){stroke:", half))) >= 3, "s\(number)")
      }
      for kind in [".saddle text{fill:", ".saddle .soft{fill:"] {
        #expect(ratio(paper, try luminance(colour(kind, half))) >= 4.5, "\(kind)")
      }
    }
  }

  private func colour(_ rule: String, _ style: Substring) throws -> Substring {
    let start = try #require(style.range(of: rule)?.upperBound)
    return style[start...].dropFirst().prefix(6)
  }

  /// - Source: WCAG 2.1, relative luminance and contrast ratio.
  private func luminance(_ colour: Substring) throws -> Double {
    let number = try #require(Int(colour, radix: 16))
    let parts = [16, 8, 0].map { shift -> Double in
      let share = Double(number >> shift & 255) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func ratio(_ a: Double, _ b: Double) -> Double { (max(a, b) + 0.05) / (min(a, b) + 0.05) }
}
