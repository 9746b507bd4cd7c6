import Minimax
import Networks

extension Player {
  /// `d.w1`: a weight matrix or bias of this player.
  func name(of view: ParameterView) -> String { "\(letter.lowercased()).\(view.name)" }

  /// `d.w1[0,1]`: one number of this player's flat vector.
  func parameterName(at index: Int, in rules: PlayerRules) -> String {
    "\(letter.lowercased()).\(rules.network.parameterName(at: index))"
  }
}

extension [Double] {
  /// The place of the number that is largest in size; nil where there is none.
  var indexOfLargest: Int? { indices.max { abs(self[$0]) < abs(self[$1]) } }
}
