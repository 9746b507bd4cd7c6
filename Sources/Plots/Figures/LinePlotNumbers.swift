extension LinePlot {
  /// About how many points of a series are told.
  private static let told = 8

  /// Some points of every series; series over the same places share a table.
  public func numbers(_ style: Style) -> [Line] {
    var lines: [Line] = []
    var untold = series
    while let first = untold.first {
      let together = untold.filter { $0.x == first.x }
      untold.removeAll { $0.x == first.x }
      let places = Self.evenly(first.x.count)
      let columns = [Table.Column(x.label.isEmpty ? "x" : x.label)] + together.map { Table.Column($0.name) }
      let rows = places.map { place in
        ([first.x] + together.map(\.y)).map { NumberFormat.significant($0[place], 4) }
      }
      lines += Table(columns: columns, rows: rows).picture(style)
    }
    let marks =
      references.map { ($0.label, $0.value) } + markers.map { ("\($0.label), \(x.title)", $0.x) }
    let entries = marks.map { KeyValues.Entry($0.0, NumberFormat.significant($0.1, 4)) }
    return lines + (entries.isEmpty ? [] : KeyValues(entries: entries).picture(style))
  }

  /// Indices from the first to the last of `count`, evenly spread.
  private static func evenly(_ count: Int) -> [Int] {
    guard count > told else { return Array(0..<count) }
    return (0..<told).map { ($0 * (count - 1) + (told - 1) / 2) / (told - 1) }
  }
}
