import Networks
import Numerics

/// A network in a record.
struct NetworkRecord: Codable, Equatable, Sendable {
  struct Layer: Codable, Equatable, Sendable {
    let width: Int
    let activation: String
  }

  let inputs: Int
  let features: String
  /// The output last.
  let layers: [Layer]

  init(_ network: Network) {
    inputs = network.inputs
    features = network.features.rawValue
    layers = network.layers.map { Layer(width: $0.outputs, activation: $0.activation.rawValue) }
  }

  func network() throws(RecordError) -> Network {
    let widths = GameLimits.widths
    let depth = GameLimits.hiddenLayers.upperBound
    try expect(widths ~= inputs, "inputs", "a whole number from 1 to \(widths.upperBound)")
    try expect(1...depth + 1 ~= layers.count, "layers", "1 to \(depth + 1) layers")
    var activations: [Activation] = []
    for (index, layer) in layers.enumerated() {
      try expect(
        widths ~= layer.width, "layers[\(index)].width", "a whole number from 1 to \(widths.upperBound)")
      activations.append(try choice(layer.activation, "layers[\(index)].activation"))
    }
    return Network(
      inputs: inputs, features: try choice(features, "features"), widths: layers.map(\.width),
      activations: activations)
  }
}

/// How one player is built and how it learns, in a record.
struct PlayerRulesRecord: Codable, Equatable, Sendable {
  let network: NetworkRecord
  let initializer: InitializerRecord
  let optimizer: OptimizerRecord
  let learningRate: ExactNumber

  init(_ rules: PlayerRules) {
    network = NetworkRecord(rules.network)
    initializer = InitializerRecord(rules.initializer)
    optimizer = OptimizerRecord(rules.optimizer)
    learningRate = ExactNumber(rules.learningRate)
  }

  func rules() throws(RecordError) -> PlayerRules {
    try expect(
      learningRate.value >= 0 && learningRate.value.isFinite, "learningRate", "a number that is not negative")
    return PlayerRules(
      network: try within("network", network.network),
      initializer: try within("initializer", initializer.initializer),
      optimizer: try within("optimizer", optimizer.optimizer), learningRate: learningRate.value)
  }
}

/// How weights are drawn, in a record.
struct InitializerRecord: Codable, Equatable, Sendable {
  let kind: String
  let sd: ExactNumber?

  init(_ initializer: Initializer) {
    var deviation: Double?
    switch initializer {
    case .xavier: kind = "xavier"
    case .he: kind = "he"
    case .zeros: kind = "zeros"
    case .orthogonal: kind = "orthogonal"
    case .normal(let sd):
      kind = "normal"
      deviation = sd
    }
    sd = deviation.map { ExactNumber($0) }
  }

  func initializer() throws(RecordError) -> Initializer {
    switch kind {
    case "xavier": return .xavier
    case "he": return .he
    case "zeros": return .zeros
    case "orthogonal": return .orthogonal
    case "normal":
      guard let sd = sd?.value, sd.isFinite, sd >= 0 else {
        throw RecordError("sd", expected: "a number that is not negative")
      }
      return .normal(sd: sd)
    default: throw RecordError("kind", expected: "one of xavier, he, normal, zeros, orthogonal")
    }
  }
}
