import Language
import Networks
import Numerics

extension Optimizer {
  /// The form in which it can be typed.
  package var spelling: String {
    switch self {
    case .sgd: "sgd"
    case .momentum(let beta): "momentum(\(spelled(beta)))"
    case .nesterov(let beta): "nesterov(\(spelled(beta)))"
    case .rmsprop(let rho, _): "rmsprop(\(spelled(rho)))"
    case .adam(let beta1, let beta2, _): "adam(\(spelled(beta1)),\(spelled(beta2)))"
    }
  }
}

extension Initializer {
  /// The form in which it can be typed.
  package var spelling: String {
    switch self {
    case .xavier: "xavier"
    case .he: "he"
    case .normal(let sd): "normal(\(spelled(sd)))"
    case .zeros: "zeros"
    case .orthogonal: "orthogonal"
    }
  }
}

extension Network {
  /// `16,16`, or `none`.
  var hiddenWidths: String {
    layers.count == 1 ? "none" : layers.dropLast().map { "\($0.outputs)" }.joined(separator: ",")
  }

  /// The activation of the hidden layers; tanh where there are none.
  var hiddenActivation: Activation { layers.count == 1 ? .tanh : layers[0].activation }

  /// `1-16-1 tanh`, or `1-1 affine`.
  package var summary: String {
    let widths = ([inputs] + layers.map(\.outputs)).map { "\($0)" }.joined(separator: "-")
    let kind = layers.count == 1 ? "affine" : hiddenActivation.rawValue
    return "\(widths) \(kind)" + (features == .quadratic ? " of x and x^2" : "")
  }

  /// The same network with some of its features changed.
  func with(
    inputs: Int? = nil, features: InputFeatures? = nil, hidden: [Int]? = nil, activation: Activation? = nil,
    outputs: Int? = nil
  ) -> Network {
    Network(
      inputs: inputs ?? self.inputs, features: features ?? self.features,
      hidden: hidden ?? layers.dropLast().map(\.outputs), activation: activation ?? hiddenActivation,
      outputs: outputs ?? self.outputs, outputActivation: layers[layers.count - 1].activation)
  }
}
