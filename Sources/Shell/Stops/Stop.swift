import Minimax

/// A place where play is to stop: a breakpoint or a watch.
struct Stop: Sendable {
  enum Kind: Sendable {
    /// When a condition becomes true.
    case condition(Condition)
    /// After an update of a player, or of either; only where the condition holds, if there is one.
    case update(Player?, Condition?)
    /// When a value changes.
    case watch(Condition)
  }

  let number: Int
  let kind: Kind
  /// Whether it goes once it has stopped play.
  let isTemporary: Bool
  /// As it can be typed again, such as `break jsd < 0.05`.
  let command: String
  var isEnabled = true
  /// How often it stopped play.
  var hits = 0
  /// How often its condition was looked at.
  var checks = 0
  /// What its condition came to last; nil where there was no value.
  var latest: Expression.Value?

  /// What is looked at, if anything is.
  var condition: Condition? {
    switch kind {
    case .condition(let condition), .watch(let condition): condition
    case .update(_, let condition): condition
    }
  }
}

/// An expression that is looked at again and again while the game is played.
struct Condition: Sendable {
  let expression: Expression
  /// It is looked at after every update, or after every second, third ..
  let every: Int
  /// Whether a look takes the exact computations of theory.
  let needsTheory: Bool

  init(_ expression: Expression, every: Int = 1) {
    self.expression = expression
    self.every = every
    needsTheory = expression.needsTheory
  }

  /// Whether it is to be looked at after so many updates.
  func isDue(after updates: Int) -> Bool { updates % every == 0 }
}

/// All stops and displays, numbered together in the order in which they were set.
struct Stops: Sendable {
  var list: [Stop] = []
  var displays: [Display] = []
  private(set) var latestNumber = 0

  /// Something to show whenever play stops.
  struct Display: Sendable {
    let number: Int
    let expression: Expression
    var isEnabled = true
  }

  /// The number for the next one.
  mutating func nextNumber() -> Int {
    latestNumber += 1
    return latestNumber
  }

  /// Whether play has to go update by update.
  var isAnyEnabled: Bool { list.contains(where: \.isEnabled) }
}

extension Expression {
  /// Whether finding its value takes the exact computations of theory, some milliseconds.
  var needsTheory: Bool {
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
