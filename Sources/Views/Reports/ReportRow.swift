import Language
import Plots

/// The middle of a report.
struct ReportBody {
  var rows: [ReportRow]
  var values: [NamedValue]
}

/// One aligned line of a report: a label and its text.
package struct ReportRow {
  let label: String
  let text: String

  package init(_ label: String, _ text: String) {
    self.label = label
    self.text = text
  }

  package var line: Line {
    var line = Line("  " + label.padded(to: 15), .dim)
    for (index, part) in text.split(separator: tie, omittingEmptySubsequences: false).enumerated() {
      if index > 0 { line.append(contentsOf: [Cell(tie)]) }
      line.append(String(part), .plain)
    }
    return line
  }
}
