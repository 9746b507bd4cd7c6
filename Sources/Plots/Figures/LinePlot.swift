/// Curves and points over a common horizontal axis, measured on a left and perhaps a right one.
public struct LinePlot: Drawable {
  /// A horizontal line at a value that matters.
  public struct Reference: Equatable, Sendable {
    public var value: Double
    public var label: String
    public var side: Series.Side

    public init(_ value: Double, label: String, side: Series.Side = .left) {
      self.value = value
      self.label = label
      self.side = side
    }
  }

  /// A vertical line at a place that matters.
  public struct Marker: Equatable, Sendable {
    public var x: Double
    public var label: String

    public init(_ x: Double, label: String) {
      self.x = x
      self.label = label
    }
  }

  public var title: String
  public var series: [Series]
  public var x: Axis
  /// The left axis.
  public var y: Axis
  /// The right axis, drawn when a series or a reference is measured on it.
  public var right: Axis
  public var references: [Reference]
  public var markers: [Marker]
  /// Whether one unit is as long on both axes, for points in the plane.
  public var sameScale: Bool
  /// What the caller says about the figure; ``sentence`` adds what could not be drawn.
  public var caption: String
  /// What the curves are where they leave the picture, for figures that cut them off themselves.
  public var exact: DataTable?

  public init(
    title: String, series: [Series], x: Axis = Axis(), y: Axis = Axis(), right: Axis = Axis(),
    references: [Reference] = [], markers: [Marker] = [], sameScale: Bool = false, caption: String = "",
    exact: DataTable? = nil
  ) {
    self.title = title
    self.series = series
    self.x = x
    self.y = y
    self.right = right
    self.references = references
    self.markers = markers
    self.sameScale = sameScale
    self.caption = caption
    self.exact = exact
  }
}
