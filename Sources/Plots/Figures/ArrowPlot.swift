/// Points on a line and which way each of them is pushed.
public struct ArrowPlot: Drawable {
  public struct Arrow: Equatable, Sendable {
    public var x: Double
    /// To the right when positive; the length is its size against the largest.
    public var push: Double

    public init(x: Double, push: Double) {
      self.x = x
      self.push = push
    }
  }

  /// Points without a push, as a row of ticks.
  public struct Rug: Equatable, Sendable {
    public var name: String
    public var x: [Double]

    public init(_ name: String, x: [Double]) {
      self.name = name
      self.x = x
    }
  }

  public var title: String
  public var arrows: [Arrow]
  /// What the pushed points are.
  public var arrowName: String
  /// What the push measures, with its unit.
  public var pushTitle: String
  public var rugs: [Rug]
  public var x: Axis
  public var caption: String

  public init(
    title: String, arrows: [Arrow], arrowName: String, pushTitle: String = "push", rugs: [Rug] = [],
    x: Axis = Axis("x"), caption: String = ""
  ) {
    self.title = title
    self.arrows = arrows
    self.arrowName = arrowName
    self.pushTitle = pushTitle
    self.rugs = rugs
    self.x = x
    self.caption = caption
  }

  public var sentence: String {
    let count = arrows.count { !$0.push.isFinite || !$0.x.isFinite }
    guard count > 0 else { return caption }
    let note =
      count == 1
      ? "1 arrow is not finite and is left out." : "\(count) arrows are not finite and are left out."
    return caption.isEmpty ? note : caption + " " + note
  }

  public func numbers(_ style: Style) -> [Line] {
    let sorted = arrows.sorted { $0.x < $1.x }
    let told = sorted.count <= 8 ? Array(sorted.indices) : (0..<8).map { $0 * (sorted.count - 1) / 7 }
    let table = Table(
      columns: [Table.Column(x.label.isEmpty ? "x" : x.label), Table.Column(pushTitle)],
      rows: told.map { place in
        [sorted[place].x, sorted[place].push].map { NumberFormat.significant($0, 4) }
      })
    return table.picture(style)
  }
}
