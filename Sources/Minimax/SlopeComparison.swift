/// One gradient that backpropagation computes: of whose loss, by what.
public enum GradientPart: Int, Equatable, Sendable, CaseIterable {
  /// Of D's loss.
  case discriminatorParameters, reals, fakes
  /// Of G's loss; by the fakes it is what D tells G.
  case generatorParameters, inputGradient, latents

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
    case .fakes, .inputGradient: "the fakes"
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
  /// Relative, as ``GradientCheck`` defines it; 0 where an ordinary loss has no slope but rounding, as where opposite
  /// terms cancel; infinite where one of the two is not finite.
  public let error: Double
  /// What differences can tell of it.
  public let verdict: Verdict

  public enum Verdict: Equatable, Sendable {
    /// The two are one number but for rounding.
    case right
    case wrong
    /// Rounding of the loss, or overflow, hides the slope from differences.
    case untold
  }

  /// The blur of an ordinary loss, of at most about half a million nats. Where it is larger, a loss that stands still
  /// says nothing, and numbers on the way back may overflow.
  private static let ordinaryBlur = 1.0

  /// - Parameter scale: The size that an error is held against, where neither number is larger.
  /// - Parameter blur: The size of a slope at which rounding of the loss could make an error of the tolerance.
  init(
    _ part: GradientPart, name: String, backpropagated: Double, difference: Double, scale: Double,
    blur: Double
  ) {
    self.part = part
    self.name = name
    self.backpropagated = backpropagated
    self.difference = difference
    let apart = abs(backpropagated - difference)
    let size = max(abs(backpropagated), abs(difference), scale)
    let isFinite = apart.isFinite && size.isFinite
    let isOrdinary = blur <= SlopeComparison.ordinaryBlur
    let isZero = isOrdinary && size <= GradientCheck.tolerance * blur
    error = apart == 0 || isZero ? 0 : isFinite ? apart / size : .infinity
    if !difference.isFinite {
      verdict = .untold
    } else if !isFinite {
      verdict = isOrdinary ? .wrong : .untold
    } else if error <= GradientCheck.tolerance {
      verdict = isOrdinary || size >= blur ? .right : .untold
    } else {
      verdict = blur.isFinite && apart > GradientCheck.tolerance * max(size, blur) ? .wrong : .untold
    }
  }
}

/// What came of the numbers of one gradient.
public struct GradientTally: Equatable, Sendable {
  /// Numbers compared, of which the differences can tell something.
  public private(set) var compared = 0
  /// Of those, the ones that do not agree.
  public private(set) var wrong = 0
  /// Numbers left out because a sample lies on a kink, where there is no derivative.
  public private(set) var onKinks = 0
  /// Numbers of which nothing can be told, the loss being too large for its slope or not finite.
  public private(set) var untold = 0
  /// The comparison with the greatest error; nil where nothing was compared.
  public private(set) var worst: SlopeComparison?

  /// Takes in one comparison; nil for a number on a kink.
  mutating func note(_ comparison: SlopeComparison?) {
    guard let comparison else {
      onKinks += 1
      return
    }
    guard comparison.verdict != .untold else {
      untold += 1
      return
    }
    compared += 1
    if comparison.verdict == .wrong { wrong += 1 }
    if let worst, worst.error >= comparison.error { return }
    worst = comparison
  }
}
