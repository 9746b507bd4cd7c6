/// The past of a game, and what is recorded of its future after a step back: kept copies, with everything between
/// them re-played when it is asked for.
///
/// A game follows from its start and from what a person changed in it, so a copy now and then is enough to reach every
/// moment to the last bit. Copies are kept evenly over the whole game, fewer of them for large networks, and more
/// densely near its end.
public struct Timeline: Sendable {
  /// A game as it stood between two updates.
  public struct Copy: Sendable {
    public let training: Training
    /// How many of the changes had been made by then.
    let changes: Int

    /// D and G updates made by then.
    public var updates: Int { training.updates }
  }

  /// Copies spread evenly over the game, the start first.
  public private(set) var milestones: [Copy]
  /// Copies near the end, the denser the later.
  public private(set) var recents: [Copy] = []
  /// Copies on the way to the last place that was gone to.
  public private(set) var trail: [Copy] = []
  /// What was changed by hand, in order.
  public private(set) var changes: [Change] = []
  /// How many of the changes have been made by the present.
  public private(set) var cursor = 0
  /// The latest moment that is recorded.
  public private(set) var end: Moment
  /// Rounds completed by then.
  public private(set) var endRound: Int
  /// Milestones to keep at most.
  private let limit: Int
  /// Rounds between recent copies: few enough to be re-played in some ten milliseconds.
  let grain: Int

  public init(_ start: Training) {
    let experiment = start.experiment
    let parameters = start.discriminator.parameters.count + start.generator.parameters.count
    milestones = [Copy(training: start, changes: 0)]
    end = start.moment
    endRound = start.position.round
    limit = max(24, min(240, 4_000_000 / (parameters + experiment.batchSize * 200)))
    let affordable = Int(8_000_000 / max(1, experiment.workPerRound))
    grain = affordable < 16 ? 8 : min(256, 1 << (Int.bitWidth - 1 - affordable.leadingZeroBitCount))
  }

  /// A course that was written down: its changes, how many of them have been made by the present, and its end.
  ///
  /// - Precondition: Start, changes made, present, changes ahead and end follow one another in time.
  public init(
    _ start: Training, changes: [Change], made: Int, present: Training, end: Moment, endRound: Int
  ) {
    self.init(start)
    self.changes = changes
    cursor = made
    self.end = end
    self.endRound = endRound
    if present.turn.next == .sample { keep(Copy(training: present, changes: made), isStop: true) }
  }

  /// The game before anything that is recorded.
  public var start: Training { milestones[0].training }

  /// All copies in order of time.
  public var copies: [Copy] {
    let even = Set(milestones.map(\.updates))
    let known = even.union(recents.map(\.updates))
    return
      (milestones + recents.filter { !even.contains($0.updates) }
      + trail.filter { !known.contains($0.updates) }).sorted { $0.updates < $1.updates }
  }

  /// The rounds that a free run may play before a copy is wanted again.
  ///
  /// Depends on the round alone, so that portions of a run leave the same copies as the whole of it.
  public func roundsToNext(from round: Int) -> Int {
    let interval = interval(at: round)
    return min(interval - round % interval, grain - round % grain)
  }

  /// Takes notice that the players have moved.
  ///
  /// - Parameters:
  ///   - isStop: Whether the game stops here, which is always worth a milestone.
  ///   - isKept: Whether a copy may be kept at all.
  /// - Returns: What was recorded after this moment and now is not going to happen: the changes that the game has been
  ///   played past.
  @discardableResult
  public mutating func note(
    _ training: Training, isStop: Bool = true, isKept: Bool = true
  ) -> [Change] {
    let now = training.moment
    var lost: [Change] = []
    if cursor < changes.count, changes[cursor].updates < now.updates {
      lost = Array(changes[cursor...])
      forget(after: Moment(updates: changes[cursor].updates))
    }
    if now >= end { (end, endRound) = (now, training.position.round) }
    if isKept, training.turn.next == .sample {
      keep(Copy(training: training, changes: cursor), isStop: isStop)
    }
    return lost
  }

  /// Takes down a change made by hand at the present, and forgets what was recorded after it.
  ///
  /// - Parameter present: The game before the change.
  public mutating func note(_ intervention: Intervention, at present: Training) {
    forget(after: present.moment)
    endRound = present.position.round
    changes.append(Change(updates: present.updates, intervention: intervention))
    cursor = changes.count
  }

  /// Forgets what is recorded after the present, for a course that goes its own way from here.
  public mutating func forgetAhead(of present: Training) {
    forget(after: present.moment)
    endRound = present.position.round
  }

  /// Whether another timeline's moment is one of this one's: the same start, and the same changes up to then.
  public func holds(_ moment: Moment, of other: Timeline) -> Bool {
    let count = other.cursor
    guard moment <= end, moment >= start.moment, changes.count >= count else { return false }
    guard changes.count == count || changes[count].updates >= moment.updates else { return false }
    return changes[..<count] == other.changes[..<count] && start == other.start
  }

  /// Goes to a moment that ``holds(_:of:)`` has found to be in this timeline as well.
  public mutating func arrive(asIn other: Timeline) { cursor = other.cursor }

  /// Takes notice that the present has become a moment of what is recorded.
  public mutating func arrive(_ replay: Replay) {
    cursor = replay.changesMade
    let here = replay.training.updates
    let passed = Set(replay.trail.map(\.updates))
    trail = (trail.filter { $0.updates < here && !passed.contains($0.updates) } + replay.trail)
      .sorted { $0.updates < $1.updates }.suffix(16)
  }

  /// Drops everything that is recorded after a moment.
  private mutating func forget(after moment: Moment) {
    changes.removeSubrange(cursor...)
    let holds = { [cursor] (copy: Copy) in copy.updates <= moment.updates && copy.changes <= cursor }
    milestones.removeAll { !holds($0) }
    recents.removeAll { !holds($0) }
    trail.removeAll { !holds($0) }
    end = min(end, moment)
  }

  private mutating func keep(_ copy: Copy, isStop: Bool) {
    if copy.updates > recents.last?.updates ?? start.updates {
      recents.append(copy)
      if recents.count > 32 { recents = thinned(recents, upTo: 16) }
    }
    let round = copy.training.position.round
    let isDue = copy.training.position.isRoundStart(copy.training.experiment.schedule)
    guard isStop || isDue && round % interval(at: round) == 0,
      copy.updates > milestones[milestones.count - 1].updates
    else { return }
    milestones.append(copy)
    if milestones.count > limit { milestones = thinned(milestones, upTo: milestones.count - 1) }
  }

  /// Rounds between milestones once the game is so far, if the limit is to hold.
  private func interval(at round: Int) -> Int {
    var interval = 1
    while round / interval >= limit / 2 { interval *= 2 }
    return interval
  }

  /// Every second copy of the first so many, and all that follow.
  private func thinned(_ copies: [Copy], upTo count: Int) -> [Copy] {
    copies.indices.filter { $0 % 2 == 0 || $0 >= count }.map { copies[$0] }
  }
}
