import Plots

extension Table {
  /// Tables with the same columns as one, each under its title.
  package static func joined(_ tables: [Table]) -> Table? {
    guard let first = tables.first else { return nil }
    guard tables.count > 1 else { return first }
    guard tables.allSatisfy({ $0.columns == first.columns }) else { return nil }
    var starts: [Int] = []
    var rows: [[String]] = []
    for table in tables {
      if !rows.isEmpty { starts.append(rows.count) }
      rows += table.rows.enumerated().map { [$0 == 0 ? table.title : ""] + $1 }
    }
    let parts = tables.map(\.data)
    let groups = DataTable.Column(
      "table", texts: zip(tables, parts).flatMap { table, data in data.columns[0].cells.texts(table.title) })
    let columns = parts[0].columns.indices.compactMap { place in
      DataTable.Column(joining: parts.map { $0.columns[place] })
    }
    return Table(
      columns: [.text("")] + first.columns, rows: rows, rulesBefore: starts,
      caption: tables.map(\.caption).filter { !$0.isEmpty }.joined(separator: " "),
      exact: DataTable([groups] + columns))
  }
}

extension DataTable.Cells {
  /// A text for every row.
  fileprivate func texts(_ text: String) -> [String] { Array(repeating: text, count: count) }
}

extension DataTable.Column {
  /// The rows of columns of one kind, one after the other.
  fileprivate init(joining columns: [DataTable.Column]) {
    let numbers = columns.compactMap { column -> [Double?]? in
      if case .numbers(let numbers) = column.cells { return numbers }
      return nil
    }
    let texts = columns.compactMap { column -> [String]? in
      if case .texts(let texts) = column.cells { return texts }
      return nil
    }
    let isNumeric = texts.isEmpty
    self.init(
      columns[0].name, unit: columns[0].unit,
      isNumeric ? .numbers(numbers.flatMap(\.self)) : .texts(texts.flatMap(\.self)))
  }
}
