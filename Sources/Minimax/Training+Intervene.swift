extension Training {
  /// Does what a person asked for between two updates.
  ///
  /// - Precondition: No update is in progress; new rules keep the networks and the dimensions.
  public mutating func intervene(_ intervention: Intervention) {
    switch intervention {
    case .rules(let rules): adopt(rules)
    case .parameter(let player, let index, let value): setParameter(index, of: player, to: value)
    case .noise(let seed): randomness = Randomness(seed: seed)
    case .update(let player): step(player)
    }
  }
}

extension Intervention {
  /// Whether it takes the game to the next moment; the others happen within one.
  var isUpdate: Bool {
    if case .update = self { return true }
    return false
  }
}
