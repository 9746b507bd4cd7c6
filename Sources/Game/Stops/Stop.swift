import Language
import Minimax

/// A place where play is to stop: a breakpoint or a watch.
package struct Stop: Sendable {
  package enum Kind: Sendable {
    /// When a condition becomes true.
    case condition(Condition)
    /// After an update of a player, or of either; only where the condition holds, if there is one.
    case update(Player?, Condition?)
    /// When a value changes.
    case watch(Condition)
  }

  package let number: Int
  package let kind: Kind
  /// Whether it goes once it has stopped play.
  package let isTemporary: Bool
  /// As it can be typed again, such as `break jsd < 0.05`.
  package let command: String
  package var isEnabled = true
  /// How often it stopped play.
  package var hits = 0
  /// How often its condition was looked at.
  package var checks = 0
  /// What its condition came to last; nil where there was no value.
  var latest: Expression.Value?

  package init(
    number: Int,
    kind: Kind,
    isTemporary: Bool,
    command: String,
    isEnabled: Bool = true,
    hits: Int = 0,
    checks: Int = 0,
    latest: Expression.Value? = nil
  ) {
    self.number = number
    self.kind = kind
    self.isTemporary = isTemporary
    self.command = command
    self.isEnabled = isEnabled
    self.hits = hits
    self.checks = checks
    self.latest = latest
  }

  /// What is looked at, if anything is.
  package var condition: Condition? {
    switch kind {
    case .condition(let condition), .watch(let condition): condition
    case .update(_, let condition): condition
    }
  }
}

/// An expression that is looked at again and again while the game is played.
package struct Condition: Sendable {
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

  /// Whether it is to be looked at after so many updates.
  package func isDue(after updates: Int) -> Bool { updates % every == 0 }
}

/// All stops and displays, numbered together in the order in which they were set.
package struct Stops: Sendable {
  package var list: [Stop] = []
  package var displays: [Display] = []
  private(set) var latestNumber = 0

  package init() {}

  /// Something to show whenever play stops.
  package struct Display: Sendable {
    package let number: Int
    package let expression: Expression
    package var isEnabled = true

    package init(number: Int, expression: Expression, isEnabled: Bool = true) {
      self.number = number
      self.expression = expression
      self.isEnabled = isEnabled
    }
  }

  /// The number for the next one.
  package mutating func nextNumber() -> Int {
    latestNumber += 1
    return latestNumber
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
