public import Numerics

/// What a discriminator says of a batch before the sigmoid: the log-odds that each point is real.
///
/// A type of its own, so that a loss cannot be handed probabilities.
public struct Logits: Equatable, Sendable {
  /// Shape `count x 1`.
  public var batch: Batch

  public init(_ batch: Batch) {
    precondition(batch.features == 1, "logits have one number per sample, not \(batch.features)")
    self.batch = batch
  }

  public init(_ values: [Double]) { batch = Batch(column: values) }

  public var count: Int { batch.count }
  public var values: [Double] { batch.column(0) }

  /// `D = sigmoid(logit)` for every sample.
  public var probabilities: [Double] { values.map { sigmoid($0) } }
}

/// Points of the data space, real or generated: shape `count x dimension`.
public struct Samples: Equatable, Sendable {
  public var batch: Batch
  public init(_ batch: Batch) { self.batch = batch }
  public var count: Int { batch.count }
}

/// Points of the latent space: shape `count x latent dimension`.
public struct Latents: Equatable, Sendable {
  public var batch: Batch
  public init(_ batch: Batch) { self.batch = batch }
  public var count: Int { batch.count }
}
