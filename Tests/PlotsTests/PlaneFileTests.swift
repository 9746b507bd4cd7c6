import Foundation
import Testing

@testable import Plots

@Suite("Plane in files")
struct PlaneFileTests {
  @Test("the SVG is well formed, and every coordinate is finite and on the page")
  func wellFormed() throws {
    for plot in Samples.planes + Samples.degeneratePlanes {
      let reading = try SVGReading(plot.svg())
      let height = try #require(reading.elements.first?.number("height"))
      for element in reading.elements {
        for (names, most) in [(["x", "x1", "x2", "cx"], 760), (["y", "y1", "y2", "cy"], height)] {
          for name in names {
            guard let text = element.attributes[name] else { continue }
            let number = try #require(Double(text), "\(name)=\(text)")
            #expect(number >= 0 && number <= most, "\(plot.title): \(element.name) \(name)=\(text)")
          }
        }
        for corner in element.corners {
          #expect(corner.x >= 0 && corner.x <= 760 && corner.y >= 0 && corner.y <= height, "\(plot.title)")
        }
      }
      #expect(reading["desc"].map(\.text) == (plot.sentence.isEmpty ? [] : [plot.sentence]))
    }
  }

  @Test("the rectangles of a heat map fill the field, and what is not finite has none")
  func rectangles() throws {
    func area(_ function: (Double, Double) -> Double) throws -> Double {
      let plot = PlanePlot(title: "", layers: [.field(Samples.map("f", rows: 65, columns: 65, of: function))])
      // The field is 440 wide; the scale beside it is narrower than one rectangle of it may be.
      return try SVGReading(plot.svg())["rect"].filter { ($0.attributes["fill"] ?? "").hasPrefix("#") }
        .reduce(0) { $0 + ($1.number("width") ?? 0) * ($1.number("height") ?? 0) } - 18 * 220
    }
    #expect(abs(try area { x, _ in x } - 440 * 440) < 440 * 440 / 500)
    #expect(abs(try area { x, _ in x < 0 ? .nan : x } - 440 * 220) < 440 * 440 / 60)
  }

  @Test("the data tell every node, point and arrow with its layer")
  func data() {
    let plot = PlanePlot(
      title: "",
      layers: [
        .field(.init("f", x: 0...1, y: 0...2, rows: 2, columns: 2, values: [1, 2, 3, .nan])),
        .points(.init("real", x: [0.5], y: [1])),
        .arrows(.init("fake", pushTitle: "push", x: [0.25], y: [1], dx: [-1], dy: [0])),
      ])
    #expect(
      plot.data.csv == """
        layer,x0,x1,value,push along x0,push along x1
        f,0,0,1,,
        f,1,0,2,,
        f,0,2,3,,
        f,1,2,nan,,
        real,0.5,1,,,
        fake,0.25,1,,-1,0

        """)
    let sheet = PlanePlot(
      title: "",
      layers: [.mesh(.init("m", rows: 2, columns: 2, x: [0, 1, 0, 1], y: [0, 0, 1, 1], masses: [4]))])
    #expect(sheet.data.csv == "layer,x0,x1,mass\nm,0,0,4\nm,1,0,\nm,0,1,\nm,1,1,\n")
  }
}
