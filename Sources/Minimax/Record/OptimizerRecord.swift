import Networks

/// An optimiser in a record: which one, and its hyperparameters.
struct OptimizerRecord: Codable, Equatable, Sendable {
  let kind: String
  var beta: ExactNumber?
  var beta1: ExactNumber?
  var beta2: ExactNumber?
  var rho: ExactNumber?
  var epsilon: ExactNumber?

  init(_ optimizer: Optimizer) {
    switch optimizer {
    case .sgd: kind = "sgd"
    case .momentum(let beta):
      kind = "momentum"
      self.beta = ExactNumber(beta)
    case .nesterov(let beta):
      kind = "nesterov"
      self.beta = ExactNumber(beta)
    case .rmsprop(let rho, let epsilon):
      kind = "rmsprop"
      self.rho = ExactNumber(rho)
      self.epsilon = ExactNumber(epsilon)
    case .adam(let beta1, let beta2, let epsilon):
      kind = "adam"
      self.beta1 = ExactNumber(beta1)
      self.beta2 = ExactNumber(beta2)
      self.epsilon = ExactNumber(epsilon)
    }
  }

  func optimizer() throws(RecordError) -> Optimizer {
    switch kind {
    case "sgd": return .sgd
    case "momentum": return .momentum(beta: try number(beta, "beta"))
    case "nesterov": return .nesterov(beta: try number(beta, "beta"))
    case "rmsprop": return .rmsprop(rho: try number(rho, "rho"), epsilon: try number(epsilon, "epsilon"))
    case "adam":
      return .adam(
        beta1: try number(beta1, "beta1"), beta2: try number(beta2, "beta2"),
        epsilon: try number(epsilon, "epsilon"))
    default: throw RecordError("kind", expected: "one of sgd, momentum, nesterov, rmsprop, adam")
    }
  }

  private func number(_ number: ExactNumber?, _ place: String) throws(RecordError) -> Double {
    guard let value = number?.value, value.isFinite, abs(value) <= 1 else {
      throw RecordError(place, expected: "a number between -1 and 1")
    }
    return value
  }
}
