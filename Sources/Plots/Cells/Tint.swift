/// A colour of a picture, as red, green and blue and as one of the 256 indexed colours.
public struct Tint: Hashable, Sendable {
  public let red, green, blue: UInt8
  /// The indexed colour that stands for it, chosen so that a scale keeps its order of lightness.
  public let indexed: UInt8

  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8, indexed: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
    self.indexed = indexed
  }

  /// What is legible on this colour: dark on light, light on dark.
  var isLight: Bool {
    // Source: ITU-R BT.601, the weights of luma.
    299 * Int(red) + 587 * Int(green) + 114 * Int(blue) > 128_000
  }

  /// The parameters of the SGR escape sequence; empty where there are no tints.
  func parameters(_ color: Style.Color, isGround: Bool) -> String {
    let layer = isGround ? 48 : 38
    switch color {
    case .none, .sixteen: return ""
    case .twoFiftySix: return "\(layer);5;\(indexed)"
    case .trueColor: return "\(layer);2;\(red);\(green);\(blue)"
    }
  }
}

extension Ink {
  /// The colour of this meaning on a ground: near black or near white, with some of its hue where it has one.
  func escaped(on ground: Tint) -> Ink {
    switch self {
    case .tint: self
    case .series, .heat, .good, .warning:
      .tint(
        ground.isLight ? Tint(120, 20, 0, indexed: 88) : Tint(255, 220, 180, indexed: 223), on: ground)
    case .dim:
      .tint(ground.isLight ? Tint(68, 68, 68, indexed: 238) : Tint(178, 178, 178, indexed: 249), on: ground)
    case .plain, .emphasis:
      .tint(ground.isLight ? Tint(0, 0, 0, indexed: 16) : Tint(255, 255, 255, indexed: 231), on: ground)
    }
  }
}
