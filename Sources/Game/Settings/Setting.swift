import Language
import Minimax

/// One rule of the game as `new` and `set` know it: `key=value`.
///
/// To add one, add a value to one of the lists that ``settingList`` joins.
package struct Setting: Sendable {
  package enum Change: Sendable {
    /// By `set`, in the middle of a game.
    case anytime
    /// Only by `new`: the players would not fit.
    case newGame
  }

  package let key: String
  package let form: String
  package let meaning: String
  package let change: Change
  /// The value in force, in the form in which it can be typed.
  package let read: @Sendable (Experiment) -> String
  /// Changes the rules, or says what is wrong with the value.
  package let write: @Sendable (Word, inout Experiment) throws(Problem) -> Void
}

/// Every setting, in the order in which lists show them.
package let settingList: [Setting] =
  dataSettings + gameSettings + cureSettings + playerSettings(.discriminator) + playerSettings(.generator)

extension Setting {
  package static func named(_ key: String) throws(Problem) -> Setting {
    try settingList.named(key, "setting", help: "`help set` lists the settings", \.key)
  }
}
