import Minimax

/// Everything of a session that belongs to its game: what is set aside when another is played in between.
struct Board: Sendable {
  var branch: Branch
  var otherBranches: [Branch]
  var checkpoints: [Checkpoint]
  var stops: Stops
  var values: [Double]
  var grain: Grain
  var lastStop: Moment
  var fit: MixtureFit?
  var guessing: Guessing
  /// The game when the question at hand was put: the moment `question`.
  var question: Scene?
}

extension Session {
  /// The game with all that belongs to it.
  var board: Board {
    get {
      Board(
        branch: branch, otherBranches: otherBranches, checkpoints: checkpoints, stops: stops, values: values,
        grain: grain, lastStop: lastStop, fit: fit, guessing: guessing, question: question)
    }
    set {
      branch = newValue.branch
      otherBranches = newValue.otherBranches
      checkpoints = newValue.checkpoints
      stops = newValue.stops
      values = newValue.values
      grain = newValue.grain
      lastStop = newValue.lastStop
      fit = newValue.fit
      guessing = newValue.guessing
      question = newValue.question
      recordState()
    }
  }
}
