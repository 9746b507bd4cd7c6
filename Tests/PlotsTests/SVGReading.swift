import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG file as an XML parser reads it: every element with its attributes and its own text, in order.
struct SVGReading {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""

    func number(_ name: String) -> Double? { attributes[name].flatMap(Double.init) }

    /// Whether it carries a class.
    func has(_ kind: String) -> Bool {
      (attributes["class"] ?? "").split(separator: " ").contains { $0 == kind }
    }

    /// The corners of a path.
    var corners: [(x: Double, y: Double)] {
      (attributes["d"] ?? "").split(whereSeparator: { "MLZ".contains($0) }).map { corner in
        let numbers = corner.split(separator: " ").compactMap { Double($0) }
        return (numbers[0], numbers[1])
      }
    }
  }

  let elements: [Element]

  init(_ svg: String) throws {
    let parser = XMLParser(data: Data(svg.utf8))
    let listener = Listener()
    parser.delegate = listener
    try #require(parser.parse(), "\(String(describing: parser.parserError)) in\n\(svg.prefix(400))")
    elements = listener.elements
  }

  subscript(name: String) -> [Element] { elements.filter { $0.name == name } }

  func with(_ kind: String) -> [Element] { elements.filter { $0.has(kind) } }

  /// A class, as the parser wants its listener to be one.
  private final class Listener: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let index = open.last { elements[index].text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { open.removeLast() }
  }
}
