import Minimax

/// One rule of the game as `new` and `set` know it: `key=value`.
///
/// To add one, add a value to one of the lists that ``settingList`` joins.
struct Setting: Sendable {
  enum Change: Sendable {
    /// By `set`, in the middle of a game.
    case anytime
    /// Only by `new`: the players would not fit.
    case newGame
  }

  let key: String
  /// The form of the value.
  let form: String
  let meaning: String
  let change: Change
  /// The value in force, in the form in which it can be typed.
  let read: @Sendable (Experiment) -> String
  /// Changes the rules, or says what is wrong with the value.
  let write: @Sendable (Word, inout Experiment) throws(Problem) -> Void
}

/// Every setting, in the order in which lists show them.
let settingList: [Setting] =
  dataSettings + gameSettings + cureSettings + playerSettings(.discriminator) + playerSettings(.generator)

extension Setting {
  /// The setting of that key.
  static func named(_ key: String) throws(Problem) -> Setting {
    if let setting = settingList.first(where: { $0.key == key }) { return setting }
    throw Problem(
      unknown: key, what: "setting", among: settingList.map(\.key), help: "`help set` lists the settings")
  }
}
