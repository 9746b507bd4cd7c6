extension String {
  /// About how wide the text is in a sans-serif face of a size, erring on the wide side.
  func svgWidth(_ size: Double) -> Double { reduce(0) { $0 + $1.svgShare } * size }

  /// The text broken between words into lines of about a width.
  func svgWrapped(to width: Double, _ size: Double) -> [String] {
    var lines: [String] = []
    for word in split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let longer = lines.last.map { "\($0) \(word)" }
      if let longer, longer.svgWidth(size) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines += String(word).svgPieces(width, size)
      }
    }
    return lines
  }

  /// The text cut to about a width; an ellipsis shows that something is missing.
  func svgTruncated(to width: Double, _ size: Double) -> String {
    guard svgWidth(size) > width + 0.01, let first = svgPieces(width - size, size).first else { return self }
    return first + "…"
  }

  /// A word cut where it is wider than a line.
  private func svgPieces(_ width: Double, _ size: Double) -> [String] {
    var pieces = [""]
    for character in self {
      if !pieces[pieces.count - 1].isEmpty,
        (pieces[pieces.count - 1] + String(character)).svgWidth(size) > width
      {
        pieces.append("")
      }
      pieces[pieces.count - 1].append(character)
    }
    return pieces
  }
}

extension Character {
  /// The width as a share of the size: that of DejaVu Sans, the widest of the usual faces.
  fileprivate var svgShare: Double {
    if cellWidth == 0 { return 0 }
    if cellWidth == 2 { return 1.05 }
    if "iljI.,:;'|! ".contains(self) { return 0.32 }
    if "tfr()[]/-".contains(self) { return 0.4 }
    if "mwMW@%→—".contains(self) { return 0.95 }
    return isUppercase ? 0.71 : 0.62
  }
}

/// Text fit for XML: its signs spelt out; line breaks are blanks; control characters, the marks of writing direction
/// and code points that are no characters are left out.
func svgEscaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\n", "\t", "\r": result += " "
    default:
      if scalar.hasPlaceInXML { result.unicodeScalars.append(scalar) }
    }
  }
  return result
}

extension Unicode.Scalar {
  fileprivate var hasPlaceInXML: Bool {
    guard value & 0xFFFE != 0xFFFE else { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }
}
