import Foundation
import Testing

@testable import Plots

@Suite("Heat scale")
struct HeatScaleTests {
  private let trueColor = Style(color: .trueColor)

  /// The lightness L* of CIE 1976, from 0 for black to 100 for white.
  private func lightness(_ red: Double, _ green: Double, _ blue: Double) -> Double {
    let linear = [red, green, blue].map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    let y = 0.2126729 * linear[0] + 0.7151522 * linear[1] + 0.0721750 * linear[2]
    return y > 216 / 24389.0 ? 116 * cbrt(y) - 16 : 24389 / 27.0 * y
  }

  private func lightness(_ tint: Tint) -> Double {
    lightness(Double(tint.red) / 255, Double(tint.green) / 255, Double(tint.blue) / 255)
  }

  /// Of the indexed colour: a cube of six steps and 24 greys.
  private func indexedLightness(_ tint: Tint) -> Double {
    let index = Int(tint.indexed)
    if index >= 232 {
      let grey = Double(8 + 10 * (index - 232)) / 255
      return lightness(grey, grey, grey)
    }
    let steps = [0.0, 95, 135, 175, 215, 255].map { $0 / 255 }
    return lightness(steps[(index - 16) / 36], steps[(index - 16) / 6 % 6], steps[(index - 16) % 6])
  }

  @Test("the rising colours become lighter in even steps")
  func rising() {
    let scale = (0...64).map { lightness(ColorMap.rising.tint(Double($0) / 64)) }
    let steps = zip(scale, scale.dropFirst()).map { $1 - $0 }
    let mean = (scale[64] - scale[0]) / 64
    #expect(steps.allSatisfy { abs($0 - mean) < 0.6 }, "\(steps)")
    let indexed = (0...64).map { indexedLightness(ColorMap.rising.tint(Double($0) / 64)) }
    #expect(zip(indexed, indexed.dropFirst()).allSatisfy { $0 <= $1 }, "\(indexed)")
    #expect(Set((0...64).map { ColorMap.rising.tint(Double($0) / 64).indexed }).count == 8)
  }

  @Test("the diverging colours become darker both ways from a grey, equally on both sides")
  func diverging() {
    let middle = ColorMap.diverging.tint(0.5)
    #expect(middle.red == middle.green && middle.green == middle.blue)
    let left = (0...32).map { lightness(ColorMap.diverging.tint(0.5 - Double($0) / 64)) }
    let right = (0...32).map { lightness(ColorMap.diverging.tint(0.5 + Double($0) / 64)) }
    for side in [left, right] { #expect(zip(side, side.dropFirst()).allSatisfy { $0 >= $1 }) }
    for (a, b) in zip(left, right) { #expect(abs(a - b) < 4) }
  }

  @Test("a cell of two values is an upper half block in two colours, also when they agree")
  func pixels() {
    let scale = HeatScale(.rising(0...1), values: [], style: trueColor)
    let low = ColorMap.rising.tint(0)
    let high = ColorMap.rising.tint(1)
    #expect(scale.cell([1, 0]) == Cell("▀", .tint(high, on: low)))
    #expect(scale.cell([1, 1]) == Cell("▀", .tint(high, on: high)))
    #expect(scale.cell([.nan, 1]) == Cell("▄", .tint(high, on: nil)))
    #expect(scale.cell([0, .infinity]) == Cell("▀", .tint(low, on: nil)))
    #expect(scale.cell([.nan, .nan]) == .blank)
    #expect(scale.cell([7, -7]) == scale.cell([1, 0]), "what lies beyond counts as the end")
  }

  @Test("a blank on a ground is written and closed; plain blanks after it are not on the ground")
  func blanks() {
    let low = ColorMap.rising.tint(0)
    let line = Line([Cell(" ", .tint(nil, on: low)), .blank, Cell("a"), Cell(" ", .tint(nil, on: low))])
    #expect(line.text(color: .trueColor) == "\u{1B}[48;2;68;1;84m \u{1B}[0m a\u{1B}[48;2;68;1;84m \u{1B}[0m")
    #expect(line.text(color: .twoFiftySix) == "\u{1B}[48;5;53m \u{1B}[0m a\u{1B}[48;5;53m \u{1B}[0m")
    #expect(line.text(color: .none) == "  a")
    let half = Line([Cell("▀", .tint(low, on: ColorMap.rising.tint(1)))])
    #expect(half.text(color: .trueColor) == "\u{1B}[38;2;68;1;84;48;2;253;231;37m▀\u{1B}[0m")
  }

  @Test("few colours leave a ramp of characters, and the sign of a difference needs no colour")
  func ramp() {
    for style in [Style(), Style(color: .sixteen), Style(glyphs: .ascii, color: .trueColor)] {
      let scale = HeatScale(.rising(0...1), values: [], style: style)
      let glyphs = (0...20).map { scale.cell([Double($0) / 20]).glyph }
      let order = Array(style.glyphs == .ascii ? " .:-=+*%@" : " ░▒▓█")
      let places = glyphs.compactMap { order.firstIndex(of: $0) }
      #expect(places.count == 21 && zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(Set(glyphs) == Set(order))
      let signed = HeatScale(.around(0, reach: 2), values: [], style: style)
      for size in [0.5, 1, 1.5, 2] { #expect(signed.cell([size]).glyph != signed.cell([-size]).glyph) }
      #expect(signed.cell([0]).glyph == " ")
    }
  }

  @Test("open scales follow the finite values, and a constant has a scale too")
  func open() {
    let free = HeatScale(.rising(), values: [.nan, -1, 3, .infinity], style: trueColor)
    #expect((free.lower, free.upper) == (-1, 3))
    let around = HeatScale(.around(1), values: [0, 4, .nan], style: trueColor)
    #expect((around.lower, around.upper) == (-2, 4))
    #expect(around.share(1) == 0.5)
    for values in [[], [2.0, 2], [0], [.nan]] as [[Double]] {
      let scale = HeatScale(.rising(), values: values, style: trueColor)
      #expect(scale.lower < scale.upper)
      #expect((0...1).contains(scale.share(2)))
    }
  }

  @Test("what is drawn over a colour is legible on it")
  func escaped() {
    for map in [ColorMap.rising, .diverging] {
      for step in 0...64 {
        let ground = map.tint(Double(step) / 64)
        for ink in [Ink.plain, .emphasis, .series(2)] {
          guard case .tint(.some(let tint), on: ground) = ink.escaped(on: ground) else {
            Issue.record("\(ink) has no tint on \(ground)")
            continue
          }
          #expect(abs(lightness(tint) - lightness(ground)) > 24, "\(ink) on \(ground)")
        }
      }
    }
  }
}
