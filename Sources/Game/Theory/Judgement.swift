import Minimax
import Networks
import Numerics

/// What D says of one point, what that costs, and the way back.
package struct Judgement {
  package enum Sample { case real, generated }

  package let logit: Double
  package let probability: Double
  package let loss: Double
  /// The loss by the logit.
  package let lossSlope: Double
  /// The logit by the point.
  package let slope: [Double]
  package let trace: NetworkTrace

  package init(of point: [Double], _ term: LossTerm, _ training: Training) {
    let network = training.experiment.discriminator.network
    let parameters = training.discriminator.parameters
    let logit = network.output(of: Batch(rows: [point]), parameters: parameters)[0, 0]
    self.logit = logit
    probability = sigmoid(logit)
    loss = term.cost(Lanes(repeating: logit))[0]
    lossSlope = term.slope(Lanes(repeating: logit))[0]
    slope = NetworkTrace(network, parameters: parameters, at: point, outputGradient: [1]).inputGradient
    trace = NetworkTrace(network, parameters: parameters, at: point, outputGradient: [lossSlope])
  }
}

extension Objective {
  /// What one sample adds to the mean that a player minimises.
  package func formula(ofOne sample: Judgement.Sample) -> String {
    switch (self, sample) {
    case (.minimax, .real), (.nonSaturating, .real): "-log D(x)"
    case (.minimax, .generated): "log(1 - D(G(z)))"
    case (.nonSaturating, .generated): "-log D(G(z))"
    case (.leastSquares, _): "(l - 1)^2 / 2"
    case (.hinge, .real): "max(0, 1 - l)"
    case (.hinge, .generated), (.wasserstein, _): "-l"
    }
  }
}
