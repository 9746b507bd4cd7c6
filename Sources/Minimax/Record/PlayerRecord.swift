import Networks

/// One player in play, in a record.
struct PlayerRecord: Codable, Equatable, Sendable {
  struct Memory: Codable, Equatable, Sendable {
    let updates: Int
    let velocity: ExactNumbers
    let squares: ExactNumbers
  }

  let updates: Int
  let parameters: ExactNumbers
  let memory: Memory

  init(_ state: PlayerState) {
    updates = state.updates
    parameters = ExactNumbers(state.parameters)
    memory = Memory(
      updates: state.memory.updates, velocity: ExactNumbers(state.memory.velocity),
      squares: ExactNumbers(state.memory.squares))
  }

  func state(under rules: PlayerRules) throws(RecordError) -> PlayerState {
    let count = rules.network.parameterCount
    var memory = OptimizerMemory(for: rules.optimizer, parameterCount: count)
    try expectCount(updates, "updates")
    try expectCount(self.memory.updates, "memory.updates")
    let parameters = try parameters.expecting(count, "parameters")
    memory.updates = self.memory.updates
    memory.velocity = try self.memory.velocity.expecting(memory.velocity.count, "memory.velocity")
    memory.squares = try self.memory.squares.expecting(memory.squares.count, "memory.squares")
    return PlayerState(parameters: parameters, memory: memory, updates: updates)
  }
}

extension ExactNumbers {
  /// The numbers, if there are so many.
  func expecting(_ count: Int, _ place: String) throws(RecordError) -> [Double] {
    try expect(values.count == count, place, "\(count) numbers, not \(values.count)")
    return values
  }
}
