import Networks
import Numerics

/// A network in a record.
struct NetworkRecord: Codable, Equatable, Sendable {
  struct Layer: Codable, Equatable, Sendable {
    let width: Int
    let activation: Activation
  }

  let inputs: Int
  let features: InputFeatures
  /// The output last.
  let layers: [Layer]

  init(_ network: Network) {
    inputs = network.inputs
    features = network.features
    layers = network.layers.map { Layer(width: $0.outputs, activation: $0.activation) }
  }

  func network() throws(RecordError) -> Network {
    let widths = GameLimits.widths
    let depth = GameLimits.hiddenLayers.upperBound
    try expect(widths ~= inputs, "inputs", "a whole number from 1 to \(widths.upperBound)")
    try expect(1...depth + 1 ~= layers.count, "layers", "1 to \(depth + 1) layers")
    for (index, layer) in layers.enumerated() {
      try expect(
        widths ~= layer.width, "layers[\(index)].width", "a whole number from 1 to \(widths.upperBound)")
    }
    return Network(
      inputs: inputs, features: features, widths: layers.map(\.width),
      activations: layers.map(\.activation))
  }
}

/// How one player is built and how it learns, in a record.
struct PlayerRulesRecord: Codable, Equatable, Sendable {
  let network: NetworkRecord
  let initializer: Initializer
  let optimizer: Optimizer
  let learningRate: Double

  init(_ rules: PlayerRules) {
    network = NetworkRecord(rules.network)
    initializer = rules.initializer
    optimizer = rules.optimizer
    learningRate = rules.learningRate
  }

  func rules() throws(RecordError) -> PlayerRules {
    let isRate = { (number: Double) in number >= 0 && number.isFinite }
    try expect(isRate(learningRate), "learningRate", "a number that is not negative")
    if case .normal(let sd) = initializer {
      try expect(isRate(sd), "initializer.normal.sd", "a number that is not negative")
    }
    try expect(
      optimizer.hyperparameters.allSatisfy { abs($0) <= 1 }, "optimizer", "numbers between -1 and 1")
    return PlayerRules(
      network: try within("network", network.network), initializer: initializer, optimizer: optimizer,
      learningRate: learningRate)
  }
}

extension Optimizer {
  fileprivate var hyperparameters: [Double] {
    switch self {
    case .sgd: []
    case .momentum(let beta), .nesterov(let beta): [beta]
    case .rmsprop(let rho, let epsilon): [rho, epsilon]
    case .adam(let beta1, let beta2, let epsilon): [beta1, beta2, epsilon]
    }
  }
}
