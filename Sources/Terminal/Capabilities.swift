/// What the screen can show, found out once from the environment, the descriptors and the flags.
public struct Capabilities: Equatable, Sendable {
  /// How many colours there are, from none up.
  public enum Color: Int, Comparable, CaseIterable, Sendable {
    case none, sixteen, palette, truecolor

    public static func < (left: Color, right: Color) -> Bool { left.rawValue < right.rawValue }
  }

  /// What a person asked for on the command line; nil leaves it to the environment.
  public struct Flags: Equatable, Sendable {
    /// `--no-color` and its like; obeyed into a pipe as well.
    public var color: Color?
    /// `--ascii`
    public var ascii: Bool
    /// `--width`
    public var width: Int?

    public init(color: Color? = nil, ascii: Bool = false, width: Int? = nil) {
      self.color = color
      self.ascii = ascii
      self.width = width
    }
  }

  /// Which ends of the program a person sits at.
  public struct Ends: Equatable, Sendable {
    public var inputIsTerminal: Bool
    public var outputIsTerminal: Bool

    public init(inputIsTerminal: Bool, outputIsTerminal: Bool) {
      self.inputIsTerminal = inputIsTerminal
      self.outputIsTerminal = outputIsTerminal
    }
  }

  public let color: Color
  /// Whether characters beyond ASCII reach the eye as they are meant.
  public let unicode: Bool
  /// Columns; at least 20.
  public let width: Int
  /// Rows; at least 5.
  public let height: Int
  /// Whether a person types and reads: then there is a prompt, and a blank line repeats.
  public let isInteractive: Bool
  /// Whether a line can be erased and written anew.
  public let rewritesLines: Bool
  /// Whether the terminal breaks lines anew when its window gets narrower, as most do.
  public let reflowsLines: Bool

  /// The environment's variables that matter.
  public static let variables = [
    "NO_COLOR", "COLORTERM", "TERM", "LC_ALL", "LC_CTYPE", "LANG", "COLUMNS", "LINES", "XTERM_VERSION",
  ]

  /// Follows the flags, then the environment, and where both are silent assumes 80 x 24 without colour.
  public init(
    environment: [String: String], ends: Ends, window: WindowSize? = nil, flags: Flags = Flags()
  ) {
    let canEscape = ends.outputIsTerminal && !Self.isDumb(environment["TERM"])
    color = flags.color ?? (canEscape ? Self.color(in: environment) : .none)
    unicode = !flags.ascii && Self.isUnicode(environment)
    width = max(20, flags.width ?? window?.width ?? Self.count(environment["COLUMNS"]) ?? 80)
    height = max(5, window?.height ?? Self.count(environment["LINES"]) ?? 24)
    isInteractive = ends.inputIsTerminal && ends.outputIsTerminal
    rewritesLines = canEscape
    let isOld = ["linux", "rxvt", "vt", "st"].contains { (environment["TERM"] ?? "").hasPrefix($0) }
    reflowsLines = canEscape && !isOld && environment["XTERM_VERSION"] == nil
  }

  /// The capabilities of this process's standard input and output.
  public static func current(flags: Flags = Flags()) -> Capabilities {
    var environment: [String: String] = [:]
    for name in variables { environment[name] = environmentVariable(name) }
    let ends = Ends(
      inputIsTerminal: Descriptor.standardInput.isTerminal,
      outputIsTerminal: Descriptor.standardOutput.isTerminal)
    return Capabilities(
      environment: environment, ends: ends, window: Descriptor.standardOutput.windowSize, flags: flags)
  }

  private static func isDumb(_ term: String?) -> Bool { ["", "dumb"].contains(term ?? "") }

  /// - Source: no-color.org: the variable counts when it is present and not empty.
  private static func color(in environment: [String: String]) -> Color {
    guard (environment["NO_COLOR"] ?? "").isEmpty else { return .none }
    if ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "") { return .truecolor }
    let term = environment["TERM"] ?? ""
    if term.hasSuffix("-direct") { return .truecolor }
    return term.contains("256color") ? .palette : .sixteen
  }

  /// The first of the three that is set and not empty decides, as POSIX has it.
  private static func isUnicode(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let name = (locale ?? "").lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }

  private static func count(_ text: String?) -> Int? {
    guard let count = text.flatMap({ Int($0) }), count > 0 else { return nil }
    return count
  }
}
