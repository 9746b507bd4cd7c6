extension DistributionParser {
  /// The families in the plane, in the order in which help shows them.
  static let planeFamilies = [
    DistributionFamily(
      "ring", usage: "ring(modes, radius, sd)", example: "ring(8, 2, 0.02)",
      meaning: "equal round bumps on a circle in the plane", synonyms: ["circle", "blobs"],
      .numbers(
        [.count(RingOfNormals.countRange, "modes", 8), .positive("radius", 2), .positive("sd", 0.02)],
        requirement: "an sd of at least a billionth of the radius"
      ) {
        isResolved($0[2], at: $0[1]) ? RingOfNormals(modes: Int($0[0]), radius: $0[1], sd: $0[2]) : nil
      }),
    DistributionFamily(
      "grid", usage: "grid(side, sd, spacing)", example: "grid(5, 0.05)",
      meaning: "equal round bumps on a square grid, side x side of them", synonyms: ["lattice"],
      .numbers(
        [.count(GridOfNormals.sideRange, "side", 5), .positive("sd", 0.05), .positive("spacing", 1)],
        requirement: "an sd of at least a billionth of the spacing"
      ) {
        isResolved($0[1], at: 32 * $0[2])
          ? GridOfNormals(side: Int($0[0]), sd: $0[1], spacing: $0[2]) : nil
      }),
    DistributionFamily(
      "normal2", usage: "normal2(x, y, sdx, sdy, correlation)", example: "normal2(0, 0, 1, 0.5, 0.8)",
      meaning: "the bell in the plane, round or not", synonyms: ["gaussian2", "binormal", "bivariate"],
      .numbers(
        [
          .place("x", 0), .place("y", 0), .positive("sdx", 1), .positive("sdy", 1),
          .within(BivariateNormal.correlationRange, "correlation", 0),
        ], requirement: "deviations of at least a billionth of the place"
      ) {
        isResolved($0[2], at: $0[0]) && isResolved($0[3], at: $0[1])
          ? BivariateNormal(mean: ($0[0], $0[1]), sd: ($0[2], $0[3]), correlation: $0[4]) : nil
      }),
    DistributionFamily(
      "square", usage: "square(lower, upper)", example: "square(-1, 1)",
      meaning: "the same density everywhere in a square", synonyms: ["box", "uniform2"],
      .numbers([.place("lower", -1), .place("upper", 1)], requirement: "lower < upper") {
        isResolved($0[1] - $0[0], at: max(abs($0[0]), abs($0[1])))
          ? Raster.square(lower: $0[0], upper: $0[1]) : nil
      }),
    DistributionFamily(
      "checkerboard", usage: "checkerboard(squares, width)", example: "checkerboard(4)",
      meaning: "the black squares of a board, squares x squares", synonyms: ["chessboard", "board"],
      .numbers(
        [.count(Raster.boardRange, "squares", 4), .positive("width", 4)], requirement: "width > 0"
      ) { Raster.checkerboard(squares: Int($0[0]), width: $0[1]) }),
    DistributionFamily(
      "line", usage: "line(x1, y1, x2, y2, sd)", example: "line(-1, -1, 1, 1, 0.1)",
      meaning: "a straight line with normal noise about it", synonyms: ["segment"],
      .numbers(
        [.place("x1", -1), .place("y1", -1), .place("x2", 1), .place("y2", 1), .positive("sd", 0.1)],
        requirement: "two distinct ends and \(notTooFine)"
      ) {
        let (dx, dy) = ($0[2] - $0[0], $0[3] - $0[1])
        let length = (dx * dx + dy * dy).squareRoot()
        let reach = $0[...3].reduce(0) { max($0, abs($1)) }
        guard isResolved(length, at: reach), isResolved($0[4], at: reach),
          CurveOfNormals.canFollow(length, sd: $0[4])
        else { return nil }
        return CurveOfNormals.line(from: ($0[0], $0[1]), to: ($0[2], $0[3]), sd: $0[4])
      }),
    DistributionFamily(
      "moons", usage: "moons(sd)", example: "moons(0.1)",
      meaning: "two half circles that reach into each other", synonyms: ["moon", "twomoons"],
      .numbers([.positive("sd", 0.1)], requirement: notTooFine) {
        CurveOfNormals.canFollow(.pi, sd: $0[0]) ? CurveOfNormals.moons(sd: $0[0]) : nil
      }),
    DistributionFamily(
      "circles", usage: "circles(inner, outer, sd)", example: "circles(1, 2, 0.1)",
      meaning: "two circles about one center", synonyms: ["rings", "annulus"],
      .numbers(
        [.positive("inner", 1), .positive("outer", 2), .positive("sd", 0.1)],
        requirement: "inner < outer and \(notTooFine)"
      ) {
        $0[0] < $0[1] && CurveOfNormals.canFollow(2 * .pi * $0[1], sd: $0[2])
          ? CurveOfNormals.circles(inner: $0[0], outer: $0[1], sd: $0[2]) : nil
      }),
    DistributionFamily(
      "spiral", usage: "spiral(turns, radius, sd)", example: "spiral(1.5, 2, 0.1)",
      meaning: "a spiral from the origin out to a radius", synonyms: ["swissroll"],
      .numbers(
        [.within(0.25...8, "turns", 1.5), .positive("radius", 2), .positive("sd", 0.1)],
        requirement: notTooFine
      ) {
        let angle = 2 * Double.pi * $0[0]
        return CurveOfNormals.canFollow($0[1] / angle * spiralLength(angle), sd: $0[2])
          ? CurveOfNormals.spiral(turns: $0[0], radius: $0[1], sd: $0[2]) : nil
      }),
  ]

  private static let notTooFine = "an sd of at least a thousandth of the curve's length"
}
