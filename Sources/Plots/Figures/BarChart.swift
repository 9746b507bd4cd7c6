/// Signed values as horizontal bars from a common zero, each with its name and its number.
public struct BarChart: Drawable {
  public struct Bar: Equatable, Sendable {
    public var label: String
    public var value: Double
    /// A value to compare with, shown as a mark on the same scale.
    public var reference: Double?
    public var ink: Ink

    public init(_ label: String, _ value: Double, reference: Double? = nil, ink: Ink = .series(1)) {
      self.label = label
      self.value = value
      self.reference = reference
      self.ink = ink
    }
  }

  public var title: String
  public var bars: [Bar]
  /// What the values measure.
  public var valueTitle: String
  /// What the marks at the bars' references are; named in the legend.
  public var referenceTitle: String
  /// Digits after the point of the numbers beside the bars.
  public var decimals: Int
  public var caption: String

  public init(
    title: String, bars: [Bar], valueTitle: String = "", referenceTitle: String = "reference",
    decimals: Int = 3,
    caption: String = ""
  ) {
    self.title = title
    self.bars = bars
    self.valueTitle = valueTitle
    self.referenceTitle = referenceTitle
    self.decimals = decimals
    self.caption = caption
  }

  public var sentence: String {
    let count = bars.count { !$0.value.isFinite }
    guard count > 0 else { return caption }
    let note =
      count == 1 ? "1 value is not finite and has no bar." : "\(count) values are not finite and have no bar."
    return caption.isEmpty ? note : caption + " " + note
  }

  public func numbers(_ style: Style) -> [Line] {
    let hasReferences = bars.contains { $0.reference != nil }
    let columns =
      [Table.Column("", .text), Table.Column(valueTitle.isEmpty ? "value" : valueTitle)]
      + (hasReferences ? [Table.Column(referenceTitle)] : [])
    let rows = bars.map { bar in
      [bar.label, number(bar.value)] + (hasReferences ? [bar.reference.map(number) ?? ""] : [])
    }
    return Table(columns: columns, rows: rows).picture(style)
  }

  func number(_ value: Double) -> String {
    abs(value) < 1e7 || !value.isFinite
      ? NumberFormat.fixed(value, decimals) : NumberFormat.significant(value, decimals + 1)
  }
}
