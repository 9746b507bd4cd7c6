/// One gradient that backpropagation computes: of whose loss, by what.
public enum GradientPart: Int, Equatable, Sendable, CaseIterable {
  /// Of D's loss.
  case discriminatorParameters, reals, fakes
  /// Of G's loss; by the fakes it is what D tells G.
  case generatorParameters, told, latents

  /// Whose loss it is.
  public var player: Player {
    rawValue < GradientPart.generatorParameters.rawValue ? .discriminator : .generator
  }

  /// Whether it is taken by parameters, and not by the samples of a minibatch.
  public var isParameters: Bool { self == .discriminatorParameters || self == .generatorParameters }

  /// `D's parameters`, `the fakes`, ..
  public var name: String {
    switch self {
    case .discriminatorParameters: "D's parameters"
    case .reals: "the reals"
    case .fakes, .told: "the fakes"
    case .generatorParameters: "G's parameters"
    case .latents: "the latents"
    }
  }

  /// What the name of one number of a minibatch begins with.
  var sampleName: String {
    switch self {
    case .reals: "real"
    case .latents: "latent"
    default: "fake"
    }
  }
}

/// One number of a gradient, come by in two ways.
public struct SlopeComparison: Equatable, Sendable {
  public let part: GradientPart
  /// `d.w1[0,1]`, `real[17]`, or `real[17,0]` in the plane.
  public let name: String
  public let backpropagated: Double
  /// By differences of the loss.
  public let difference: Double
  /// Relative, as ``GradientCheck`` defines it; infinite where one of the two is not finite.
  public let error: Double

  /// - Parameter scale: The size that an error is held against, where neither number is larger.
  init(_ part: GradientPart, name: String, backpropagated: Double, difference: Double, scale: Double) {
    self.part = part
    self.name = name
    self.backpropagated = backpropagated
    self.difference = difference
    let apart = abs(backpropagated - difference)
    let size = max(abs(backpropagated), abs(difference), scale)
    error = apart == 0 ? 0 : apart.isFinite && size.isFinite ? apart / size : .infinity
  }

  /// Whether the two are one number but for rounding.
  public var isRight: Bool { error <= GradientCheck.tolerance }
}

/// What came of the numbers of one gradient.
public struct GradientTally: Equatable, Sendable {
  /// Numbers compared.
  public private(set) var compared = 0
  /// Of those, the ones that do not agree.
  public private(set) var wrong = 0
  /// Numbers left out because a sample lies on a kink, where there is no derivative.
  public private(set) var onKinks = 0
  /// The comparison with the greatest error; nil where nothing was compared.
  public private(set) var worst: SlopeComparison?

  /// Takes in one comparison; nil for a number on a kink.
  mutating func note(_ comparison: SlopeComparison?) {
    guard let comparison else {
      onKinks += 1
      return
    }
    compared += 1
    if !comparison.isRight { wrong += 1 }
    if let worst, worst.error >= comparison.error { return }
    worst = comparison
  }
}
