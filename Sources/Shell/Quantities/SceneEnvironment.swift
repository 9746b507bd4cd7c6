import Minimax
import Networks
import Numerics
import Theory

extension Session {
  /// Where the names of an expression get their values: the game as it stands, or at a moment named after `@`.
  var environment: ExpressionEnvironment {
    let present = scene
    let moments = moments
    return ExpressionEnvironment(
      quantities: quantityList.map(\.name), functions: pointFunctions.map(\.name),
      parameters: present.parameterNames
    ) { (reference) throws(Refusal) in
      guard let moment = reference.moment else { return try present.value(of: reference.subject) }
      guard let past = moments.first(where: { $0.name == moment }) else {
        throw .unknownMoment(known: moments.map(\.name))
      }
      return try past.scene.value(of: reference.subject)
    }
  }
}

extension Scene {
  /// `d.w1`, `d.b1`, .., `g.w1`, ..
  var parameterNames: [String] {
    Player.allCases.flatMap { player in
      training.experiment[player].network.parameterViews.map { "\(player.letter.lowercased()).\($0.name)" }
    }
  }

  /// The value of a name of the expression language.
  func value(of subject: Reference.Subject) throws(Refusal) -> Double {
    switch subject {
    case .quantity(let name):
      guard let quantity = quantityList.first(where: { $0.name == name }) else { throw .unknownName }
      switch quantity.find(self) {
      case .known(let number, _): return number
      case .unknown(let reason): throw .unknownValue(reason)
      }
    case .function(let name, let arguments):
      guard let function = pointFunctions.first(where: { $0.name == name }) else { throw .unknownName }
      return try function(arguments, in: self)
    case .parameter(let player, let name, let indices):
      let (player, index) = try parameter(player: player, name: name, indices: indices)
      return training[player].parameters[index]
    }
  }

  /// Whose parameter a name means, and its place in the flat vector.
  func parameter(player: String, name: String, indices: [Int]) throws(Refusal) -> (Player, Int) {
    guard let owner = Player.allCases.first(where: { $0.letter.lowercased() == player.lowercased() }),
      let view = training.experiment[owner].network.parameterViews.first(where: { $0.name == name })
    else { throw .unknownName }
    guard let index = view.index(indices) else {
      let last = view.isVector ? "[\(view.rows - 1)]" : "[\(view.rows - 1),\(view.columns - 1)]"
      let first = view.isVector ? "[0]" : "[0,0]"
      throw .unavailable(expected: "indices from \(first) to \(last)", instead: "\(player).\(name)\(first)")
    }
    return (owner, index)
  }
}
