import Files
import Language
import Plots

/// A recording of a terminal, made from events and their pauses without a terminal or a clock.
///
/// A line of JSON says how large the terminal is; each line after it is `[interval, code, data]`, with the seconds since
/// the line before. No time of day stands in it, so the same events give the same bytes.
///
/// - Source: asciinema, "asciicast v3": docs.asciinema.org/manual/asciicast/v3.
struct Asciicast: Equatable, Sendable {
  /// How every file begins that is written here, up to the terminal's size.
  private static let head = "{\"version\":3,\"term\":{\"cols\":"
  private static let mark = "\"command\":\"saddle demo"

  private(set) var text: String
  private(set) var count = 0
  private(set) var seconds = 0.0
  private let color: Style.Color

  /// - Parameters:
  ///   - style: The terminal.
  ///   - command: What a person would type to see it; it begins with `demo`.
  init(title: String, command: String, style: Style) {
    color = style.color
    text =
      "\(Asciicast.head)\(style.width),\"rows\":\(style.height)},"
      + "\"command\":\(JSONValue.text("saddle " + command).jsonLine),\"title\":\(JSONValue.text(title).jsonLine)}\n"
  }

  /// Whether a file's text was written here.
  static func isOurs(_ text: String) -> Bool {
    text.hasPrefix(head) && text.prefix { $0 != "\n" }.contains(mark)
  }

  mutating func take(_ event: DemoEvent) {
    switch event.action {
    case .end: add(event.pause, "x", "0")
    case .heading(let title, _):
      // A marker, at which players can stop or to which they can go.
      add(event.pause, "m", title)
      add(0, "o", event.text(color: color))
    case .lines, .part, .lineEnd: add(event.pause, "o", event.text(color: color))
    }
  }

  private mutating func add(_ interval: Double, _ code: String, _ data: String) {
    let ended = data.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    text += JSONValue.list([.number(interval), .text(code), .text(ended)]).jsonLine + "\n"
    count += 1
    seconds += interval
  }
}
