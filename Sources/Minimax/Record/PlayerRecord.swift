import Networks

/// One player in play, in a record.
struct PlayerRecord: Codable, Equatable, Sendable {
  struct Memory: Codable, Equatable, Sendable {
    let updates: Int
    let velocity: ExactNumbers
    let squares: ExactNumbers

    init(_ memory: OptimizerMemory) {
      updates = memory.updates
      velocity = ExactNumbers(memory.velocity)
      squares = ExactNumbers(memory.squares)
    }

    func memory(under rules: PlayerRules) throws(RecordError) -> OptimizerMemory {
      var memory = OptimizerMemory(for: rules.optimizer, parameterCount: rules.network.parameterCount)
      try expectCount(updates, "updates")
      memory.updates = updates
      memory.velocity = try velocity.expecting(memory.velocity.count, "velocity")
      memory.squares = try squares.expecting(memory.squares.count, "squares")
      return memory
    }
  }

  let updates: Int
  let parameters: ExactNumbers
  let memory: Memory

  init(_ state: PlayerState) {
    updates = state.updates
    parameters = ExactNumbers(state.parameters)
    memory = Memory(state.memory)
  }

  func state(under rules: PlayerRules) throws(RecordError) -> PlayerState {
    let count = rules.network.parameterCount
    try expectCount(updates, "updates")
    let parameters = try parameters.expecting(count, "parameters")
    let memory = try within("memory") { () throws(RecordError) in try self.memory.memory(under: rules) }
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
