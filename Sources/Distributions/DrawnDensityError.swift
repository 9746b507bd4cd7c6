/// What is wrong with the text of a drawing.
public enum DrawnDensityError: Error, Equatable, Sendable {
  /// No character stands for any mass.
  case empty
  case unknownCharacter(Unicode.Scalar, line: Int, column: Int)
  case tooLong(line: Int, found: Int)
  case tooManyRows(found: Int)

  /// One line that says where, what, and what to do.
  public var message: String {
    switch self {
    case .empty:
      "line 1, column 1: there is no ink. Draw with . for little to # for much, or with digits 1 to 9."
    case .unknownCharacter(let scalar, let line, let column):
      "line \(line), column \(column): \(spelled(scalar)) is no density. \(DrawnDensityError.rule)"
    case .tooLong(let line, let found):
      "line \(line), column \(DrawnDensity.mostColumns + 1): the line has \(found) characters; "
        + "\(DrawnDensity.mostColumns) is the most. Draw it smaller."
    case .tooManyRows(let found):
      "line \(DrawnDensity.mostRows + 1), column 1: the drawing has \(found) lines; \(DrawnDensity.mostRows) is the "
        + "most. Draw it smaller."
    }
  }

  private static let rule = "From little to much: . : - = + * % @ #, or digits 0 to 9; a space is empty."

  private func spelled(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\t": "a tab"
    case "\r": "a carriage return"
    default: scalar.isASCII && scalar.value >= 32 ? "\"\(scalar)\"" : "U+\(hexadecimal(scalar.value))"
    }
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
