import Plots
import Testing

/// What a figure hands on is cut to the width of the screen, so that only what comes before the cut can be too wide.
@Suite("Widths of figures")
struct FigureWidthTests {
  private static let usual: [any Drawable] = Samples.figures as [any Drawable] + Samples.planes
  private static let all = usual + Samples.degenerate as [any Drawable] + Samples.degeneratePlanes

  @Test(
    "Nothing needs cutting at 40 columns and more, neither the picture nor its numbers", arguments: 40...120)
  func whole(width: Int) {
    // Every width for what is usual; for what should not happen the widths at which layouts change.
    let isLayout = [40, 59, 60, 80, 120].contains(width)
    let figures = isLayout ? Self.all : Self.usual
    var styles = [Style(width: width, glyphs: width % 2 == 0 ? .unicode : .ascii)]
    if isLayout {
      styles.append(Style(width: width, glyphs: .ascii))
      styles.append(Style(width: width, glyphs: .blocks))
      styles.append(Style(width: width, height: 50, color: .trueColor))
    }
    for style in styles {
      for figure in figures {
        for line in figure.picture(style) + figure.numbers(style) {
          #expect(line.width <= width, "\(figure.sentence): \(line.text())")
        }
      }
    }
  }

  @Test("A screen of any width gets a figure that fits", arguments: [1, 2, 5, 12, 20, 33, 200])
  func cut(width: Int) {
    for glyphs in Style.Glyphs.all {
      for style in [
        Style(width: width, glyphs: glyphs), Style(width: width, height: width, color: .trueColor),
      ] {
        for figure in Self.all {
          for line in figure.lines(style) + figure.description(style) { #expect(line.width <= width) }
        }
      }
    }
  }

  @Test("A figure with its sentence leaves three rows of the screen free", arguments: [16, 24, 40])
  func height(rows: Int) {
    for width in [60, 80, 120] {
      for figure in Self.usual {
        #expect(
          figure.lines(Style(width: width, height: rows)).count <= max(14, rows - 3), "\(figure.sentence)")
      }
    }
  }
}
