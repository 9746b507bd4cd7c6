import Minimax
import Networks

extension Experiment {
  /// Floating-point operations of the layer products in one round: two for each multiply-add.
  ///
  /// Biases, activations, losses, optimisers and sampling are not counted, so that the figure says how well the
  /// products use the processor. With w the weights of a network (without biases), v those of its first layer, m the
  /// batch size, k_D and k_G the updates of a round:
  ///
  ///     update of D   m (w_G + 2 w_D + 2 w_D + 2 (w_D - v_D))   G forward; D forward, weights, back on 2m points
  ///     update of G   m (w_G + w_D + w_D + w_G + (w_G - v_G))   G, D forward; back through D; G weights, back
  ///     operations    2 (k_D update of D + k_G update of G)
  var layerOperations: Double {
    let g = generator.network.weightCounts
    let d = discriminator.network.weightCounts
    let updateOfD = g.all + 4 * d.all + 2 * (d.all - d.first)
    let updateOfG = 2 * g.all + 2 * d.all + (g.all - g.first)
    return 2.0 * Double(batchSize)
      * Double(schedule.discriminatorUpdates * updateOfD + schedule.generatorUpdates * updateOfG)
  }
}

extension Network {
  /// Weights of all layers and of the first, biases left out.
  fileprivate var weightCounts: (all: Int, first: Int) {
    (layers.reduce(0) { $0 + $1.inputs * $1.outputs }, layers[0].inputs * layers[0].outputs)
  }
}
