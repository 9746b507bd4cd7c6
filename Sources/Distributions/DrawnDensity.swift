/// A density drawn with characters, as a text file holds it: rows of cells, each with a weight from 0 to 9.
///
///     weight      0  1  2  3  4  5  6  7  8  9
///     character      .  :  -  =  +  *  %  @  #
///
/// A digit stands for its own weight too, so a file may mix both. Rows may end early; what is missing is empty.
public struct DrawnDensity: Equatable, Sendable {
  /// The characters that ``text`` writes, by weight.
  public static let ramp = Array(" .:-=+*%@#")
  public static let mostRows = 80
  public static let mostColumns = 160

  public let rows: Int
  public let columns: Int
  /// Shape rows x columns, the top row first; each from 0 to 9.
  public let weights: [Int]

  /// - Precondition: At least one cell and at most ``mostRows`` x ``mostColumns``, weights from 0 to 9.
  public init(rows: Int, columns: Int, weights: [Int]) {
    precondition(
      1...DrawnDensity.mostRows ~= rows && 1...DrawnDensity.mostColumns ~= columns
        && weights.count == rows * columns && weights.allSatisfy { 0...9 ~= $0 },
      "a drawing of \(rows) x \(columns) cells with \(weights.count) weights")
    self.rows = rows
    self.columns = columns
    self.weights = weights
  }

  /// Reads a drawing; a line may end in CR and LF, and the last line needs no end.
  public init(text: String) throws(DrawnDensityError) {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) }
    if lines.first?.first == "\u{FEFF}" { lines[0].removeFirst() }
    for index in lines.indices where lines[index].last == "\r" { lines[index].removeLast() }
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard lines.count <= DrawnDensity.mostRows else { throw .tooManyRows(found: lines.count) }
    var read: [[Int]] = []
    for (row, line) in lines.enumerated() {
      guard line.count <= DrawnDensity.mostColumns else {
        throw .tooLong(line: row + 1, found: line.count)
      }
      var weights: [Int] = []
      for (column, scalar) in line.enumerated() {
        guard let weight = DrawnDensity.weight(of: Character(scalar)) else {
          throw .unknownCharacter(scalar, line: row + 1, column: column + 1)
        }
        weights.append(weight)
      }
      read.append(weights)
    }
    guard read.contains(where: { $0.contains { $0 > 0 } }) else { throw .empty }
    let width = read.reduce(0) { max($0, $1.count) }
    self.init(
      rows: read.count, columns: width,
      weights: read.flatMap { $0 + Array(repeating: 0, count: width - $0.count) })
  }

  /// The drawing as a text that reads back as an equal value, provided there is any ink; every row is written whole.
  public var text: String {
    (0..<rows).map { row in
      String(weights[row * columns..<(row + 1) * columns].map { DrawnDensity.ramp[$0] }) + "\n"
    }.joined()
  }

  /// The weight that a character stands for; nil where it stands for none.
  public static func weight(of character: Character) -> Int? {
    if character.isASCII, let digit = character.wholeNumberValue { return digit }
    return ramp.firstIndex(of: character)
  }

  /// The smallest part that holds all ink; the whole where there is none.
  public var cropped: DrawnDensity {
    let inked = weights.indices.filter { weights[$0] > 0 }
    let inkedColumns = inked.map { $0 % columns }
    guard let first = inked.first, let last = inked.last, let left = inkedColumns.min(),
      let right = inkedColumns.max()
    else { return self }
    let kept = first / columns...last / columns
    return DrawnDensity(
      rows: kept.count, columns: right - left + 1,
      weights: kept.flatMap { weights[$0 * columns + left...$0 * columns + right] })
  }
}
