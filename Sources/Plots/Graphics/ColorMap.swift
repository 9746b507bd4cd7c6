/// A scale of colours in even steps of lightness, told apart with any colour vision.
struct ColorMap: Equatable, Sendable {
  private let anchors: [Tint]
  /// The same scale in indexed colours, as many as keep their order.
  private let indexed: [UInt8]

  /// The colour at a place from 0 to 1. There are 65 of them, so that neighbours often share theirs.
  func tint(_ share: Double) -> Tint {
    let share = (min(max(share, 0), 1) * 64).rounded() / 64
    let place = share * Double(anchors.count - 1)
    let first = min(Int(place), anchors.count - 2)
    let rest = place - Double(first)
    let (a, b) = (anchors[first], anchors[first + 1])
    func mixed(_ one: UInt8, _ other: UInt8) -> UInt8 {
      UInt8((Double(one) + rest * (Double(other) - Double(one))).rounded())
    }
    return Tint(
      mixed(a.red, b.red), mixed(a.green, b.green), mixed(a.blue, b.blue),
      indexed: indexed[min(Int(share * Double(indexed.count)), indexed.count - 1)])
  }

  private init(_ colors: [(UInt8, UInt8, UInt8)], indexed: [UInt8]) {
    anchors = colors.map { Tint($0.0, $0.1, $0.2, indexed: 0) }
    self.indexed = indexed
  }

  /// From dark violet to light yellow: every 17th of the 256 colours of viridis.
  ///
  /// - Source: van der Walt and Smith 2015, "A better default colormap for Matplotlib".
  static let rising = ColorMap(
    [
      (68, 1, 84), (72, 26, 108), (71, 47, 125), (65, 68, 135), (57, 86, 140), (49, 104, 142), (42, 120, 142),
      (35, 136, 142), (31, 152, 139), (34, 168, 132), (53, 183, 121), (84, 197, 104), (122, 209, 81),
      (165, 219, 54), (210, 226, 27), (253, 231, 37),
    ], indexed: [53, 54, 24, 30, 36, 77, 148, 220])

  /// From orange through light grey to blue, equally light at equal distances from the middle.
  static let diverging = ColorMap(
    [
      (168, 76, 4), (206, 110, 30), (232, 150, 84), (240, 188, 146), (224, 224, 224), (165, 203, 235),
      (116, 175, 226), (60, 141, 209), (24, 105, 181),
    ], indexed: [130, 172, 215, 223, 254, 153, 110, 68, 25])
}
