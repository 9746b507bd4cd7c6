import Kernels
public import Numerics

extension Network {
  /// The tangent of the forward pass.
  ///
  ///     R{a_l} = V_l h_(l-1) + v_l + W_l R{h_(l-1)},  R{h_l} = f'(a_l) R{a_l}
  ///
  /// with `V_l`, `v_l` the direction's weights and biases.
  ///
  /// - Parameter tape: What ``forward(_:parameters:tape:)`` left for the same input and parameters.
  public func forwardTangent(
    along direction: TangentDirection, input: Batch, parameters: [Double], tape: Tape,
    tangent: inout Tangent
  ) {
    precondition(
      direction.parameters.map { $0.count == parameterCount } ?? true,
      "a direction of \(direction.parameters?.count ?? 0) for \(parameterCount) parameters")
    if let move = direction.input {
      precondition(
        move.count == input.count && move.features == inputs,
        "a direction of \(move.count) x \(move.features) for an input of \(input.count) x \(inputs)")
      features.expandTangent(move, at: input, into: &tangent.features)
    }
    for index in layers.indices {
      let layer = layers[index]
      let source = index > 0 ? tape.outputs[index - 1] : features == .plain ? input : tape.features
      let moved = sourceTangent(of: index, direction, tangent)
      if let moved {
        parameters.withUnsafeBufferPointer { weights in
          tangent.noBias.withUnsafeBufferPointer { zero in
            guard let flat = weights.baseAddress, let zero = zero.baseAddress else { return }
            LayerProduct.forward(
              weights: flat + layer.offset, bias: zero, input: moved, output: &tangent.preactivations[index])
          }
        }
      }
      if let move = direction.parameters {
        move.withUnsafeBufferPointer { buffer in
          guard let flat = buffer.baseAddress else { return }
          LayerProduct.forward(
            weights: flat + layer.offset, bias: flat + layer.biasOffset, input: source,
            output: &tangent.terms[index])
        }
        if moved == nil {
          tangent.preactivations[index].copyLanes(of: tangent.terms[index])
        } else {
          tangent.preactivations[index].add(tangent.terms[index])
        }
      }
      let sums = tape.preactivations[index].lanes
      for lane in tangent.outputs[index].lanes.indices {
        let y = tape.outputs[index].lanes[lane]
        let slope = layer.activation.derivatives(output: y, preactivation: sums.isEmpty ? y : sums[lane])
          .first
        tangent.outputs[index].lanes[lane] = slope * tangent.preactivations[index].lanes[lane]
      }
    }
  }

  /// The tangent of the way back: how the gradients of the parameters and of the input change along the direction.
  ///
  ///     R{d_l} = f'(a_l) R{e_l} + f''(a_l) R{a_l} e_l,  R{e_(l-1)} = W_l' R{d_l} + V_l' d_l
  ///     R{dL/dW_l} = R{d_l} h_(l-1)' + d_l R{h_(l-1)}'
  ///
  /// with `e` the gradient at an activation and `d` that at a weighted sum. Fills `tangent.input`.
  ///
  /// - Parameter outputGradient: What ``backward(_:input:parameters:tape:adjoint:gradient:)`` was given.
  /// - Parameter outputGradientTangent: How that gradient changes along the direction itself; padding zero.
  /// - Parameter adjoint: What the way back left for that gradient.
  /// - Parameter tangent: What ``forwardTangent(along:input:parameters:tape:tangent:)`` left.
  /// - Parameter gradient: Shape `parameterCount`; added to, not overwritten.
  public func backwardTangent(
    _ outputGradient: Batch, outputGradientTangent: Batch, along direction: TangentDirection, input: Batch,
    parameters: [Double], tape: Tape, adjoint: Adjoint, tangent: inout Tangent, gradient: inout [Double]
  ) {
    precondition(
      gradient.count == parameterCount, "gradient of \(gradient.count) for \(parameterCount) parameters")
    let last = layers.count - 1
    tangent.upstream[last].copyLanes(of: outputGradient)
    tangent.upstreamTangents[last].copyLanes(of: outputGradientTangent)
    for index in stride(from: last, through: 0, by: -1) {
      let layer = layers[index]
      let sums = tape.preactivations[index].lanes
      for lane in tangent.deltas[index].lanes.indices {
        let y = tape.outputs[index].lanes[lane]
        let (first, second) = layer.activation.derivatives(
          output: y, preactivation: sums.isEmpty ? y : sums[lane])
        tangent.deltas[index].lanes[lane] =
          first * tangent.upstreamTangents[index].lanes[lane]
          + second * tangent.preactivations[index].lanes[lane] * tangent.upstream[index].lanes[lane]
      }
      let delta = adjoint.preactivations[index]
      addGradientTangent(of: index, delta, direction, input: input, tape: tape, &tangent, &gradient)
      descendTangent(index, delta, direction, parameters: parameters, &tangent)
    }
    guard features != .plain else { return tangent.input.copyLanes(of: tangent.featureGradientTangent) }
    features.pullBack(tangent.featureGradientTangent, input: input, into: &tangent.input)
    if let move = direction.input {
      features.addPullBackTangent(tangent.featureGradient, move, into: &tangent.input)
    }
  }

  /// What moves at the entrance of a layer; nil where nothing does.
  private func sourceTangent(of index: Int, _ direction: TangentDirection, _ tangent: Tangent) -> Batch? {
    if index > 0 { return tangent.outputs[index - 1] }
    return features == .plain ? direction.input : direction.input.map { _ in tangent.features }
  }

  private func addGradientTangent(
    of index: Int, _ delta: Batch, _ direction: TangentDirection, input: Batch, tape: Tape,
    _ tangent: inout Tangent, _ gradient: inout [Double]
  ) {
    let layer = layers[index]
    let source = index > 0 ? tape.outputs[index - 1] : features == .plain ? input : tape.features
    let moved = sourceTangent(of: index, direction, tangent)
    gradient.withUnsafeMutableBufferPointer { buffer in
      tangent.discarded.withUnsafeMutableBufferPointer { unwanted in
        guard let flat = buffer.baseAddress, let unwanted = unwanted.baseAddress else { return }
        LayerProduct.parameterGradient(
          outputGradient: tangent.deltas[index], input: source, weightGradient: flat + layer.offset,
          biasGradient: flat + layer.biasOffset)
        guard let moved else { return }
        LayerProduct.parameterGradient(
          outputGradient: delta, input: moved, weightGradient: flat + layer.offset, biasGradient: unwanted)
      }
    }
  }

  /// Carries the gradient at a layer's weighted sums, and its tangent, to the layer before or to the features.
  private func descendTangent(
    _ index: Int, _ delta: Batch, _ direction: TangentDirection, parameters: [Double],
    _ tangent: inout Tangent
  ) {
    let offset = layers[index].offset
    parameters.withUnsafeBufferPointer { buffer in
      guard let weights = buffer.baseAddress.map({ $0 + offset }) else { return }
      let moved = tangent.deltas[index]
      if index > 0 {
        LayerProduct.inputGradient(
          weights: weights, outputGradient: delta, inputGradient: &tangent.upstream[index - 1])
        LayerProduct.inputGradient(
          weights: weights, outputGradient: moved, inputGradient: &tangent.upstreamTangents[index - 1])
      } else {
        LayerProduct.inputGradient(
          weights: weights, outputGradient: delta, inputGradient: &tangent.featureGradient)
        LayerProduct.inputGradient(
          weights: weights, outputGradient: moved, inputGradient: &tangent.featureGradientTangent)
      }
    }
    direction.parameters?.withUnsafeBufferPointer { buffer in
      guard let weights = buffer.baseAddress.map({ $0 + offset }) else { return }
      if index > 0 {
        LayerProduct.inputGradient(
          weights: weights, outputGradient: delta, inputGradient: &tangent.terms[index - 1])
        tangent.upstreamTangents[index - 1].add(tangent.terms[index - 1])
      } else {
        LayerProduct.inputGradient(
          weights: weights, outputGradient: delta, inputGradient: &tangent.featureTerm)
        tangent.featureGradientTangent.add(tangent.featureTerm)
      }
    }
  }
}
