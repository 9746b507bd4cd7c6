extension Character {
  /// The columns that a terminal gives this character: 0 for marks and controls, 2 for wide ones, else 1.
  public var cellWidth: Int {
    if isASCII { return unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) } ? 1 : 0 }
    return unicodeScalars.reduce(0) { max($0, $1.cellWidth) }
  }
}

extension StringProtocol {
  /// The columns that a terminal gives this text on one line.
  public var cellWidth: Int {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
    return reduce(0) { $0 + $1.cellWidth }
  }
}

extension Unicode.Scalar {
  /// The columns of one code point.
  ///
  /// - Source: Unicode Standard Annex 11, wide and full-width ranges; U+FE0F asks for the wide emoji form.
  fileprivate var cellWidth: Int {
    if value == 0xFE0F { return 2 }
    if (0x2500..<0x2600).contains(value) || (0x2800..<0x2900).contains(value) {
      return value == 0x25FD || value == 0x25FE ? 2 : 1
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    if (0x1160...0x11FF).contains(value) { return 0 }
    if properties.isEmojiPresentation { return 2 }
    return wideRanges.contains { $0.contains(value) } ? 2 : 1
  }
}

private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
  0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
  0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
]
