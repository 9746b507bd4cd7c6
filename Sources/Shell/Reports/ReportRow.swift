import Plots

/// The middle of a report.
struct ReportBody {
  var rows: [ReportRow]
  var values: [NamedValue]
}

/// One aligned line of a report: a label and what there is to say.
struct ReportRow {
  let label: String
  let text: String

  init(_ label: String, _ text: String) {
    self.label = label
    self.text = text
  }

  var line: Line {
    var line = Line("  " + label.padded(to: 15), .dim)
    for (index, part) in text.split(separator: tie, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { line.append(contentsOf: [Cell(tie)]) }
      line.append(String(part), .plain)
    }
    return line
  }
}

/// A number in a column: four decimals, or four digits where they would not do.
func aligned(_ value: Double) -> String {
  let isPlain = value == 0 || (abs(value) >= 1e-3 && abs(value) < 1e5) || !value.isFinite
  return (isPlain ? NumberFormat.fixed(value, 4) : NumberFormat.significant(value, 3)).paddedLeft(to: 10)
}

/// A figure of theory without what is only the rounding of quadrature.
func floored(_ value: Double) -> Double { abs(value) < 1e-9 ? 0 : value }

/// A blank at which no line is folded, so that a name stays with its number; it is shown as a blank.
let tie: Character = "\u{A0}"

/// Text that stays in one piece on a narrow screen.
func tied(_ text: String) -> String { String(text.map { $0 == " " ? tie : $0 }) }
