import Language

/// A named number of what the person does beside the game, such as guessing: `print`, `expect` and conditions know it
/// like a ``Quantity``, but it belongs to no moment of a game.
///
/// To add one, add a value to one of the lists that ``gameQuantities`` joins.
package struct GameQuantity: Sendable {
  package let name: String
  package let meaning: String
  package let find: @Sendable (GameState) -> Finding

  package func named(in game: GameState) -> NamedValue { NamedValue(name, of: find(game)) }
}

/// Every such quantity, in the order in which `status all` shows them.
package let gameQuantities: [GameQuantity] = guessingQuantities + fitQuantities
