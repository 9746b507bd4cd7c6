// Every escape sequence of this file:
//
//     CR     U+000D    to the first column
//     EL 0   ESC [ K   erase from the cursor to the end of the line

/// One line that is rewritten in place while something runs, and gone when it ends.
///
/// Where the output is no terminal that can rewrite a line, nothing is ever written.
public struct ProgressLine: Sendable {
  private let output: Output
  private let isLive: Bool
  private let width: Int
  private let interval: Duration
  private var shownAt: ContinuousClock.Instant?

  /// - Parameter interval: The least time from one text to the next; the eye reads no faster.
  public init(on output: Output, capabilities: Capabilities, interval: Duration = .milliseconds(100)) {
    self.output = output
    isLive = capabilities.rewritesLines
    width = capabilities.width
    self.interval = interval
  }

  /// Shows a text in place of the last, cut one column short of the width so that the terminal does not wrap.
  ///
  /// - Parameter text: One line of printing characters; not evaluated where it would not be shown.
  public mutating func show(_ text: @autoclosure () -> String) -> Output.Delivery {
    guard isLive else { return .complete }
    let now = ContinuousClock.now
    if let shownAt, now - shownAt < interval { return .complete }
    shownAt = now
    return output.write("\r\(text().prefix(width - 1))\u{1B}[K")
  }

  /// Takes the line away; what is written next begins at the first column.
  public mutating func clear() -> Output.Delivery {
    guard shownAt != nil else { return .complete }
    shownAt = nil
    return output.write("\r\u{1B}[K")
  }
}
