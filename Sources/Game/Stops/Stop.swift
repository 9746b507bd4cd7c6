import Language
import Minimax

/// A place where play is to stop: a breakpoint or a watch.
package struct Stop: Codable, Equatable, Sendable {
  package enum Kind: Codable, Equatable, Sendable {
    /// When a condition becomes true.
    case condition(when: Condition)
    /// After an update of a player, or of either; only where the condition holds, if there is one.
    case update(by: Player?, when: Condition?)
    /// When a value changes.
    case watch(of: Condition)
  }

  package let number: Int
  package let kind: Kind
  /// Whether it goes once it has stopped play.
  package let isTemporary: Bool
  package var isEnabled = true
  /// How often it stopped play.
  package var hits = 0
  /// How often its condition was looked at.
  package var checks = 0
  /// What its condition came to last; nil where there was no value.
  var latest: Expression.Value?

  /// What is looked at, if anything is.
  package var condition: Condition? {
    switch kind {
    case .condition(let condition), .watch(let condition): condition
    case .update(_, let condition): condition
    }
  }

  /// As it can be typed again, such as `break jsd < 0.05`.
  package var command: String {
    if case .watch = kind { return "watch \(kind.spelling)" }
    return (isTemporary ? "tbreak " : "break ") + kind.spelling
  }
}

extension Stop.Kind {
  /// As it stands behind the word of the command.
  package var spelling: String {
    switch self {
    case .condition(let condition), .watch(let condition): condition.spelling
    case .update(let player, let condition):
      (player?.letter.lowercased() ?? "update") + (condition.map { " if \($0.spelling)" } ?? "")
    }
  }
}

/// An expression that is looked at again and again while the game is played.
package struct Condition: Equatable, Sendable {
  /// From each update to one in a thousand million.
  package static let intervals = 1...1_000_000_000

  package let expression: Expression
  /// It is looked at after every update, or after every second, third ..
  package let every: Int
  /// Whether a look takes the exact computations of theory.
  package let needsTheory: Bool

  package init(_ expression: Expression, every: Int = 1) {
    self.expression = expression
    self.every = every
    needsTheory = expression.needsTheory
  }

  /// As it can be typed again.
  package var spelling: String { "\(expression)" + (every == 1 ? "" : " every \(every)") }

  /// Whether it is to be looked at after so many updates.
  package func isDue(after updates: Int) -> Bool { updates % every == 0 }
}

/// All stops and displays, numbered together in the order in which they were set.
package struct Stops: Codable, Equatable, Sendable {
  package var list: [Stop] = []
  package var displays: [Display] = []
  private(set) var latestNumber = 0

  /// Something to show whenever play stops.
  package struct Display: Codable, Equatable, Sendable {
    package let number: Int
    package let expression: Expression
    package var isEnabled = true
  }

  /// Sets a breakpoint or a watch.
  ///
  /// - Returns: Its number.
  package mutating func add(_ kind: Stop.Kind, isTemporary: Bool = false) -> Int {
    latestNumber += 1
    list.append(Stop(number: latestNumber, kind: kind, isTemporary: isTemporary))
    return latestNumber
  }

  package mutating func display(_ expression: Expression) {
    latestNumber += 1
    displays.append(Display(number: latestNumber, expression: expression))
  }

  /// Commands that make them, and which of them are in force.
  package var commands: [String] {
    list.map { "\($0.command) \($0.isEnabled)" } + displays.map { "\($0.expression) \($0.isEnabled)" }
  }

  /// Whether play has to go update by update.
  package var isAnyEnabled: Bool { list.contains(where: \.isEnabled) }
}

extension Expression {
  /// Whether finding its value takes the exact computations of theory, some milliseconds.
  package var needsTheory: Bool {
    switch self {
    case .number, .pi, .parameter: false
    case .quantity(let name, nil): quantityList.contains { $0.name == name.text && $0.needsTheory }
    case .function(let name, let arguments, nil):
      ["Dstar", "q"].contains(name.text) || arguments.contains(where: \.needsTheory)
    case .quantity, .function: false
    case .elementary(_, let arguments): arguments.contains(where: \.needsTheory)
    case .negated(let operand), .not(let operand): operand.needsTheory
    case .arithmetic(let left, _, let right): left.needsTheory || right.needsTheory
    case .comparison(let left, _, let right): left.needsTheory || right.needsTheory
    case .logic(let left, _, let right): left.needsTheory || right.needsTheory
    }
  }
}
