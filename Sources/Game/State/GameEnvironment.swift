import Language
import Minimax
import Networks

extension GameState {
  /// The values of an expression's names, in the game as it stands or at a moment named after `@`.
  package var environment: ExpressionEnvironment {
    ExpressionEnvironment(
      quantities: quantityList.map(\.name) + gameQuantities.map(\.name),
      functions: pointFunctions.map(\.name), parameters: snapshot.parameterNames, value: lookup.value)
  }

  /// The same without names to suggest, for expressions that have been checked.
  package var lookup: ExpressionEnvironment {
    ExpressionEnvironment { (reference) throws(LookupError) in
      if case .quantity(let name) = reference.subject, name.first == "$" { return try remembered(name) }
      if case .quantity(let name) = reference.subject,
        let own = gameQuantities.first(where: { $0.name == name })
      {
        return try number(of: own, at: reference.moment)
      }
      let moment = reference.moment ?? "now"
      if moment == "now" || moment == branch.name { return try snapshot.value(of: reference.subject) }
      guard let past = moments.first(where: { $0.name == moment }) else {
        throw .unknownMoment(known: moments.map(\.name) + ["now"])
      }
      return try past.snapshot.value(of: reference.subject)
    }
  }

  private func number(of quantity: GameQuantity, at moment: String?) throws(LookupError) -> Double {
    guard moment == nil else { throw .unknownValue("it belongs to no moment of the game; leave the @ out") }
    return try quantity.find(self).value()
  }

  /// A value that `print` has shown: `$` the last, `$$` the one before, `$3` the third.
  private func remembered(_ name: String) throws(LookupError) -> Double {
    let known = values.isEmpty ? "nothing has been printed yet" : "there are $1 to $\(values.count)"
    let index: Int? =
      switch name {
      case "$": values.count
      case "$$": values.count - 1
      default: Int(name.dropFirst())
      }
    guard let index, 1...max(values.count, 1) ~= index, !values.isEmpty else { throw .unknownValue(known) }
    return values[index - 1]
  }
}

extension Snapshot {
  /// `d.w1`, `d.b1`, .., `g.w1`, ..
  package var parameterNames: [String] {
    Player.allCases.flatMap { player in
      training.experiment[player].network.parameterViews.map { "\(player.letter.lowercased()).\($0.name)" }
    }
  }

  /// The value of a name of the expression language.
  package func value(of subject: Reference.Subject) throws(LookupError) -> Double {
    switch subject {
    case .quantity(let name):
      guard let quantity = Quantity.named(name) else { throw .unknownName }
      return try quantity.find(self).value()
    case .function(let name, let arguments):
      guard let function = pointFunctions.first(where: { $0.name == name }) else { throw .unknownName }
      return try function(arguments, in: self)
    case .parameter(let player, let name, let indices):
      let (player, index) = try parameter(player: player, name: name, indices: indices)
      return training[player].parameters[index]
    }
  }

  /// Whose parameter a name means, and its place in the flat vector.
  package func parameter(player: String, name: String, indices: [Int]) throws(LookupError) -> (Player, Int) {
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
