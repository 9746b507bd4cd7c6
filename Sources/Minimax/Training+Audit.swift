/// An update made on a copy, to see whom it moves.
public struct AuditedUpdate: Equatable, Sendable {
  public let player: Player
  /// That player's count of updates, this one included.
  public let number: Int
  /// Whether the mover's parameters changed in its last phase.
  public let moves: Bool
  /// Whether they changed in a phase before.
  public let movesEarly: Bool
  /// Whether every bit of the opponent's parameters is as it was.
  public let leavesOpponent: Bool
}

extension Training {
  /// Makes the update in progress, or the due player's next one, on a copy and phase by phase.
  public var auditedUpdate: AuditedUpdate {
    var copy = self
    let player = turn.sampled?.player ?? position.due
    var (moves, movesEarly) = (false, false)
    repeat {
      let before = copy[player].parameters
      let phase = copy.advance()
      let hasMoved = !copy[player].parameters.hasBits(of: before)
      if phase == .update { moves = hasMoved } else if hasMoved { movesEarly = true }
    } while copy.turn.next != .sample
    return AuditedUpdate(
      player: player, number: copy[player].updates, moves: moves, movesEarly: movesEarly,
      leavesOpponent: copy[player.opponent].parameters.hasBits(of: self[player.opponent].parameters))
  }

  /// Whether a player's parameters are, to the last bit, those that its own last update left, or those of the start
  /// where it has made none: then no update of the other player has moved them since.
  public func isAsLeft(_ player: Player, since start: Training) -> Bool {
    switch lastUpdate(of: player) {
    case .made(let update): self[player].parameters.hasBits(of: update.parametersAfter)
    case .none: self[player].parameters.hasBits(of: start[player].parameters)
    }
  }
}

extension [Double] {
  /// Whether both hold the same numbers to the last bit, the signs of zeros included.
  fileprivate func hasBits(of other: [Double]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.bitPattern == $1.bitPattern }
  }
}
