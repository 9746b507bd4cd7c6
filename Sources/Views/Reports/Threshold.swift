/// The bounds beyond which a diagnosis speaks: all of them, in one place.
///
/// None is a law. Each is set where the thing it stands for has become an order of magnitude, or plainly more than
/// chance would bring; a verdict shows its number beside the bound, so that one can judge for oneself.
package enum Threshold {
  /// Saturation: how many times longer G's gradient would be under the nonsaturating loss. At D = 1/2 on the fakes it is
  /// 1, for slopes D and 1 - D; where D is near 0 on all of them it is about (1 - D) / D.
  static let saturation = 10.0

  /// Saturation: the mean of D on fakes below which D counts as sure. At 1/10 the slopes are 9 apart.
  static let sureOfFakes = 0.1

  /// D too strong: D's gap as a share of G's, below which D counts as close to its best. The ledger's sentence calls
  /// V close to V* from the same share on.
  static let smallGap = 0.1

  /// D too strong: G's gap, in units of its objective (1 nat, 1/4, 2, a standard deviation), for there to be much
  /// left to learn.
  static let largeGap = 0.5

  /// D too strong: what G's loss would change by if a fake moved by one standard deviation of the data, as a share of
  /// G's gap. Less than a tenth, and no move of that size can close more than a tenth of it to first order.
  static let signal = 0.1

  /// Lost modes: the share of the data's own mass at a mode below which G has lost it. A tenth is far below what
  /// any smooth misfit leaves; with 2,500 samples and eight modes chance does not come near it.
  static let lostMode = 0.1

  /// Lost modes: G's mass near all modes together. With less, G has not lost modes but not found them.
  static let captured = 0.5

  /// Collapse: the standard deviation of what G makes as a share of the data's. A tenth: G's samples all look alike.
  static let spread = 0.1

  /// Rotation: turns of both players about the middle of their common path. An approach makes about half a
  /// turn, seen from its own middle, and two random walks hardly ever make more than one.
  static let turns = 1.5

  /// Rotation: the share of all turning that goes one way. Noise about a resting point turns either way, and keeps
  /// about 1 / sqrt(moments) of it.
  static let constancy = 0.6

  /// Rotation: the kept moments that are looked at, and the fewest that will do.
  package static let moments = 60
  static let fewestMoments = 16
}
