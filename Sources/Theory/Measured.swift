public import Minimax

/// How a figure is computed.
public enum Provenance: Equatable, Sendable {
  /// By quadrature over densities that are known.
  case exact
  /// From so many samples of the generator.
  case estimated(samples: Int)
}

/// A figure with how it was computed.
public struct Measured: Equatable, Sendable {
  public let value: Double
  public let provenance: Provenance
  /// Beside an estimate of a distance: what a perfect generator scores with the same number of samples.
  public let perfect: Double?
  /// How far the figure lies from that of half the resolution, or from what another sum makes of it if that is
  /// farther: a guide to its own error, no bound. Nil where no such comparison was made.
  public let error: Double?

  public init(_ value: Double, _ provenance: Provenance, perfect: Double? = nil, error: Double? = nil) {
    self.value = value
    self.provenance = provenance
    self.perfect = perfect
    self.error = error
  }
}

/// Why nothing can be said of a moment.
public enum AnalysisError: Error, Equatable, Sendable {
  /// The data are neither on the line nor in the plane with a density and nodes.
  case plane(dimension: Int)
  /// A network gives numbers that are not finite.
  case notFinite(Player)
}

/// How much work an analysis may take.
public struct Resolution: Equatable, Sendable {
  /// Cells into which the latent line is cut.
  public var latentCells: Int
  /// The most panels, of eight points each, into which the data line is cut.
  public var panels: Int
  /// Generated samples where the density has to be estimated.
  public var samples: Int
  /// Cells along each axis of a latent plane, tails apart; even. Data in the plane get as many nodes as that grid has
  /// cells.
  public var planeCells: Int

  public init(
    latentCells: Int = 20_000, panels: Int = 1_000, samples: Int = 20_000, planeCells: Int = 128
  ) {
    precondition(
      latentCells >= 16 && panels >= 16 && samples >= 16,
      "a resolution of \(latentCells) cells, \(panels) panels and \(samples) samples is too coarse; 16 is the least"
    )
    precondition(
      planeCells >= 16 && planeCells % 2 == 0, "\(planeCells) cells along a latent axis; even, 16 at least")
    self.latentCells = latentCells
    self.panels = panels
    self.samples = samples
    self.planeCells = planeCells
  }
}
