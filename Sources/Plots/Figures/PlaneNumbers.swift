extension PlanePlot {
  public var sentence: String {
    var sentences = caption.isEmpty ? [] : [caption]
    for case .field(let field) in layers {
      let count = field.values.count { !$0.isFinite }
      if count == 1 { sentences.append("1 value of \(field.name) is not finite and is left blank.") }
      if count > 1 { sentences.append("\(count) values of \(field.name) are not finite and are left blank.") }
    }
    let window = window
    for one in points {
      let finite = one.x.indices.filter { one.x[$0].isFinite && one.y[$0].isFinite }
      sentences += Self.omission(one.x.count - finite.count, of: one.name, "not finite and left out")
      let outside = finite.count { !window.x.contains(one.x[$0]) || !window.y.contains(one.y[$0]) }
      sentences += Self.omission(outside, of: one.name, "outside the figure")
    }
    for one in arrows {
      let missing = one.x.count - one.finite.count
      sentences += Self.omission(missing, of: "the arrows on \(one.name)", "not finite and left out")
    }
    for mesh in meshes {
      let missing = mesh.quadRows * mesh.quadColumns - mesh.quads.count
      sentences += Self.omission(missing, of: "the squares of \(mesh.name)", "not finite and left out")
    }
    return sentences.joined(separator: " ")
  }

  private static func omission(_ count: Int, of name: String, _ what: String) -> [String] {
    count == 0 ? [] : ["\(count) of \(name) \(count == 1 ? "is" : "are") \(what)."]
  }

  public func numbers(_ style: Style) -> [Line] {
    layers.flatMap { layer -> [Line] in
      switch layer {
      case .field(let field): numbers(of: field, style)
      case .mesh(let mesh): numbers(of: mesh, style)
      case .arrows(let arrows): numbers(of: arrows, style)
      case .points: []
      }
    } + numbers(of: points, style)
  }

  /// Five values each way, the highest row first as in the picture.
  private func numbers(of field: HeatMap, _ style: Style) -> [Line] {
    let grid = HeatMap(
      "", x: field.x, y: field.y, rows: 5, columns: 5, values: Array(repeating: 0, count: 25))
    let across = (0..<5).map { grid.place(row: 0, column: $0).x }
    let rows = (0..<5).reversed().map { row -> [String] in
      let y = grid.place(row: row, column: 0).y
      return [NumberFormat.significant(y, 3)]
        + across.map { NumberFormat.significant(field.value(x: $0, y: y), 3) }
    }
    let corner = "\(y.title) \\ \(x.title)"
    let names = across.map { Table.Column(NumberFormat.significant($0, 3)) }
    return Table(title: field.label, columns: [Table.Column(corner)] + names, rows: rows).picture(style)
  }

  private func numbers(of points: [Points], _ style: Style) -> [Line] {
    guard !points.isEmpty else { return [] }
    let columns =
      [Table.Column("points", .text), Table.Column("number")]
      + [x.title, y.title].flatMap { [Table.Column("mean \($0)"), Table.Column("sd \($0)")] }
    let rows = points.map { one in
      [one.name, "\(one.x.count)"]
        + [one.x, one.y].flatMap { values in
          Self.meanAndDeviation(values.filter(\.isFinite)).map { NumberFormat.significant($0, 3) }
        }
    }
    return Table(columns: columns, rows: rows).picture(style)
  }

  private static func meanAndDeviation(_ values: [Double]) -> [Double] {
    let count = Double(values.count)
    let mean = values.reduce(0) { $0 + $1 / count }
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / count }
    return values.isEmpty ? [.nan, .nan] : [mean, variance.squareRoot()]
  }

  private func numbers(of arrows: Arrows, _ style: Style) -> [Line] {
    let count = arrows.x.count
    let told = count <= 8 ? Array(0..<count) : (0..<8).map { $0 * (count - 1) / 7 }
    let rows = told.map { place in
      [arrows.x[place], arrows.y[place], arrows.dx[place], arrows.dy[place]].map {
        NumberFormat.significant($0, 3)
      }
    }
    let names = [x.title, y.title] + [x.title, y.title].map { "\(arrows.pushTitle) along \($0)" }
    return Table(columns: names.map { Table.Column($0) }, rows: rows).picture(style)
  }

  private func numbers(of mesh: Mesh, _ style: Style) -> [Line] {
    let sizes = mesh.quads.map { abs($0.area) }.sorted()
    guard let least = sizes.first, let largest = sizes.last else { return [] }
    return KeyValues(entries: [
      .init("squares of \(mesh.name)", "\(sizes.count)"),
      .init("mass lying face down", NumberFormat.percent(mesh.foldedShare, 1)),
      .init("smallest area", NumberFormat.significant(least, 3)),
      .init("median area", NumberFormat.significant(sizes[sizes.count / 2], 3)),
      .init("largest area", NumberFormat.significant(largest, 3)),
    ]).picture(style)
  }
}
