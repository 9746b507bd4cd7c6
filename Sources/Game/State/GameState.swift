import Language
import Minimax

/// All that belongs to the game in play: what is saved, set aside and taken up again as a whole.
package struct GameState: Codable, Equatable, Sendable {
  /// The course of the game that is being played.
  @Boxed package var branch: Branch
  /// The other courses, in the order in which they were begun.
  package var otherBranches: [Branch] = []
  /// In the order in which they were made.
  package var checkpoints: [Checkpoint] = []
  /// Where play is to stop, and what to show there.
  package var stops = Stops()
  /// What `print` has shown: `$1`, `$2`, ..
  package var values: [Double] = []
  /// What `back` goes back by unless it is told.
  package var stepUnit = StepUnit.round
  /// Where the game stood before the last command that moved it.
  package var lastStop: Moment
  /// The mixture that was fitted last.
  @Boxed package var fit: MixtureFit?
  /// The games in which a person takes a player's place.
  @Boxed package var guessing = Guessing()
  /// The game when the question at hand was put: the moment `question`.
  @Boxed package var question: Snapshot?

  /// A game at its start, on the branch that every session begins with.
  package init(_ training: Training, origin: Preset) {
    branch = Branch(name: Branch.first, training, origin: origin)
    lastStop = training.moment
    fit = nil
    question = nil
  }

  package var snapshot: Snapshot {
    get { branch.snapshot }
    _modify { yield &branch.snapshot }
  }

  package var training: Training { branch.snapshot.training }

  /// Where the schedule stands; for loops, which need not copy the whole game to ask for it.
  package var position: Position { branch.snapshot.training.position }

  /// The rules with which the game was begun.
  package var origin: Preset { branch.origin }
}

extension GameState {
  /// The state that was written down, every part of it looked at, since a file may be anybody's.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    branch = try values.decode(Branch.self, forKey: .branch)
    otherBranches = try values.decode([Branch].self, forKey: .otherBranches)
    checkpoints = try values.decode([Checkpoint].self, forKey: .checkpoints)
    stops = try values.decode(Stops.self, forKey: .stops)
    self.values = try values.decode([Double].self, forKey: .values)
    stepUnit = try values.decode(StepUnit.self, forKey: .stepUnit)
    lastStop = try values.decode(Moment.self, forKey: .lastStop)
    fit = try values.decodeIfPresent(MixtureFit.self, forKey: .fit)
    guessing = try values.decode(Guessing.self, forKey: .guessing)
    question = try values.decodeIfPresent(Snapshot.self, forKey: .question)
    do throws(RecordError) { try expectPossible() } catch { throw error.inside(decoder.codingPath) }
  }
}
