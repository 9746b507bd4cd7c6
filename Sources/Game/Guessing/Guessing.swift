import Language
import Minimax

/// The games in which a person takes the place of a player, and what is remembered of them.
///
/// They only look at the game of the session and never change it.
package struct Guessing: Codable, Equatable, Sendable {
  /// Whose place is taken.
  package enum Part: String, RecordedWord, Sendable { case discriminator, generator }

  /// The game that is going on.
  package var part: Part?
  /// The game that was begun last, whose score `score` shows.
  package var lastPart: Part?
  /// The last game in D's place; it stays readable after its end.
  package var discriminator: DiscriminatorPlay?
  /// The last game in G's place.
  package var generator: GeneratorPlay?
  /// How many points have been dealt in this session: no two games in it deal the same.
  package var dealt = 0

  package mutating func begin(_ part: Part) {
    self.part = part
    lastPart = part
  }
}

extension GameState {
  /// Refuses a word of a guessing game that is not going on.
  package func expectPlaying(_ part: Guessing.Part, _ word: String) throws(Problem) {
    guard guessing.part != part else { return }
    switch (guessing.part, part) {
    case (.generator, _):
      throw Problem(
        "`\(word)` is for who plays the discriminator, and you play the generator",
        advice: "type `move MEAN SD`, or `play discriminator`")
    case (.discriminator, _):
      throw Problem(
        "`\(word)` is for who plays the generator, and you play the discriminator",
        advice: "judge the points above, or type `play generator`")
    case (nil, .discriminator):
      throw Problem("no guessing game is going on", advice: "`play discriminator` begins one")
    case (nil, .generator):
      throw Problem("no guessing game is going on", advice: "`play generator` begins one")
    }
  }
}
