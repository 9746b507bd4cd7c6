import Distributions
import Testing

@Suite("CSV")
struct CSVTests {
  @Test(
    "A column is found by number or by name in any case, with or without a header",
    arguments: [
      ("a,b\n1,2\n3,4\n", "2", "b"), ("a,b\n1,2\n3,4\n", "B", "b"), ("1,2\n3,4", "2", "column 2"),
      ("\u{FEFF}a,b\r\n1,2\r\n\r\n3,4\r\n", "b", "b"),
      ("# made by hand\n\na, b \n 1 , 2\n# pause\n3,4\n\n", "b", "b"),
      ("\"a\",\"b\"\n\"1\",\"2\"\n3, \"4\" \n", "b", "b"), ("a,b\r1,2\r3,4\r", "b", "b"),
      ("\"x, \"\"y\"\"\nz\",b\n1,2\n3,4", "2", "b"), ("\u{FEFF}\"a\",b\n1,2\n3,4", "b", "b"),
    ])
  func reads(text: String, column: String, name: String) throws {
    let result = try CSVColumn(text: text, column: column)
    #expect(result.values == [2, 4])
    #expect(result.name == name)
  }

  @Test("Quoted cells keep commas, doubled quotes and line ends")
  func quotes() throws {
    let text = "\"x, \"\"y\"\"\nz\",b\n1,2\n3,4"
    #expect(try CSVColumn(text: text, column: "2").columns == ["x, \"y\"\nz", "b"])
    #expect(try CSVColumn(text: text, column: "X, \"Y\"\nz").values == [1, 3])
  }

  @Test(
    "Each fault is named with its line, its cell and the columns known",
    arguments: [
      ("a,b\n1,2\n", "c", CSVError.noSuchColumn(asked: "c", columns: ["a", "b"])),
      ("1,2\n3,4\n", "a", .noSuchColumn(asked: "a", columns: ["1", "2"])),
      ("a,b\n1,2\n", "3", .noSuchColumn(asked: "3", columns: ["a", "b"])),
      ("a,b\n1,2\n", "0", .noSuchColumn(asked: "0", columns: ["a", "b"])),
      ("\n# nothing\n", "1", .noSuchColumn(asked: "1", columns: [])),
      ("a,b\n1,2\n\n3,x\n", "b", .notANumber(line: 4, cell: "x", columns: ["a", "b"])),
      ("a,b\n1,2\n3,nan\n", "2", .notANumber(line: 3, cell: "nan", columns: ["a", "b"])),
      ("a,b\n1,2\n3,inf\n", "2", .notANumber(line: 3, cell: "inf", columns: ["a", "b"])),
      ("a,b\n1,2\n3,\n", "2", .notANumber(line: 3, cell: "", columns: ["a", "b"])),
      ("\"a\nz\",b\n1,2\n3,x\n", "2", .notANumber(line: 4, cell: "x", columns: ["a\nz", "b"])),
      ("a,b\n1,2\n3\n", "2", .missingCell(line: 3, found: 1, columns: ["a", "b"])),
      ("a,b\n1,2\n3,\"4\n", "2", .unclosedQuote(line: 3, cell: "4\n")),
      ("a,b\n1,\"2\"3\n", "2", .textAfterQuote(line: 2, cell: "2")),
      ("a,b\n1,2\n3,2\n", "b", .tooFewValues(distinct: 1, column: "b")),
      ("a,b\n", "b", .tooFewValues(distinct: 0, column: "b")),
      ("a\n1e308\n1\n", "a", .tooLarge(line: 2, cell: "1e308", limit: 1e100)),
      ("a\n1\n-2e100\n", "a", .tooLarge(line: 3, cell: "-2e100", limit: 1e100)),
      ("a\n1e-308\n2e-308\n3e-308\n", "a", .tooNarrow(column: "a")),
      ("a\n1000000000000\n1000000000001\n", "a", .tooNarrow(column: "a")),
    ])
  func faults(text: String, column: String, expected: CSVError) {
    #expect(throws: expected) { try CSVColumn(text: text, column: column) }
    #expect(!expected.message.isEmpty)
  }

  @Test("A message names the line, the cell and the columns")
  func message() {
    let error = CSVError.notANumber(line: 4, cell: "x", columns: ["a", "b"])
    #expect(error.message == "line 4: \"x\" is not a finite number. Columns: a, b.")
  }

  @Test("One distinct value is called one, none none")
  func tooFew() {
    #expect(CSVError.tooFewValues(distinct: 1, column: "b").message.contains("only one distinct value."))
    #expect(CSVError.tooFewValues(distinct: 0, column: "b").message.contains("no values."))
  }

  @Test("A bandwidth that would show spikes or one flat hill is refused, one of the data's size is taken")
  func bandwidths() throws {
    let column = try CSVColumn(text: "a\n1\n3\n", column: "a")
    for bandwidth in [1e-300, 1e-7, 1e7] {
      #expect(throws: CSVError.bandwidth(bandwidth, least: 2e-6, greatest: 2000)) {
        try KernelEstimate(name: "a", column: column, bandwidth: bandwidth)
      }
    }
    #expect(try KernelEstimate(name: "a", column: column, bandwidth: 0.5).bandwidth == 0.5)
  }
}
