import Game
import Language
import Plots

/// A table of the game, as `show`, `export` and `help` know it.
///
/// To add one, copy `NoiseTable.swift`, rename it, and list it in ``tableKinds``.
package struct TableKind: Sendable {
  package let name: String
  package let summary: String
  package let make: @Sendable (GameState) throws(Problem) -> Reply
  /// The numbers behind a table that shows them rounded, or laid out as lines; nil where the table itself holds them.
  package let data: (@Sendable (GameState) throws(Problem) -> (title: String, data: DataTable))?

  init(
    _ name: String, _ summary: String,
    data: (@Sendable (GameState) throws(Problem) -> (title: String, data: DataTable))? = nil,
    make: @escaping @Sendable (GameState) throws(Problem) -> Reply
  ) {
    self.name = name
    self.summary = summary
    self.make = make
    self.data = data
  }
}

package let tableKinds: [TableKind] = [
  .minibatch, .fakes, .logits, .gradients, .weights, .optimizer, .players, .noise, .ledger,
]
