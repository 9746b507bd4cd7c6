extension LinePlot {
  /// A column for each series over common places; where places repeat within a series, so that there is no common
  /// row for them, one line for each point with the name of its series.
  public var data: DataTable {
    if let exact { return exact }
    let place = x.title.isEmpty ? "x" : x.title
    let rises = series.allSatisfy { one in zip(one.x, one.x.dropFirst()).allSatisfy { $0 < $1 } }
    guard rises, series.allSatisfy({ $0.x.allSatisfy { !$0.isNaN } }) else {
      return DataTable([
        .init("series", texts: series.flatMap { one in one.x.map { _ in one.name } }),
        .init(place, unit: x.unit, numbers: series.flatMap(\.x)),
        .init(y.title.isEmpty ? "y" : y.title, unit: y.unit, numbers: series.flatMap(\.y)),
      ])
    }
    let places = Set(series.flatMap(\.x)).sorted()
    let columns = series.map { one -> DataTable.Column in
      let unit = one.side == .left ? y.unit : right.unit
      var index = 0
      let cells = places.map { place -> Double? in
        guard index < one.x.count, one.x[index] == place else { return nil }
        index += 1
        return one.y[index - 1]
      }
      return .init(one.name, unit: unit, .numbers(cells))
    }
    return DataTable([.init(place, unit: x.unit, numbers: places)] + columns)
  }
}

extension ArrowPlot {
  public var data: DataTable {
    let names = arrows.map { _ in arrowName } + rugs.flatMap { rug in rug.x.map { _ in rug.name } }
    let pushes: [Double?] = arrows.map(\.push) + rugs.flatMap { $0.x.map { _ in nil } }
    return DataTable([
      .init("points", texts: names),
      .init(x.title.isEmpty ? "x" : x.title, unit: x.unit, numbers: arrows.map(\.x) + rugs.flatMap(\.x)),
      .init(pushTitle, .numbers(pushes)),
    ])
  }
}

extension BarChart {
  public var data: DataTable {
    let references = DataTable.Column(referenceTitle, .numbers(bars.map(\.reference)))
    return DataTable(
      [
        .init("name", texts: bars.map(\.label)),
        .init(valueTitle.isEmpty ? "value" : valueTitle, numbers: bars.map(\.value)),
      ] + (bars.contains { $0.reference != nil } ? [references] : []))
  }
}

extension MatrixPlot {
  /// One line for each value.
  public var data: DataTable {
    let places = (0..<rows).flatMap { row in
      (0..<columns).filter { !isBlank(row, $0) }.map { (row: row, column: $0) }
    }
    let row: DataTable.Column =
      rowNames.isEmpty
      ? .init("row", numbers: places.map { Double($0.row) })
      : .init("row", texts: places.map { rowNames[$0.row] })
    return DataTable([
      row, .init("column", numbers: places.map { Double($0.column) }),
      .init("value", numbers: places.map { values[$0.row * columns + $0.column] }),
    ])
  }
}

extension Table {
  /// The numbers behind the cells where they are known, else the cells as they stand.
  public var data: DataTable {
    if let exact { return exact }
    return DataTable(
      columns.enumerated().map { place, column in
        let texts = rows.map { $0.indices.contains(place) ? $0[place] : "" }
        let name = column.title.isEmpty ? (place == 0 ? "name" : "column \(place + 1)") : column.title
        let isNumeric = column.alignment == .number && texts.allSatisfy { $0.isEmpty || Double($0) != nil }
        return isNumeric ? .init(name, .numbers(texts.map(Double.init))) : .init(name, texts: texts)
      })
  }
}

extension KeyValues {
  public var data: DataTable {
    DataTable([.init("name", texts: entries.map(\.key)), .init("value", texts: entries.map(\.value))])
  }
}
