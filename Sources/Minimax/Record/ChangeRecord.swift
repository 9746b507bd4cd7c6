import Networks

/// An intervention and when it came, in a record: exactly one of the four kinds is there.
struct ChangeRecord: Codable, Equatable, Sendable {
  struct Parameter: Codable, Equatable, Sendable {
    let player: Player
    let index: Int
    let value: Double
  }

  /// Updates made by both players when it came.
  let updates: Int
  var rules: Experiment?
  var parameter: Parameter?
  /// A seed for the noise.
  var noise: Word64?
  /// The player who moved out of turn.
  var update: Player?

  init(_ change: Change) {
    updates = change.updates
    switch change.intervention {
    case .rules(let rules): self.rules = rules
    case .parameter(let player, let index, let value):
      parameter = Parameter(player: player, index: index, value: value)
    case .noise(let seed): noise = Word64(seed)
    case .update(let player): update = player
    }
  }

  /// The change, if it can be made in a game.
  ///
  /// - Parameter experiment: The game's rules at its start; its networks stay the same.
  func change(in experiment: Experiment) throws(RecordError) -> Change {
    try expectCount(updates, "updates")
    return Change(updates: updates, intervention: try intervention(in: experiment))
  }

  private func intervention(in experiment: Experiment) throws(RecordError) -> Intervention {
    switch (rules, parameter, noise, update) {
    case (let rules?, nil, nil, nil):
      return .rules(
        try within("rules") { () throws(RecordError) in try rules.expectingNetworks(of: experiment) })
    case (nil, let parameter?, nil, nil):
      return try within("parameter") { () throws(RecordError) in
        let count = experiment[parameter.player].network.parameterCount
        try expect(0..<count ~= parameter.index, "index", "a whole number from 0 to \(count - 1)")
        try expect(parameter.value.isFinite, "value", "a finite number")
        return .parameter(parameter.player, index: parameter.index, value: parameter.value)
      }
    case (nil, nil, let seed?, nil): return .noise(seed: seed.value)
    case (nil, nil, nil, let player?): return .update(player)
    default: throw RecordError("", expected: "exactly one of rules, parameter, noise, update")
    }
  }
}
