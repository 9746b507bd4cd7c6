/// A game played again from a kept copy up to a place in its recorded course, in portions.
public struct Replay: Sendable {
  public private(set) var training: Training
  /// How many of the recorded changes have been made so far.
  public private(set) var changesMade: Int
  private let changes: [Change]
  private let destination: Destination
  /// Rounds that may lie between the place and the copy from which somebody goes back from there.
  private let grain: Int
  /// Copies kept on the way, the denser the nearer to the place.
  private(set) var trail: [Timeline.Copy] = []

  init(_ copy: Timeline.Copy, _ changes: [Change], grain: Int, to destination: Destination) {
    self.grain = grain
    training = copy.training
    changesMade = copy.changes
    self.changes = changes
    self.destination = destination
    makeChanges()
  }

  /// Whether the place is reached.
  public var isOver: Bool { destination.isReached(by: training) }

  /// Plays at most so many rounds more, or single updates where rounds take long.
  ///
  /// - Returns: Whether the place is reached.
  public mutating func advance(rounds: Int) -> Bool {
    var left = max(1, rounds)
    while left > 0, !isOver {
      let distance = training.experiment.hasLongRounds ? 0 : freeRounds
      let free = min(left, max(grain, distance / 2), distance)
      if free > 1, training.divergence == nil {
        _ = training.run(rounds: free)
        left -= free
        trail.append(Timeline.Copy(training: training, changes: changesMade))
        if trail.count > 32 { trail.removeFirst(16) }
      } else {
        move()
        left -= 1
      }
      makeChanges()
    }
    return isOver
  }

  /// Plays one update, wherever the place is, with the changes that follow it.
  public mutating func step() {
    if isOutOfTurnDue { makeChange() } else { training.step() }
    makeChanges()
  }

  /// Plays one update, or one phase where the place lies within that update.
  private mutating func move() {
    if isOutOfTurnDue {
      makeChange()
      return
    }
    switch destination {
    case .round: training.step()
    case .moment(let moment):
      if training.updates < moment.updates { training.step() } else { training.advance() }
    case .phase(_, let player, let round):
      let isThere = training.position.round == round && training.position.due == player
      if isThere { training.advance() } else { training.step() }
    }
  }

  /// Makes the changes of this moment, except for an update out of turn, which leads away from it.
  private mutating func makeChanges() {
    while isChangeDue, !changes[changesMade].intervention.isUpdate { makeChange() }
  }

  private mutating func makeChange() {
    training.intervene(changes[changesMade].intervention)
    changesMade += 1
  }

  private var isChangeDue: Bool {
    changesMade < changes.count && changes[changesMade].updates == training.updates
      && training.turn.next == .sample
  }

  private var isOutOfTurnDue: Bool { isChangeDue && changes[changesMade].intervention.isUpdate }

  /// Rounds that can be played in one go: up to the place, or to the next change.
  private var freeRounds: Int {
    let rounds = destination.rounds(from: training)
    guard changesMade < changes.count else { return rounds }
    return min(
      rounds, Destination.moment(Moment(updates: changes[changesMade].updates)).rounds(from: training))
  }
}

extension Timeline {
  /// The way to a place in the recorded course: from the nearest copy before it.
  ///
  /// - Returns: Nil for a place before the start or after the end of what is recorded.
  public func replay(to destination: Destination) -> Replay? {
    if case .moment(let moment) = destination, moment < start.moment || moment > end { return nil }
    if case .round(let round) = destination, round < start.position.round { return nil }
    if case .phase(_, _, let round) = destination, round < start.position.round { return nil }
    let nearest = copies.last { destination.isAhead(of: $0.training) } ?? milestones[0]
    return Replay(nearest, changes, grain: grain, to: destination)
  }

  /// The way from one kept copy to a moment.
  public func replay(from copy: Copy, to moment: Moment) -> Replay {
    Replay(copy, changes, grain: grain, to: .moment(moment))
  }
}
