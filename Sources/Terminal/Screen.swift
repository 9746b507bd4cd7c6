// Every escape sequence of this file:
//
//     DECSET 1049   ESC [ ? 1049 h    to a second screen, the first one kept; l goes back
//     DECSET 1002   ESC [ ? 1002 h    report presses of the mouse and motion with a button down; l ends it
//     DECSET 1006   ESC [ ? 1006 h    report them in decimal numbers, at columns past 223 too; l ends it
//     DECTCEM       ESC [ ? 25 h      show the cursor; l hides it
//     CUP           ESC [ r ; c H     the cursor to row r and column c, counted from 1
//     EL 0          ESC [ K           erase from the cursor to the end of the line
//     ED 0          ESC [ J           erase from the cursor to the end of the screen
//     SGR 0         ESC [ m           no colour

/// The whole window of a terminal, drawn anew in one write at a time.
public struct Screen: Equatable, Sendable {
  /// A place on the screen, counted from 1 at the upper left.
  public struct Place: Equatable, Sendable {
    public let column: Int
    public let row: Int

    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  private static let beginning = "\u{1B}[?1049h\u{1B}[?1002h\u{1B}[?1006h\u{1B}[H\u{1B}[J"
  private static let ending = "\u{1B}[m\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?25h\u{1B}[?1049l"

  private let output: Output

  public init(_ output: Output = .standard) { self.output = output }

  /// Takes the window and the mouse over. Whoever calls it calls ``leave()``.
  public func enter() -> Output.Delivery { output.write(Self.beginning) }

  /// Gives the window back as it was, and the mouse.
  @discardableResult
  public func leave() -> Output.Delivery { output.write(Self.ending) }

  /// Shows lines from the top, and nothing below them.
  ///
  /// - Parameters:
  ///   - lines: None wider than the window; colours may stand in them.
  ///   - cursor: Where the cursor is seen; nil hides it.
  public func show(_ lines: [String], cursor: Place?) -> Output.Delivery {
    output.write(Self.frame(lines, cursor: cursor))
  }

  /// Each line is erased before it is written, since after its last column a terminal may still stand on that column;
  /// with the last line goes all that is below.
  static func frame(_ lines: [String], cursor: Place?) -> String {
    var text = "\u{1B}[?25l"
    for (index, line) in lines.enumerated() {
      text += "\u{1B}[\(index + 1);1H" + (index == lines.count - 1 ? "\u{1B}[J" : "\u{1B}[K") + line
    }
    if let cursor { text += "\u{1B}[\(cursor.row);\(cursor.column)H\u{1B}[?25h" }
    return text
  }
}
