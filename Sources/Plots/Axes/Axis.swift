/// What an axis measures and how it is divided.
public struct Axis: Equatable, Sendable {
  public enum Scale: Sendable {
    case linear
    /// Equal steps are equal factors; only positive values have a place.
    case logarithmic
  }

  public var title: String
  /// The unit, shown in parentheses behind the title; empty for a bare number.
  public var unit: String
  /// What part is shown; by default all the data, out to round numbers.
  public var range: ClosedRange<Double>?
  public var scale: Scale

  public init(
    _ title: String = "", unit: String = "", range: ClosedRange<Double>? = nil, scale: Scale = .linear
  ) {
    self.title = title
    self.unit = unit
    self.range = range
    self.scale = scale
  }

  /// The title with its unit.
  var label: String { unit.isEmpty ? title : title.isEmpty ? unit : "\(title) (\(unit))" }
}
