extension PlanePlot {
  /// Points of one kind.
  public struct Points: Equatable, Sendable {
    /// What a point looks like; a cell with several of them has a denser character.
    public enum Mark: Int, Sendable {
      /// Fine dots, more of them where there are more points.
      case cloud
      case circles, triangles, squares
    }

    public var name: String
    public var x: [Double]
    public var y: [Double]
    /// By default the layer's place among the points decides: first the cloud, then circles, triangles, squares.
    public var mark: Mark?

    /// - Precondition: `x` and `y` have the same count.
    public init(_ name: String, x: [Double], y: [Double], mark: Mark? = nil) {
      precondition(x.count == y.count, "points \(name) have \(x.count) x values and \(y.count) y values")
      self.name = name
      self.x = x
      self.y = y
      self.mark = mark
    }
  }

  /// Places and which way each of them is pushed.
  public struct Arrows: Equatable, Sendable {
    public var name: String
    /// What the length measures, with its unit.
    public var pushTitle: String
    public var x: [Double]
    public var y: [Double]
    public var dx: [Double]
    public var dy: [Double]

    /// - Precondition: All four have the same count.
    public init(
      _ name: String, pushTitle: String = "push", x: [Double], y: [Double], dx: [Double], dy: [Double]
    ) {
      precondition(
        [y.count, dx.count, dy.count].allSatisfy { $0 == x.count },
        "arrows \(name) have \(x.count) x, \(y.count) y, \(dx.count) dx and \(dy.count) dy values")
      self.name = name
      self.pushTitle = pushTitle
      self.x = x
      self.y = y
      self.dx = dx
      self.dy = dy
    }

    /// The indices of the arrows that can be drawn.
    var finite: [Int] {
      x.indices.filter { x[$0].isFinite && y[$0].isFinite && dx[$0].isFinite && dy[$0].isFinite }
    }

    func length(_ place: Int) -> Double {
      let size = max(abs(dx[place]), abs(dy[place]))
      guard size > 0 else { return 0 }
      let (a, b) = (dx[place] / size, dy[place] / size)
      return size * (a * a + b * b).squareRoot()
    }

    var longest: Double { finite.reduce(0) { max($0, length($1)) } }
  }

  /// A sheet of squares carried to the plane, as by a map of the plane: where it folds, stretches and tears.
  public struct Mesh: Equatable, Sendable {
    public var name: String
    public let rows: Int
    public let columns: Int
    /// Where the nodes are now. Row-major, shape rows x columns, in the order of the sheet before it was bent.
    public var x: [Double]
    public var y: [Double]
    /// What every square holds, shape (rows - 1) x (columns - 1); empty when all hold the same.
    public var masses: [Double]

    /// - Precondition: The shapes are as said.
    public init(
      _ name: String, rows: Int, columns: Int, x: [Double], y: [Double], masses: [Double] = []
    ) {
      precondition(
        x.count == rows * columns && y.count == rows * columns,
        "\(x.count) x and \(y.count) y values for a sheet of \(rows) x \(columns)")
      precondition(
        masses.isEmpty || masses.count == max(0, rows - 1) * max(0, columns - 1),
        "\(masses.count) masses for the squares of \(rows) x \(columns) nodes")
      self.name = name
      self.rows = rows
      self.columns = columns
      self.x = x
      self.y = y
      self.masses = masses
    }
  }
}
