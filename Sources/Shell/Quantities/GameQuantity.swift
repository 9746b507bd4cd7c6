/// A named number of what the person does beside the game, such as guessing: `print`, `expect` and conditions know it
/// like a ``Quantity``, but it belongs to no moment of a game.
///
/// To add one, add a value to one of the lists that ``gameQuantities`` joins.
struct GameQuantity: Sendable {
  let name: String
  /// A short phrase.
  let meaning: String
  let find: @Sendable (GameState) -> Finding

  /// The value under its name.
  func named(in game: GameState) -> NamedValue { NamedValue(name, of: find(game)) }
}

/// Every such quantity, in the order in which `status all` shows them.
let gameQuantities: [GameQuantity] = guessingQuantities + fitQuantities
