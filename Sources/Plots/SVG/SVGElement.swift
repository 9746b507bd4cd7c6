/// One element of an SVG file: a name, attributes in the order given, and what stands inside.
struct SVGElement: Equatable, Sendable {
  private let name: String
  private let attributes: String
  /// Either elements or text, never both, so that line breaks between elements mean nothing.
  private let children: [SVGElement]
  private let text: String

  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String = "",
    children: [SVGElement] = []
  ) {
    self.name = name
    self.attributes = attributes.filter { !$0.value.isEmpty }.map {
      " \($0.key)=\"\(svgEscaped($0.value))\""
    }.joined()
    self.children = children
    self.text = svgEscaped(text)
  }

  /// The rules of a style sheet, which have no signs that XML would read.
  init(styleSheet: String) {
    name = "style"
    attributes = ""
    children = []
    text = "\n" + styleSheet
  }

  /// The element as lines of XML.
  var xml: String {
    var result = ""
    write(to: &result, depth: 0)
    return result
  }

  private func write(to result: inout String, depth: Int) {
    let indent = String(repeating: " ", count: depth)
    result += "\(indent)<\(name)\(attributes)"
    guard !children.isEmpty || !text.isEmpty else {
      result += "/>\n"
      return
    }
    result += ">" + text
    if !children.isEmpty {
      result += "\n"
      for child in children { child.write(to: &result, depth: depth + 1) }
      result += indent
    }
    result += "</\(name)>\n"
  }
}

extension SVGElement {
  static func group(_ kind: String, _ children: [SVGElement]) -> SVGElement {
    SVGElement("g", ["class": kind], children: children)
  }

  static func line(from start: SVGPoint, to end: SVGPoint, _ kind: String = "") -> SVGElement {
    SVGElement(
      "line",
      [
        "class": kind, "x1": coordinate(start.x), "y1": coordinate(start.y), "x2": coordinate(end.x),
        "y2": coordinate(end.y),
      ])
  }

  static func rectangle(_ box: SVGBox, _ kind: String, radius: Double = 0, opacity: Double = 1) -> SVGElement
  {
    SVGElement(
      "rect",
      [
        "class": kind, "x": coordinate(box.left), "y": coordinate(box.top), "width": coordinate(box.width),
        "height": coordinate(box.height), "rx": radius > 0 ? coordinate(radius) : "",
        "fill-opacity": opacity < 1 ? coordinate(opacity) : "",
      ])
  }

  static func path(_ data: String, _ kind: String, dash: String = "") -> SVGElement {
    SVGElement("path", ["class": kind, "d": data, "stroke-dasharray": dash])
  }

  /// - Parameter anchor: Which part of the text stands at the point: start, middle or end.
  static func text(
    _ text: String, at point: SVGPoint, _ kind: String = "", anchor: String = "start"
  ) -> SVGElement {
    SVGElement(
      "text",
      [
        "class": kind, "x": coordinate(point.x), "y": coordinate(point.y),
        "text-anchor": anchor == "start" ? "" : anchor,
      ], text: text)
  }
}

extension SVGElement {
  /// A text that stands out from what it lies on, by a rim in the colour of the paper.
  static func rimmed(_ text: String, at point: SVGPoint, anchor: String) -> SVGElement {
    // Two texts, since not every program can paint the rim of one before its inside.
    .group("", [.text(text, at: point, "halo", anchor: anchor), .text(text, at: point, anchor: anchor)])
  }
}

/// A place on the page, to the right and down from its upper left corner.
struct SVGPoint: Equatable, Sendable {
  let x: Double
  let y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

struct SVGBox: Equatable, Sendable {
  let left: Double
  let top: Double
  let width: Double
  let height: Double

  var right: Double { left + width }
  var bottom: Double { top + height }
}

/// At most two decimals and no needless zeros: the same characters on every machine.
func coordinate(_ value: Double) -> String {
  var text = NumberFormat.fixed(value, 2)[...]
  while text.last == "0" { text.removeLast() }
  if text.last == "." { text.removeLast() }
  return String(text)
}
