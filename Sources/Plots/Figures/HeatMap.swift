extension PlanePlot {
  /// A function on a rectangle of the plane, known at the nodes of a grid.
  public struct HeatMap: Equatable, Sendable {
    /// Which values the colours span.
    public enum Scale: Equatable, Sendable {
      /// From low to high; by default from the smallest to the largest finite value.
      case rising(ClosedRange<Double>? = nil)
      /// Both ways from a middle that matters, as far as `reach`; by default to the value farthest away.
      case around(Double, reach: Double? = nil)
    }

    /// A line where the function takes a value.
    public struct Level: Equatable, Sendable {
      public var value: Double
      public var label: String

      public init(_ value: Double, label: String) {
        self.value = value
        self.label = label
      }
    }

    public var name: String
    /// The unit, shown in parentheses behind the name; empty for a bare number.
    public var unit: String
    /// The rectangle; nodes stand on its sides and corners.
    public let x: ClosedRange<Double>
    public let y: ClosedRange<Double>
    public let rows: Int
    public let columns: Int
    /// Row-major, shape rows x columns, the lowest row first; what is not finite is left blank.
    public var values: [Double]
    public var scale: Scale
    public var levels: [Level]

    /// - Precondition: There are `rows * columns` values.
    public init(
      _ name: String, unit: String = "", x: ClosedRange<Double>, y: ClosedRange<Double>, rows: Int,
      columns: Int, values: [Double], scale: Scale = .rising(), levels: [Level] = []
    ) {
      precondition(
        values.count == rows * columns, "\(values.count) values for a grid of \(rows) x \(columns)")
      self.name = name
      self.unit = unit
      self.x = x
      self.y = y
      self.rows = rows
      self.columns = columns
      self.values = values
      self.scale = scale
      self.levels = levels
    }

    /// The place of a node.
    public func place(row: Int, column: Int) -> (x: Double, y: Double) {
      (Self.place(column, of: columns, in: x), Self.place(row, of: rows, in: y))
    }

    var label: String { unit.isEmpty ? name : "\(name) (\(unit))" }

    /// The value between the nodes, linear along each axis; not finite outside and beside a missing node.
    func value(x: Double, y: Double) -> Double {
      guard let (left, right, across) = Self.neighbours(x, of: columns, in: self.x),
        let (lower, upper, up) = Self.neighbours(y, of: rows, in: self.y)
      else { return .nan }
      func between(_ row: Int) -> Double {
        Self.mixed(values[row * columns + left], values[row * columns + right], across)
      }
      return Self.mixed(between(lower), between(upper), up)
    }

    /// A missing value does not spoil a node that it has no part in.
    private static func mixed(_ a: Double, _ b: Double, _ share: Double) -> Double {
      share == 0 ? a : share == 1 ? b : a + share * (b - a)
    }

    private static func place(_ node: Int, of count: Int, in range: ClosedRange<Double>) -> Double {
      guard count > 1 else { return range.lowerBound / 2 + range.upperBound / 2 }
      let share = Double(node) / Double(count - 1)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }

    private static func neighbours(
      _ value: Double, of count: Int, in range: ClosedRange<Double>
    ) -> (Int, Int, Double)? {
      let half = range.upperBound / 2 - range.lowerBound / 2
      let slack = half * 1e-9
      guard count > 0, value >= range.lowerBound - slack, value <= range.upperBound + slack else {
        return nil
      }
      guard count > 1, half > 0 else { return (0, 0, 0) }
      let place = (value / 2 - range.lowerBound / 2) / half * Double(count - 1)
      // A value meant for a node is a node's, whatever rounding has done to it.
      if abs(place - place.rounded()) < 1e-6 {
        let node = min(max(Int(place.rounded()), 0), count - 1)
        return (node, node, 0)
      }
      let first = min(max(Int(place), 0), count - 2)
      return (first, first + 1, place - Double(first))
    }
  }
}
