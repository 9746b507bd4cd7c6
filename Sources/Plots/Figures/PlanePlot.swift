/// The plane seen from above: a heat map, a sheet, points and arrows, laid over each other.
public struct PlanePlot: Drawable {
  /// What lies on the plane; of several heat maps and sheets only the first gives cells their colours.
  public enum Layer: Equatable, Sendable {
    case field(HeatMap)
    case mesh(Mesh)
    case points(Points)
    case arrows(Arrows)
  }

  public var title: String
  /// From the lowest to the one on top; contours and lines lie below points, and points below the heads of arrows.
  public var layers: [Layer]
  /// The axes; a range is kept, and without one all there is to see is shown. One unit is as long on both.
  public var x: Axis
  public var y: Axis
  /// What the caller says about the figure; ``sentence`` adds what could not be drawn.
  public var caption: String

  public init(
    title: String, layers: [Layer], x: Axis = Axis("x0"), y: Axis = Axis("x1"), caption: String = ""
  ) {
    self.title = title
    self.layers = layers
    self.x = x
    self.y = y
    self.caption = caption
  }

  /// The part of the plane that is shown.
  var window: (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let x = Self.extent(x.range, layers.flatMap(\.xExtremes), isExact: field != nil)
    let y = Self.extent(y.range, layers.flatMap(\.yExtremes), isExact: field != nil)
    // A plane that is much longer than wide would be a mere line on the screen.
    let longest = max(x.upperBound / 2 - x.lowerBound / 2, y.upperBound / 2 - y.lowerBound / 2)
    return (Self.widened(x, to: longest / 4), Self.widened(y, to: longest / 4))
  }

  var field: HeatMap? {
    for case .field(let field) in layers { return field }
    return nil
  }

  var meshes: [Mesh] { layers.compactMap { if case .mesh(let mesh) = $0 { mesh } else { nil } } }
  var points: [Points] { layers.compactMap { if case .points(let points) = $0 { points } else { nil } } }
  var arrows: [Arrows] { layers.compactMap { if case .arrows(let arrows) = $0 { arrows } else { nil } } }

  /// The range asked for, or from the smallest to the largest value with a margin around points; never empty.
  private static func extent(
    _ range: ClosedRange<Double>?, _ values: [Double], isExact: Bool
  ) -> ClosedRange<Double> {
    if let range { return extent(nil, [range.lowerBound, range.upperBound], isExact: true) }
    let finite = values.filter(\.isFinite).map { min(max($0, -1e300), 1e300) }
    guard let low = finite.min(), let high = finite.max() else { return 0...1 }
    let half = high / 2 - low / 2
    guard half > max(abs(low), abs(high)) * 1e-9, half > 1e-290 else {
      let size = max(abs(low), abs(high)) / 2
      return size < 1e-290 ? -1...1 : (low - size)...(high + size)
    }
    let margin = isExact ? 0 : half / 10
    return (low - margin)...(high + margin)
  }

  private static func widened(_ range: ClosedRange<Double>, to half: Double) -> ClosedRange<Double> {
    guard range.upperBound / 2 - range.lowerBound / 2 < half else { return range }
    let middle = range.lowerBound / 2 + range.upperBound / 2
    return (middle - half)...(middle + half)
  }
}

extension PlanePlot.Layer {
  var xExtremes: [Double] {
    switch self {
    case .field(let field): [field.x.lowerBound, field.x.upperBound]
    case .mesh(let mesh): Division.extremes(mesh.x)
    case .points(let points): Division.extremes(points.x)
    case .arrows(let arrows): Division.extremes(arrows.x)
    }
  }

  var yExtremes: [Double] {
    switch self {
    case .field(let field): [field.y.lowerBound, field.y.upperBound]
    case .mesh(let mesh): Division.extremes(mesh.y)
    case .points(let points): Division.extremes(points.y)
    case .arrows(let arrows): Division.extremes(arrows.y)
    }
  }
}
