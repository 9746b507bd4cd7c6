import Plots
import Testing

@Suite("Figure")
struct FigureTests {
  @Test("without colour there are no escapes; with colour every line closes what it opens")
  func escapes() {
    for figure in Samples.figures {
      #expect(!figure.render(Style()).contains("\u{1B}"))
      for color in [Style.Color.sixteen, .twoFiftySix, .trueColor] {
        for line in figure.render(Style(color: color)).split(separator: "\n") {
          let opened = line.components(before: "\u{1B}[").count
          #expect(opened == 2 * line.components(before: "\u{1B}[0m").count)
        }
      }
    }
  }

  @Test("colour changes nothing but colour")
  func colorIsExtra() {
    for figure in Samples.figures + Samples.degenerate {
      #expect(figure.lines(Style(color: .trueColor)) == figure.lines(Style(color: .none)))
    }
  }

  @Test("the ASCII style is ASCII, even where the text it was given is not")
  func ascii() {
    let style = Style(glyphs: .ascii)
    for figure in Samples.figures + Samples.degenerate {
      #expect(figure.render(style).utf8.allSatisfy { $0 == 10 || (0x20..<0x7F).contains($0) })
    }
    let title = KeyValues(title: "σ → ½", entries: [.init("π", "≈ 3")]).render(style)
    #expect(title == "? > ?\n?  ~ 3\n")
  }

  @Test("every figure ends with its sentence, and a description begins with it")
  func sentence() {
    for figure in Samples.figures where !figure.sentence.isEmpty {
      let sentence = figure.sentence.wrapped(to: 80).map { Line($0) }
      #expect(Array(figure.lines(Style()).suffix(sentence.count)) == sentence)
      #expect(Array(figure.description(Style()).prefix(sentence.count)) == sentence)
    }
  }

  @Test("the sentence names what could not be drawn")
  func omissions() {
    #expect(Samples.history.sentence == "Both approach -log 4. 1 value is not finite and leaves a gap.")
    #expect(
      Samples.decay.sentence == "Both shrink. 1 value is not positive and has no place on a logarithmic axis."
    )
    let gaps = LinePlot(title: "", series: [Series("a", x: [1, 2, 3, .nan], y: [.nan, .infinity, 3, 4])])
    #expect(gaps.sentence == "3 values are not finite and leave gaps.")
    #expect(Samples.weights.sentence == "The first row is a ramp. 1 value is not finite, shown as ?.")
    let arrows = ArrowPlot(
      title: "", arrows: [.init(x: 0, push: .nan), .init(x: .nan, push: 1)], arrowName: "a")
    #expect(arrows.sentence == "2 arrows are not finite and are left out.")
  }

  @Test("four curves of one mark differ without colour", arguments: Style.Glyphs.all)
  func legendSamples(glyphs: Style.Glyphs) {
    for mark in [Series.Mark.line, .dashed, .dotted, .steps, .points, .cloud] {
      let series = (0..<4).map { Series("s", x: [0, 1], y: [Double($0), 1], mark: mark) }
      let legend = LinePlot(title: "", series: series).picture(Style(glyphs: glyphs))[0].cells.map(\.glyph)
      // Four columns of sample, a blank, the name of one letter, three blanks.
      let samples = (0..<4).map { Array(legend[($0 * 9)..<($0 * 9 + 4)]) }
      #expect((0..<4).allSatisfy { legend[$0 * 9 + 5] == "s" })
      #expect(Set(samples).count == 4, "\(mark): \(samples)")
    }
  }
}

extension Style.Glyphs {
  static let all: [Style.Glyphs] = [.unicode, .blocks, .ascii]
}

extension Substring {
  /// The pieces that stand before each occurrence of `mark`.
  fileprivate func components(before mark: String) -> [Substring] {
    ranges(of: mark).map { self[..<$0.lowerBound] }
  }
}
