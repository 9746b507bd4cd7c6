public import Networks
import Numerics

/// The price of steep slopes at the real samples: R1.
///
///     gamma/2 mean |grad_x l(x)|^2
///
/// over the reals as D sees them: with instance noise at the noisy ones, with packing over whole packs. Its gradient by
/// D's parameters is `gamma` times the derivative of `grad l` along `grad_x l`, by one tangent through both passes.
///
/// - Source: Mescheder et al. 2018, equation 9.
public struct GradientPenalty: Equatable, Sendable {
  /// In nats, like the loss it is part of.
  public internal(set) var value = 0.0
  /// The way back from the sum of the logits; it reaches `slopes.input`: the slope of D's logit at every real.
  public internal(set) var slopes: Adjoint
  /// The gradient of the sum of the logits by each of them.
  private let ones: Batch

  /// Room for the slopes.
  init(network: Network, count: Int) {
    slopes = Adjoint(network: network, count: count)
    ones = Batch(column: Array(repeating: 1, count: count))
  }

  mutating func measure(_ weight: Double, _ network: Network, reals: Batch, parameters: [Double], tape: Tape)
  {
    network.pullBack(ones, input: reals, parameters: parameters, tape: tape, adjoint: &slopes)
    var sum = Lanes.zero
    for lane in slopes.input.lanes { sum += lane * lane }
    value = weight / 2 * (sum.laneSum / Double(reals.count))
  }

  /// Adds the gradient by D's parameters.
  func addGradient(
    _ weight: Double, _ network: Network, reals: Batch, parameters: [Double], tape: Tape,
    into gradient: inout [Double]
  ) {
    let direction = TangentDirection(input: slopes.input)
    var tangent = Tangent(network: network, count: reals.count)
    var change = Array(repeating: 0.0, count: gradient.count)
    network.forwardTangent(
      along: direction, input: reals, parameters: parameters, tape: tape, tangent: &tangent)
    network.backwardTangent(
      ones, outputGradientTangent: Batch(features: 1, count: reals.count), along: direction, input: reals,
      parameters: parameters, tape: tape, adjoint: slopes, tangent: &tangent, gradient: &change)
    let share = weight / Double(reals.count)
    for index in gradient.indices { gradient[index] += share * change[index] }
  }

  public static func == (a: GradientPenalty, b: GradientPenalty) -> Bool {
    a.value.bitPattern == b.value.bitPattern && a.slopes == b.slopes
  }
}
