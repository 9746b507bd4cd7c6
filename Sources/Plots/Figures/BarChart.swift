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

extension BarChart {
  /// How many of the samples lie between each pair of neighbouring edges; the last interval contains its end.
  ///
  /// - Parameters:
  ///   - edges: At least two, rising.
  ///   - decimals: Digits after the point of the edges in the labels.
  public static func histogram(
    title: String, samples: [Double], edges: [Double], decimals: Int = 1, caption: String = ""
  ) -> BarChart {
    precondition(edges.count >= 2, "a histogram needs at least two edges, not \(edges.count)")
    var counts = Array(repeating: 0, count: edges.count - 1)
    var outside = 0
    for sample in samples {
      if sample == edges[edges.count - 1] {
        counts[counts.count - 1] += 1
      } else if let above = edges.firstIndex(where: { $0 > sample }), above > 0 {
        counts[above - 1] += 1
      } else {
        outside += 1
      }
    }
    let names = alignedOnPoint(edges.map { NumberFormat.fixed($0, decimals) })
    let widest = names.map(\.cellWidth).max() ?? 0
    let bars = counts.indices.map { place in
      Bar(
        "\(names[place].paddedLeft(to: widest)) to \(names[place + 1].paddedLeft(to: widest))",
        Double(counts[place]))
    }
    let note = outside == 0 ? "" : "\(outside) of \(samples.count) samples lie outside."
    return BarChart(
      title: title, bars: bars, valueTitle: "samples", decimals: 0,
      caption: caption.isEmpty ? note : note.isEmpty ? caption : caption + " " + note)
  }
}
