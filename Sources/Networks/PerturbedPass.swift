import Kernels
public import Numerics

/// Forward passes over one batch with a single number moved, for derivatives by differences.
///
/// Only what lies above a moved parameter is computed again, and nothing here knows of the way back: a mistake in
/// ``Network/backward(_:input:parameters:tape:adjoint:gradient:)`` cannot hide in it.
public struct PerturbedPass: Sendable {
  public let network: Network
  private let parameters: [Double]
  private let input: Batch
  /// The pass with nothing moved.
  private let still: Tape
  /// The weighted sums of every layer with nothing moved.
  private let sums: [Batch]
  private var tape: Tape
  /// One unit of every sample, on its way through its activation.
  private var unit: Batch
  /// Where the last move set in.
  private var layer = 0
  private var row = 0

  /// - Parameter input: Shape `count x inputs`.
  public init(_ network: Network, parameters: [Double], input: Batch) {
    var still = Tape(network: network, count: input.count)
    network.forward(input, parameters: parameters, tape: &still)
    var sums: [Batch] = []
    for (index, layer) in network.layers.enumerated() {
      let source = index > 0 ? still.outputs[index - 1] : network.features == .plain ? input : still.features
      var sum = Batch(features: layer.outputs, count: input.count)
      layer.forward(source, parameters: parameters, output: &sum)
      sums.append(sum)
    }
    self.network = network
    self.parameters = parameters
    self.input = input
    self.still = still
    self.sums = sums
    tape = still
    unit = Batch(features: 1, count: input.count)
  }

  /// The network's output with the number moved; shape `count x outputs`.
  public var output: Batch { tape.output }

  /// Moves one number of the flat parameter vector by a step.
  public mutating func move(parameter index: Int, by step: Double) {
    guard let target = network.layers.lastIndex(where: { $0.offset <= index }) else { return }
    let place = network.layers[target]
    let isBias = index >= place.biasOffset
    let next = isBias ? index - place.biasOffset : (index - place.offset) / place.inputs
    restore(upTo: target)
    (layer, row) = (target, next)
    let sum = sums[target]
    if isBias {
      for block in 0..<unit.blockCount { unit.lanes[block] = sum.lanes[block * sum.stride + row] + step }
    } else {
      let column = (index - place.offset) % place.inputs
      let source =
        target > 0 ? still.outputs[target - 1] : network.features == .plain ? input : still.features
      for block in 0..<unit.blockCount {
        unit.lanes[block] =
          sum.lanes[block * sum.stride + row] + step * source.lanes[block * source.stride + column]
      }
    }
    unit.apply(place.activation)
    let stride = tape.outputs[target].stride
    for block in 0..<unit.blockCount { tape.outputs[target].lanes[block * stride + row] = unit.lanes[block] }
    for index in network.layers.indices.dropFirst(target + 1) {
      let source = tape.outputs[index - 1]
      network.layers[index].forward(source, parameters: parameters, output: &tape.outputs[index])
      tape.outputs[index].apply(network.layers[index].activation)
    }
  }

  /// Puts another input in the place of the first one; a later move of a parameter goes back to the first.
  public mutating func move(toInput other: Batch) {
    network.forward(other, parameters: parameters, tape: &tape)
    // Every layer may differ, as after a move below the first.
    (layer, row) = (-1, 0)
  }

  /// Sets the mark of every sample in which a rectifier stands on the other side of its kink than with nothing moved.
  ///
  /// - Parameter marks: Shape `count x 1`; 1 is a mark.
  public func markCrossings(in marks: inout Batch) {
    for index in network.layers.indices.dropFirst(max(layer, 0))
    where network.layers[index].activation.hasKink {
      let (before, now) = (still.outputs[index], tape.outputs[index])
      for block in 0..<marks.blockCount {
        for place in (block * before.stride)..<(block * before.stride + before.features) {
          marks.lanes[block].replace(with: 1, where: (before.lanes[place] .> 0) .^ (now.lanes[place] .> 0))
        }
      }
    }
  }

  /// Undoes the last move in every layer that the next one, in a given layer, will not compute again.
  private mutating func restore(upTo target: Int) {
    if layer == target {
      let outputs = still.outputs[target]
      for block in 0..<outputs.blockCount {
        let place = block * outputs.stride + row
        tape.outputs[target].lanes[place] = outputs.lanes[place]
      }
    } else if layer < target {
      for index in max(layer, 0)...target { tape.outputs[index].copyLanes(of: still.outputs[index]) }
    }
  }
}

extension Layer {
  /// The weighted sums of a batch.
  fileprivate func forward(_ input: Batch, parameters: [Double], output: inout Batch) {
    parameters.withUnsafeBufferPointer { buffer in
      guard let flat = buffer.baseAddress else { return }
      LayerProduct.forward(
        weights: flat + offset, bias: flat + biasOffset, input: input, output: &output)
    }
  }
}

extension Activation {
  /// Whether its derivative jumps.
  fileprivate var hasKink: Bool { self == .relu || self == .leakyRelu }
}
