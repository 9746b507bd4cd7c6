/// Rows and columns of text, numbers aligned on their decimal points.
public struct Table: Drawable {
  public struct Column: Equatable, Sendable, ExpressibleByStringLiteral {
    public enum Alignment: Sendable {
      /// Left-aligned; wraps when the table is too wide.
      case text
      /// Aligned on the decimal point.
      case number
    }

    public var title: String
    public var alignment: Alignment

    public init(_ title: String, _ alignment: Alignment = .number) {
      self.title = title
      self.alignment = alignment
    }

    /// A column of numbers.
    public init(stringLiteral title: String) { self.init(title) }

    /// A column of words.
    public static func text(_ title: String) -> Column { Column(title, .text) }
  }

  public var title: String
  public var columns: [Column]
  /// Shape rows x columns; a row that is too short ends in empty cells.
  public var rows: [[String]]
  /// A rule is drawn above each of these rows, for sums and groups.
  public var rulesBefore: [Int]
  public var caption: String
  /// The numbers behind the cells, unrounded; nil where the table was made without them.
  public var exact: DataTable?

  /// - Precondition: No row has more cells than there are columns.
  public init(
    title: String = "", columns: [Column], rows: [[String]], rulesBefore: [Int] = [], caption: String = "",
    exact: DataTable? = nil
  ) {
    for row in rows {
      precondition(
        row.count <= columns.count, "a row of \(row.count) cells in a table of \(columns.count) columns")
    }
    self.title = title
    self.columns = columns
    self.rows = rows
    self.rulesBefore = rulesBefore
    self.caption = caption
    self.exact = exact
  }

  public var sentence: String { caption }

  public func picture(_ style: Style) -> [Line] {
    (title.isEmpty ? [] : title.wrapped(to: style.width).map { Line($0, .emphasis) })
      + TableLayout(self, style: style).lines
  }

  public func numbers(_ style: Style) -> [Line] { picture(style) }
}
