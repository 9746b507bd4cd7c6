@testable import Plots

/// Figures of the plane that the tests draw.
extension Samples {
  /// The logit-free judge of the tests: above one half inside the circle of radius 2.
  static func judged(_ x: Double, _ y: Double) -> Double { 1 / (1 + (x * x + y * y) / 4) }

  static func map(
    _ name: String, rows: Int = 25, columns: Int = 25, scale: PlanePlot.HeatMap.Scale = .rising(0...1),
    levels: [PlanePlot.HeatMap.Level] = [], of function: (Double, Double) -> Double
  ) -> PlanePlot.HeatMap {
    var map = PlanePlot.HeatMap(
      name, x: -3...3, y: -3...3, rows: rows, columns: columns,
      values: Array(repeating: 0, count: rows * columns), scale: scale, levels: levels)
    for row in 0..<rows {
      for column in 0..<columns {
        let place = map.place(row: row, column: column)
        map.values[row * columns + column] = function(place.x, place.y)
      }
    }
    return map
  }

  /// Points on small squares, without random numbers.
  static func squares(at centers: [(x: Double, y: Double)], size: Double) -> (x: [Double], y: [Double]) {
    let steps = (0..<9).map { (Double($0 % 3) - 1, Double($0 / 3) - 1) }
    return (
      centers.flatMap { center in steps.map { center.x + size * $0.0 } },
      centers.flatMap { center in steps.map { center.y + size * $0.1 } }
    )
  }

  static let data = squares(at: [(-2, 0), (2, 0), (0, 2), (0, -2)], size: 0.2)
  static let generated = squares(at: [(1, 0.5)], size: 0.5)
  static let realPoints = PlanePlot.Points("real", x: data.x, y: data.y)
  static let fakePoints = PlanePlot.Points(
    "generated", x: generated.x + [1, 0.5], y: generated.y + [0.5, 0])
  static let half = PlanePlot.HeatMap.Level(0.5, label: "D = 1/2")

  static let scatter = PlanePlot(
    title: "Samples", layers: [.points(realPoints), .points(fakePoints)],
    caption: "One of four modes is near.")

  static let belief = PlanePlot(
    title: "What D believes", layers: [.field(map("D(x)", levels: [half], of: judged))],
    caption: "D calls real what lies inside the circle.")

  static let judgedPoints = PlanePlot(
    title: "What D believes",
    layers: [
      .field(map("D(x)", levels: [half], of: judged)), .points(realPoints), .points(fakePoints),
    ],
    caption: "The generated points lie inside the circle.")

  static let pushedPoints = PlanePlot(
    title: "Where D pushes",
    layers: [
      .field(map("D(x)", levels: [half], of: judged)),
      .points(.init("generated", x: generated.x, y: generated.y, mark: .circles)),
      .arrows(
        .init(
          "generated", pushTitle: "-dL/dx", x: generated.x, y: generated.y, dx: generated.x.map { -$0 },
          dy: generated.y.map { -$0 })),
    ],
    caption: "All are pushed to the middle.")

  static let difference = PlanePlot(
    title: "D - D*", layers: [.field(map("D - D*", scale: .around(0)) { x, _ in x / 3 })],
    caption: "D is too low on the left.")

  /// A sheet over -1...1 by -1...1, bent.
  static func sheet(
    nodes: Int, masses: [Double] = [], _ bent: (Double, Double) -> (Double, Double)
  ) -> PlanePlot.Mesh {
    let side = (0..<nodes).map { -1 + 2 * Double($0) / Double(nodes - 1) }
    let places = side.flatMap { y in side.map { x in bent(x, y) } }
    return PlanePlot.Mesh(
      "latent grid", rows: nodes, columns: nodes, x: places.map(\.0), y: places.map(\.1), masses: masses)
  }

  static let folded = PlanePlot(
    title: "The latent plane carried through G",
    layers: [.mesh(sheet(nodes: 9) { x, y in (2 * x * x + 0.5 * x, 1.5 * y) })],
    caption: "The sheet is folded.")

  static let planes: [PlanePlot] = [
    scatter, belief, judgedPoints, pushedPoints, difference, folded,
    PlanePlot(
      title: "Three levels",
      layers: [
        .field(
          map(
            "D(x)", levels: [.init(0.4, label: "D = 0.4"), half, .init(0.8, label: "D = 0.8")], of: judged))
      ],
      caption: "Rings."),
  ]

  /// Planes of what should not happen and does.
  static let degeneratePlanes: [PlanePlot] = {
    let odd: [[Double]] = [
      [], [0], [.nan, .nan], [3, 3, 3, 3], [1e300, -1e300, 0], [.infinity, 1, -.infinity], [1e-12, 2e-12],
      [.greatestFiniteMagnitude, -.greatestFiniteMagnitude], [.leastNonzeroMagnitude, 0x1p-1040], [-0.0, 0],
    ]
    return odd.flatMap { values -> [PlanePlot] in
      let places = values.indices.map(Double.init)
      let node = values.count
      let layers: [PlanePlot.Layer] = [
        .points(.init("a", x: places, y: values)), .points(.init("b", x: values, y: values)),
        .arrows(.init("a", x: places, y: values, dx: values, dy: places)),
        .mesh(.init("m", rows: 1, columns: node, x: values, y: places)),
        .mesh(.init("m", rows: node, columns: 2, x: values + values, y: places + values)),
        .field(.init("f", x: 0...0, y: 0...1e-300, rows: 1, columns: node, values: values)),
        .field(
          .init(
            "f", x: -1...1, y: -1...1, rows: node, columns: 1, values: values, scale: .around(0),
            levels: [.init(0, label: "zero")])),
      ]
      return layers.map { PlanePlot(title: "odd", layers: [$0]) } + [PlanePlot(title: "all", layers: layers)]
    } + [
      PlanePlot(title: "", layers: [], x: Axis(), y: Axis()),
      PlanePlot(title: "long", layers: [.points(.init("a", x: [0, 1000], y: [0, 1]))]),
      PlanePlot(
        title: "high", layers: [.points(realPoints)], x: Axis("x", range: 0...0), y: Axis("y", range: 5...5)),
    ]
  }()
}

extension PlanePlot {
  /// The grid of values that a style shows of the whole plane; a heat map with just these loses and invents nothing.
  func resolution(for style: Style) -> (rows: Int, columns: Int) {
    let frame = PlaneLayout(self, style).frame
    return (frame.rows * HeatScale.perCell(style), frame.columns)
  }
}
