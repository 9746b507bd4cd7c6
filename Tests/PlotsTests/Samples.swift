import Plots

/// Figures that the tests draw. Their curves are rational functions, so that they need no mathematics library.
enum Samples {
  /// A bump of a given center and half-width at half its height, 1 at the top.
  private static func bump(_ x: Double, at center: Double, width: Double) -> Double {
    let t = (x - center) / width
    return 1 / (1 + t * t * t * t)
  }

  static let places = (0...240).map { -4 + Double($0) * 12 / 240 }

  static let densities: LinePlot = {
    let p = places.map { 0.2 * bump($0, at: 0, width: 1.2) + 0.25 * bump($0, at: 4, width: 1) }
    let q = places.map { 0.36 * bump($0, at: 2.6, width: 1.3) }
    let best = zip(p, q).map { $0 / ($0 + $1) }
    let judged = places.map { 0.5 - 0.4 * ($0 - 2) / (1 + abs($0 - 2)) }
    return LinePlot(
      title: "Densities and discriminator, round 120",
      series: [
        Series("data p(x)", x: places, y: p, mark: .area), Series("generator q(x)", x: places, y: q),
        Series("D(x)", x: places, y: judged, mark: .dotted, side: .right),
        Series("D*(x)", x: places, y: best, mark: .dashed, side: .right),
      ],
      x: Axis("x"), y: Axis("density"), right: Axis("probability", range: 0...1),
      references: [.init(0.5, label: "1/2", side: .right)],
      caption: "The generator sits between the two modes of the data, and D is fooled on the right.")
  }()

  static let history: LinePlot = {
    let rounds = (0...100).map { Double($0) * 10 }
    let falling = rounds.map { -1.3863 + 0.5 / (1 + $0 / 100) }
    var rising = rounds.map { -1.3863 - 0.3 / (1 + $0 / 200) }
    rising[60] = .nan
    return LinePlot(
      title: "The value of the game",
      series: [Series("V*", x: rounds, y: falling), Series("V", x: rounds, y: rising)],
      x: Axis("round"), y: Axis("value", unit: "nats"),
      references: [.init(-1.3862943611, label: "-log 4")], markers: [.init(400, label: "branch")],
      caption: "Both approach -log 4.")
  }()

  static let decay = LinePlot(
    title: "Distance to the equilibrium",
    series: [
      Series("simultaneous", x: [1, 10, 100, 1000], y: [1, 0.1, 0, 1e-5], mark: .steps),
      Series("alternating", x: [1, 10, 100, 1000], y: [2, 0.9, 0.3, 0.05], mark: .points),
    ],
    x: Axis("step", scale: .logarithmic), y: Axis("distance", scale: .logarithmic), caption: "Both shrink.")

  static let plane = LinePlot(
    title: "Samples in the plane",
    series: [
      Series(
        "data", x: (0..<24).map { Double($0 % 5) - 2 }, y: (0..<24).map { Double($0 / 5) - 2 }, mark: .cloud),
      Series("generated", x: [0.1, 0.9, -1.8], y: [0.2, 1.1, -2], mark: .points),
    ],
    x: Axis("x0"), y: Axis("x1"), sameScale: true, caption: "Three of the modes are found.")

  static let masses = BarChart(
    title: "Mass of the generator at every mode",
    bars: [
      .init("mode 1", 0.21, reference: 0.25), .init("mode 2", 0.4, reference: 0.25),
      .init("mode 3", 0.02, reference: 0.25, ink: .warning),
    ],
    valueTitle: "mass", referenceTitle: "share in the data", caption: "Mode 3 is all but lost.")

  static let gradient = BarChart(
    title: "Gradient of G",
    bars: [.init("g.w1[0]", 0.21), .init("g.w1[1]", -0.4), .init("g.b1[0]", -0.02), .init("g.b1[1]", 1.25)],
    valueTitle: "dV/dw", caption: "The largest pull is on g.b1[1].")

  static let weights = MatrixPlot(
    title: "Weights d.w1", rows: 2, columns: 9,
    values: [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1] + [0, 0, 0.3, 0.3, -0.3, -0.3, 1, -1, .nan],
    rowNames: ["x", "bias"], columnTitle: "hidden unit 0...8", caption: "The first row is a ramp.")

  static let smallWeights = MatrixPlot(
    title: "Weights g.w2", rows: 2, columns: 3, values: [-1, 0.247, 0.0608, -0.368, 0.819, 0],
    caption: "Small.")

  static let largeWeights = MatrixPlot(
    title: "Weights", rows: 20, columns: 70, values: (0..<1400).map { Double($0 * 7919 % 201 - 100) / 100 },
    caption: "Noise.")

  static let pushes = ArrowPlot(
    title: "How D pushes the generated points",
    arrows: [
      .init(x: -1, push: 2), .init(x: 0.1, push: 0.9), .init(x: 0.3, push: 0.8), .init(x: 1, push: 0),
      .init(x: 2.2, push: -1),
      .init(x: 3, push: -1.6),
    ],
    arrowName: "generated", pushTitle: "-dL/dx", rugs: [.init("data", x: [-2, -1.5, 0.9, 1, 1.2, 4])],
    caption: "All are pushed towards 1.")

  static let ledger = Table(
    title: "Ledger",
    columns: [.init("quantity", .text), .init("value"), .init("how it is known", .text)],
    rows: [
      ["V minibatch", "-1.2034", "the batch just used"],
      ["V population", "-1.186", "by quadrature, free of the noise of sampling, for the same two networks"],
      ["rounds", "120"], ["D's gap", "nan", "what D could still win"],
    ], rulesBefore: [3], caption: "D's gap cannot be computed.")

  static let experiment = KeyValues(
    title: "Experiment",
    entries: [
      .init("data", "mixture(normal(0, 1), normal(4, 0.8))"), .init("latent", "normal(0, 1)"),
      .init("learning rate", "0.01", ink: .good),
    ])

  static let figures: [any Drawable] = [
    densities, history, decay, plane, masses, gradient,
    weights,
    smallWeights, largeWeights, pushes, ledger, experiment,
  ]

  /// Figures of what should not happen and does.
  static let degenerate: [any Drawable] = {
    let odd: [[Double]] = [
      [], [0], [.nan, .nan], [3, 3, 3], [1e300, -1e300, 0], [.infinity, 1, -.infinity],
      [.leastNonzeroMagnitude, 0x1p-1040], [1e-12, 2e-12],
      [.greatestFiniteMagnitude, -.greatestFiniteMagnitude], [-0.0, 0],
    ]
    let marks: [Series.Mark] = [.line, .dashed, .dotted, .area, .steps, .points, .cloud]
    return odd.flatMap { values -> [any Drawable] in
      let places = values.indices.map(Double.init)
      let curves = marks.map { Series("\($0)", x: places, y: values, mark: $0) }
      let turned = marks.map { Series("\($0)", x: values, y: places, mark: $0, side: .right) }
      return [
        LinePlot(title: "odd", series: curves), LinePlot(title: "turned", series: turned),
        LinePlot(title: "both", series: curves + turned, sameScale: true),
        LinePlot(title: "log", series: curves, y: Axis(scale: .logarithmic)),
        BarChart(title: "odd", bars: values.map { .init("bar", $0, reference: -$0) }),
        MatrixPlot(title: "odd", rows: 1, columns: values.count, values: values),
        ArrowPlot(title: "odd", arrows: values.map { .init(x: $0, push: -$0) }, arrowName: "odd"),
      ]
    } + [
      LinePlot(title: "", series: []), Table(columns: [], rows: []),
      KeyValues(entries: []),
      Table(columns: [.init("a"), .init("b", .text)], rows: [[], ["1"]]),
    ]
  }()
}

extension Drawable {
  /// The whole figure as text.
  func render(_ style: Style) -> String { lines(style).text(color: style.color) }

  /// The figure for a screen reader as text.
  func describe(_ style: Style) -> String { description(style).text(color: style.color) }
}
