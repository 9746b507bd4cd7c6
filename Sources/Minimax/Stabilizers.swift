/// What is done against mode collapse and against a game that spins. All of it is off unless it is asked for.
public struct Stabilizers: Codable, Equatable, Sendable {
  /// Samples of one source that D judges together, as one pack; 1 is none. Source: Lin et al. 2018, "PacGAN".
  public var packing: Int
  /// Updates of D that G looks ahead, and differentiates through; 0 is none.
  /// Source: Metz et al. 2017, "Unrolled generative adversarial networks".
  public var unrolling: Int
  /// Standard deviation of the normal noise that is added to reals and fakes alike before D sees them; 0 is none.
  /// Source: Sonderby et al. 2017; Arjovsky and Bottou 2017.
  public var instanceNoise: Double
  /// Weight gamma of `gamma/2 E_p |grad_x l|^2` in D's loss; 0 is none. Source: R1 of Mescheder et al. 2018.
  public var gradientPenalty: Double

  public init(
    packing: Int = 1, unrolling: Int = 0, instanceNoise: Double = 0, gradientPenalty: Double = 0
  ) {
    precondition(
      packing >= 1 && unrolling >= 0 && instanceNoise >= 0 && gradientPenalty >= 0,
      "packs of \(packing), \(unrolling) updates ahead, noise \(instanceNoise), penalty \(gradientPenalty)")
    self.packing = packing
    self.unrolling = unrolling
    self.instanceNoise = instanceNoise
    self.gradientPenalty = gradientPenalty
  }

  public static let off = Stabilizers()

  /// Whether D sees something else than single samples as they are.
  var altersInput: Bool { packing > 1 || instanceNoise > 0 }
}

/// Why some cures do not go with other rules.
public enum StabilizerConflict: Equatable, Sendable {
  /// A minibatch of this size makes no whole number of packs.
  case packs(batchSize: Int, packing: Int)
  /// Looking ahead through a penalty on slopes would take third derivatives.
  case penaltyAhead
  /// Moving at once means not to know the other's answer, looking ahead to know it.
  case simultaneousAhead
}

extension Experiment {
  /// Why these rules cannot be played together; nil where they can.
  public var cureConflict: StabilizerConflict? {
    if !batchSize.isMultiple(of: stabilizers.packing) {
      return .packs(batchSize: batchSize, packing: stabilizers.packing)
    }
    guard stabilizers.unrolling > 0 else { return nil }
    if stabilizers.gradientPenalty > 0 { return .penaltyAhead }
    return schedule.isSimultaneous ? .simultaneousAhead : nil
  }

  /// Whether D judges packs; then it says nothing of a single point.
  public var isPacked: Bool { stabilizers.packing > 1 }
}
