extension PlanePlot {
  /// One line for each node, point and arrow, with the name of its layer; a column that no layer has is left out.
  public var data: DataTable {
    var names: [String] = []
    var places: (x: [Double], y: [Double]) = ([], [])
    var values: [Double?] = []
    var masses: [Double?] = []
    var pushes: (x: [Double?], y: [Double?]) = ([], [])
    func add(_ name: String, _ x: [Double], _ y: [Double]) {
      names += x.map { _ in name }
      places.x += x
      places.y += y
    }
    func fill(_ column: inout [Double?]) {
      column += Array(repeating: nil, count: names.count - column.count)
    }
    for layer in layers {
      switch layer {
      case .field(let field):
        let nodes = (0..<field.rows).flatMap { row in
          (0..<field.columns).map { field.place(row: row, column: $0) }
        }
        add(field.name, nodes.map(\.x), nodes.map(\.y))
        values += field.values
      case .mesh(let mesh):
        add(mesh.name, mesh.x, mesh.y)
        if !mesh.masses.isEmpty { masses += mesh.massesByNode }
      case .points(let points): add(points.name, points.x, points.y)
      case .arrows(let arrows):
        add(arrows.name, arrows.x, arrows.y)
        pushes.x += arrows.dx
        pushes.y += arrows.dy
      }
      fill(&values)
      fill(&masses)
      fill(&pushes.x)
      fill(&pushes.y)
    }
    let (first, second) = (x.title.isEmpty ? "x" : x.title, y.title.isEmpty ? "y" : y.title)
    let pushTitle = arrows.first?.pushTitle ?? ""
    let rest: [DataTable.Column] = [
      .init("value", unit: field?.unit ?? "", .numbers(values)), .init("mass", .numbers(masses)),
      .init("\(pushTitle) along \(first)", .numbers(pushes.x)),
      .init("\(pushTitle) along \(second)", .numbers(pushes.y)),
    ]
    return DataTable(
      [
        .init("layer", texts: names), .init(first, unit: x.unit, numbers: places.x),
        .init(second, unit: y.unit, numbers: places.y),
      ]
        + rest.filter { column in
          if case .numbers(let numbers) = column.cells { numbers.contains { $0 != nil } } else { true }
        })
  }
}

extension PlanePlot.Mesh {
  /// The mass of every square at its first node; nil at the nodes that begin none.
  fileprivate var massesByNode: [Double?] {
    (0..<rows).flatMap { row in
      (0..<columns).map { column in
        row < quadRows && column < quadColumns ? masses[row * quadColumns + column] : nil
      }
    }
  }
}
