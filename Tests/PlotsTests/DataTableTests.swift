import Plots
import Testing

@Suite("The data of figures")
struct DataTableTests {
  @Test("Numbers read back as the same bits; nan and inf are words; nothing is an empty cell")
  func numbers() throws {
    let numbers = [0.1, 1.0 / 3, -0.0, .leastNonzeroMagnitude, 1.7976931348623157e308, 2, 1e16]
    let table = DataTable([
      .init("a", unit: "nats", .numbers(numbers.map { $0 }))
    ])
    let lines = table.csv.split(separator: "\n")
    #expect(lines.first == "a (nats)")
    #expect(try lines.dropFirst().map { try #require(Double($0)).bitPattern } == numbers.map(\.bitPattern))
    #expect(
      DataTable([.init("a", .numbers([.nan, .infinity, -.infinity, nil]))]).csv == "a\nnan\ninf\n-inf\n\n")
    #expect(DataTable([.init("a", numbers: [2])]).csv == "a\n2\n")
  }

  @Test("Texts are quoted where they hold a comma, a quote, a line break or a comment's sign")
  func quoting() {
    let table = DataTable([.init("a,b", texts: ["x", "say \"no\"", "two\nlines", "# no comment"])])
    #expect(table.csv == "\"a,b\"\nx\n\"say \"\"no\"\"\"\n\"two\nlines\"\n\"# no comment\"\n")
  }

  @Test("Series over different places share the rows where they meet and leave cells empty elsewhere")
  func union() {
    let plot = LinePlot(
      title: "",
      series: [
        Series("a", x: [0, 1, 3], y: [10, 11, .nan]), Series("b", x: [1, 2], y: [21, 22], side: .right),
      ], x: Axis("t", unit: "s"), y: Axis("left", unit: "V"), right: Axis("right", unit: "A"))
    #expect(plot.data.csv == "t (s),a (V),b (A)\n0,10,\n1,11,21\n2,,22\n3,nan,\n")
  }

  @Test("A cloud, whose places repeat, has a line for each point")
  func clouds() {
    let plot = LinePlot(
      title: "", series: [Series("p", x: [1, 0, 1], y: [5, 6, 7], mark: .cloud)], x: Axis("x0"), y: Axis("x1")
    )
    #expect(plot.data.csv == "series,x0,x1\np,1,5\np,0,6\np,1,7\n")
  }

  @Test("A matrix is one line for each value that it really has")
  func matrices() {
    let plot = MatrixPlot(
      title: "", rows: 2, columns: 2, values: [1, 2, 3, 0], rowNames: ["w", "b"], lengths: [2, 1])
    #expect(plot.data.csv == "row,column,value\nw,0,1\nw,1,2\nb,0,3\n")
  }

  @Test("A table gives the numbers behind its cells where it has them, else the cells")
  func tables() {
    let columns = [Table.Column("", .text), .init("value"), .init("of")]
    let table = Table(columns: columns, rows: [["a", "0.33", "3 %"], ["b", "nan", ""]])
    #expect(table.data.csv == "name,value,of\na,0.33,3 %\nb,nan,\n")
    var exact = table
    exact.exact = DataTable([.init("value", numbers: [1.0 / 3])])
    #expect(exact.data.csv == "value\n0.3333333333333333\n")
  }

  @Test("Bars with references and arrows with rugs keep all their columns")
  func others() {
    let bars = BarChart(
      title: "", bars: [.init("m", 0.5, reference: 0.25), .init("n", 1)], valueTitle: "mass")
    #expect(bars.data.csv == "name,mass,reference\nm,0.5,0.25\nn,1,\n")
    let arrows = ArrowPlot(
      title: "", arrows: [.init(x: 1, push: -2)], arrowName: "fakes", rugs: [.init("reals", x: [3])])
    #expect(arrows.data.csv == "points,x,push\nfakes,1,-2\nreals,3,\n")
  }
}
