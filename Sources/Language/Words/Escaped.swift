/// Text from outside made fit to be shown: nothing in it can move the cursor, change colours, reorder its neighbours
/// or fill the screen.
///
/// Control characters, line separators and the marks of writing direction are spelt out as `\u{1B}`; tabs become
/// spaces; bytes that were no UTF-8 stand as U+FFFD since the line was read. A long text ends in an ellipsis.
///
/// - Parameter limit: The most Unicode scalars to take from the text; counted in scalars because a single
///   character may carry thousands of marks.
package func escaped(_ text: some StringProtocol, limit: Int = 40) -> String {
  var shown = String.UnicodeScalarView()
  var taken = 0
  for scalar in text.unicodeScalars {
    guard taken < limit else {
      shown.append("\u{2026}")
      break
    }
    taken += 1
    if scalar == "\t" {
      shown.append(" ")
    } else if scalar.actsOnTheScreen {
      shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
    } else {
      shown.append(scalar)
    }
  }
  return String(shown)
}

extension Unicode.Scalar {
  /// Whether a terminal might obey it rather than draw it: control characters (C0, DEL, C1), invisible format
  /// characters, and the separators of lines and paragraphs.
  fileprivate var actsOnTheScreen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }
}
