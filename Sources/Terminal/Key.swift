/// What a person did once: pressed a key, or did something with the mouse.
public enum Key: Equatable, Sendable {
  /// A character of the keyboard, as one Unicode scalar.
  case character(Unicode.Scalar)
  /// A character together with Alt.
  case alt(Unicode.Scalar)
  /// A character together with Ctrl, such as `c`; a letter is small.
  case control(Unicode.Scalar)
  /// A character that was not typed but pasted; a line's end is `\n`.
  case pasted(Unicode.Scalar)
  case enter, tab, backTab, backspace, delete, escape
  case move(Movement, Modifiers)
  case mouse(Mouse)

  /// Where the keys between the letters and the digits lead.
  public enum Movement: Equatable, Sendable, CaseIterable {
    case up, down, left, right, home, end, pageUp, pageDown
  }

  /// Keys held down beside another.
  public struct Modifiers: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let shift = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    public static let control = Modifiers(rawValue: 4)
  }
}

/// What happened to the mouse over a character of the screen.
public struct Mouse: Equatable, Sendable {
  public enum Action: Equatable, Sendable {
    case press
    /// Moved with a button down.
    case drag
    case release
  }

  public enum Button: Int, Equatable, Sendable {
    case left, middle, right
  }

  public let action: Action
  public let button: Button
  /// Counted from 1 at the left.
  public let column: Int
  /// Counted from 1 at the top.
  public let row: Int

  public init(_ action: Action, _ button: Button = .left, column: Int, row: Int) {
    self.action = action
    self.button = button
    self.column = column
    self.row = row
  }
}
