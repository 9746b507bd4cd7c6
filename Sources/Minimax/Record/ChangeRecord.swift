import Networks

/// An intervention and when it came, in a record: exactly one of the four kinds is there.
public struct ChangeRecord: Codable, Equatable, Sendable {
  struct Parameter: Codable, Equatable, Sendable {
    let player: String
    let index: Int
    let value: ExactNumber
  }

  /// Updates made by both players when it came.
  let updates: Int
  var rules: ExperimentRecord?
  var parameter: Parameter?
  /// A seed for the noise.
  var noise: Word64?
  /// The player who moved out of turn.
  var update: String?

  public init(_ change: Change) {
    updates = change.updates
    switch change.intervention {
    case .rules(let rules): self.rules = ExperimentRecord(rules)
    case .parameter(let player, let index, let value):
      parameter = Parameter(player: player.rawValue, index: index, value: ExactNumber(value))
    case .noise(let seed): noise = Word64(seed)
    case .update(let player): update = player.rawValue
    }
  }

  /// The change, if it can be made in a game.
  ///
  /// - Parameter experiment: The game's rules at its start; its networks stay the same.
  public func change(in experiment: Experiment) throws(RecordError) -> Change {
    try expectCount(updates, "updates")
    return Change(updates: updates, intervention: try intervention(in: experiment))
  }

  /// Adds all of it to a digest.
  public func add(to digest: inout Digest) {
    digest.add(updates)
    digest.add(rules) { $0.add($1) }
    digest.add(parameter) { digest, parameter in
      digest.add(parameter.player)
      digest.add(parameter.index)
      digest.add(parameter.value)
    }
    digest.add(noise) { $0.add($1) }
    digest.add(update) { $0.add($1) }
  }

  private func intervention(in experiment: Experiment) throws(RecordError) -> Intervention {
    switch (rules, parameter, noise, update) {
    case (let rules?, nil, nil, nil):
      return .rules(
        try within("rules") { () throws(RecordError) in try rules.experiment(of: experiment) })
    case (nil, let parameter?, nil, nil):
      return try within("parameter") { () throws(RecordError) in
        let player: Player = try choice(parameter.player, "player")
        let count = experiment[player].network.parameterCount
        try expect(0..<count ~= parameter.index, "index", "a whole number from 0 to \(count - 1)")
        try expect(parameter.value.value.isFinite, "value", "a finite number")
        return .parameter(player, index: parameter.index, value: parameter.value.value)
      }
    case (nil, nil, let seed?, nil): return .noise(seed: seed.value)
    case (nil, nil, nil, let player?): return .update(try choice(player, "update"))
    default: throw RecordError("", expected: "exactly one of rules, parameter, noise, update")
    }
  }
}
