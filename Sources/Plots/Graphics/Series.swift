/// One curve or cloud of a ``LinePlot``.
public struct Series: Equatable, Sendable {
  /// How the points are drawn.
  ///
  /// Two series of one mark stay apart without colour: the later ones carry markers of their own.
  public enum Mark: Equatable, Sendable {
    /// A solid line.
    case line
    /// A line of dashes.
    case dashed
    /// Markers a few columns apart along the line.
    case dotted
    /// A shade between the line and zero.
    case area
    /// A line that jumps at each point and holds its value until the next.
    case steps
    /// A marker at every point.
    case points
    /// A fine dot at every point: for clouds of many.
    case cloud
  }

  /// The vertical axis that a series is measured on.
  public enum Side: Sendable {
    case left, right
  }

  public var name: String
  public var x: [Double]
  /// Shape as `x`; what is not finite leaves a gap.
  public var y: [Double]
  public var mark: Mark
  public var side: Side
  /// The colour; by default the series' place in the figure decides.
  public var ink: Ink?

  /// - Precondition: `x` and `y` have the same count.
  public init(
    _ name: String, x: [Double], y: [Double], mark: Mark = .line, side: Side = .left, ink: Ink? = nil
  ) {
    precondition(x.count == y.count, "series \(name) has \(x.count) x values and \(y.count) y values")
    self.name = name
    self.x = x
    self.y = y
    self.mark = mark
    self.side = side
    self.ink = ink
  }
}
