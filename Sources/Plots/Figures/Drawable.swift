/// A figure: a plain value that can be drawn or told.
///
/// To add one, copy `KeyValues.swift` and rename it.
public protocol Drawable: Equatable, Sendable {
  /// What stands above the picture; empty for nothing.
  var title: String { get }
  /// What there is to see, in words.
  var sentence: String { get }
  /// The picture with its title and legend, without the sentence.
  func picture(_ style: Style) -> [Line]
  /// Whether the picture is as high as the style's window lets it be.
  var followsHeight: Bool { get }
  /// The numbers behind the picture as small tables, for those who listen to it.
  func numbers(_ style: Style) -> [Line]
  /// The whole figure as a file for a browser, on light paper or dark as the reader prefers.
  func svg() -> String
  /// Everything that is drawn, unrounded, for another program.
  var data: DataTable { get }
}

extension Drawable {
  public var followsHeight: Bool { false }

  /// The whole figure: the picture and below it the sentence.
  public func lines(_ style: Style) -> [Line] {
    fitted(picture(style) + sentenceLines(style), style)
  }

  /// The figure for a screen reader: the sentence and a small table, nothing drawn.
  public func description(_ style: Style) -> [Line] {
    fitted(sentenceLines(style) + numbers(style), style)
  }

  /// What the style promises of every line, whatever text the figure was given.
  private func fitted(_ lines: [Line], _ style: Style) -> [Line] {
    lines.map { line in
      let fitting = line.clipped(to: style.width)
      return style.isASCII ? fitting.asciiOnly : fitting
    }
  }

  func sentenceLines(_ style: Style) -> [Line] {
    sentence.isEmpty ? [] : sentence.wrapped(to: style.width).map { Line($0) }
  }
}
