/// How the SVG file of a figure begins; a file of anybody else does not.
public let svgHead = "<svg xmlns=\"http://www.w3.org/2000/svg\" data-saddle=\"figure 1\""

/// The sheet that every figure stands on: title and legend above the picture, the sentence below it.
struct SVGPage {
  static let width = 760.0
  static let margin = 28.0
  static let textSize = 13.0
  private static let lineHeight = 19.0

  let title: String
  let sentence: String
  private let legend: [SVGElement]
  /// Where the picture may begin.
  let top: Double

  init(title: String, sentence: String, legend: [SVGKey] = []) {
    self.title = title
    self.sentence = sentence
    var end = title.isEmpty ? 16.0 : 42.0
    (self.legend, end) = SVGKey.rows(legend, below: end)
    top = end
  }

  /// The space between the margins.
  static var room: Double { width - 2 * margin }

  /// The whole file.
  ///
  /// - Parameter bottom: Where the picture ends.
  func document(_ picture: [SVGElement], bottom: Double) -> String {
    let lines = sentence.svgWrapped(to: SVGPage.room, SVGPage.textSize)
    let height =
      lines.isEmpty ? bottom + 20 : bottom + 30 + Double(lines.count - 1) * SVGPage.lineHeight + 22
    var children = [SVGElement("title", text: title.isEmpty ? "Saddle figure" : title)]
    if !sentence.isEmpty { children.append(SVGElement("desc", text: sentence)) }
    children.append(SVGElement(styleSheet: SVGStyleSheet.text))
    let sheet = SVGBox(left: 0, top: 0, width: SVGPage.width, height: height)
    children.append(.rectangle(sheet, "paper"))
    if !title.isEmpty {
      let short = title.svgTruncated(to: SVGPage.room, 17)
      children.append(.text(short, at: SVGPoint(SVGPage.margin, 34), "title"))
    }
    children += legend + picture
    for (row, line) in lines.enumerated() {
      let y = bottom + 30 + Double(row) * SVGPage.lineHeight
      children.append(.text(line, at: SVGPoint(SVGPage.margin, y), "soft"))
    }
    let size = "\(coordinate(SVGPage.width)) \(coordinate(height))"
    let root = SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "data-saddle": "figure 1", "class": "saddle",
        "viewBox": "0 0 \(size)", "width": coordinate(SVGPage.width), "height": coordinate(height),
        "role": "img",
      ], children: children)
    return root.xml
  }
}

/// An entry of a legend: a name beside a sample of what it names.
struct SVGKey {
  static let sampleWidth = 30.0
  static let rowHeight = 22.0

  let name: String
  /// Draws the sample around a point at the left end of its middle line.
  let sample: (SVGPoint) -> [SVGElement]

  /// The entries in as few rows as there is room for, and where they end.
  static func rows(_ keys: [SVGKey], below top: Double) -> ([SVGElement], Double) {
    let keys = keys.filter { !$0.name.isEmpty }
    guard !keys.isEmpty else { return ([], top) }
    var elements: [SVGElement] = []
    var x = SVGPage.margin
    var y = top + 18
    for key in keys {
      let name = key.name.svgTruncated(to: SVGPage.room - sampleWidth - 8, SVGPage.textSize)
      let width = sampleWidth + 8 + name.svgWidth(SVGPage.textSize)
      if x > SVGPage.margin, x + width > SVGPage.width - SVGPage.margin {
        x = SVGPage.margin
        y += rowHeight
      }
      elements += key.sample(SVGPoint(x, y - 4.5))
      elements.append(.text(name, at: SVGPoint(x + sampleWidth + 8, y)))
      x += width + 22
    }
    return ([.group("legend", elements)], y + 10)
  }
}
