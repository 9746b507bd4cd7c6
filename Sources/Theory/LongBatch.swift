import Minimax
import Networks
import Numerics

/// Samples that pass through a network together, so that all layers stay in the nearest caches.
private let chunk = 512

extension Network {
  /// The output for many samples, computed in pieces.
  ///
  /// - Parameter input: Shape `count x inputs`.
  func outputs(of input: Batch, parameters: [Double]) -> Batch {
    var result = Batch(features: outputs, count: input.count)
    var piece = Batch(features: inputs, count: chunk)
    var tape = Tape(network: self, count: chunk)
    for start in stride(from: 0, to: input.count, by: chunk) {
      if input.count - start < chunk {
        piece = Batch(features: inputs, count: input.count - start)
        tape = Tape(network: self, count: input.count - start)
      }
      let source = start / laneCount * input.stride
      for index in piece.lanes.indices { piece.lanes[index] = input.lanes[source + index] }
      forward(piece, parameters: parameters, tape: &tape)
      let output = tape.output
      let target = start / laneCount * result.stride
      for index in output.lanes.indices { result.lanes[target + index] = output.lanes[index] }
    }
    result.clearPadding()
    return result
  }
}

extension ModelPair {
  /// What D says of many points.
  func longLogits(at points: Batch) -> Batch {
    guard !isPacked else { return logits(at: points).batch }
    return discriminator.outputs(of: points, parameters: discriminatorParameters)
  }
}

extension Batch {
  /// Some of the samples, in the order given.
  func rows(_ kept: [Int]) -> Batch {
    var batch = Batch(features: features, count: kept.count)
    for (target, source) in kept.enumerated() {
      for feature in 0..<features { batch[feature, target] = self[feature, source] }
    }
    return batch
  }

  /// The same share of one for every sample, nothing in the padding.
  var evenMasses: [Lanes] { Array(repeating: 1 / Double(count), count: count).inLanes }
}

extension [Double] {
  /// Eight by eight, padded with zeros.
  var inLanes: [Lanes] { Batch(column: self).lanes }
}
