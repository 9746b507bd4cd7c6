import Distributions
import Minimax
import Numerics

/// Everything that theory has to say of one moment of a game.
///
/// Exact for a latent of at most as many dimensions as the data; for more the generator's density is estimated from
/// samples, and every figure says so. In the plane exact means: by triangles and nodes, and ``Measured/error`` tells
/// how far the figure is from that of half the resolution.
///
/// A class, for it is large, never changes, and is held by every snapshot, branch and checkpoint.
public final class Analysis: Sendable {
  public let modelPair: ModelPair
  public let resolution: Resolution
  /// Both distributions, where the data live.
  public let domain: Domain
  /// The figures.
  public let ledger: Ledger

  /// Where the data live, and what both distributions are there.
  public enum Domain: Sendable {
    case line(LineDomain)
    case plane(PlaneDomain)
  }

  public init(of modelPair: ModelPair, resolution: Resolution = Resolution()) throws(AnalysisError) {
    if let data = modelPair.data as? any UnivariateDistribution {
      let (line, ledger) = try LineDomain.analyse(modelPair, data: data, resolution: resolution)
      domain = .line(line)
      self.ledger = ledger
    } else if let data = modelPair.data as? any PlaneDistribution {
      let (plane, ledger) = try PlaneDomain.analyse(modelPair, data: data, resolution: resolution)
      domain = .plane(plane)
      self.ledger = ledger
    } else {
      throw .plane(dimension: modelPair.data.dimension)
    }
    self.modelPair = modelPair
    self.resolution = resolution
  }

  /// Both distributions on the line; nil for a game in the plane.
  public var line: LineDomain? { if case .line(let line) = domain { line } else { nil } }

  /// Both distributions in the plane; nil for a game on the line.
  public var plane: PlaneDomain? { if case .plane(let plane) = domain { plane } else { nil } }

  /// The distribution of what G makes.
  ///
  /// - Precondition: A game on the line; see ``line``.
  public var generated: GeneratorDensity { onLine.generated }

  private var onLine: LineDomain {
    guard case .line(let line) = domain else {
      preconditionFailure("densities on the line were asked of a game in the plane")
    }
    return line
  }

  /// How the generator's density is computed.
  public var provenance: Provenance {
    switch domain {
    case .line(let line): line.generated.provenance
    case .plane(let plane): plane.generated.provenance
    }
  }

  /// Whether what G makes has no density at all: a latent line carried into the plane is a curve, and then JSD = log 2
  /// whatever G does.
  ///
  /// - Source: Arjovsky and Bottou 2017, section 2.
  public var isCurve: Bool { modelPair.data.dimension == 2 && modelPair.prior.dimension == 1 }

  /// The density of what G makes at a point; mass at points and on curves is left out.
  ///
  /// - Parameter point: Shape: dimension of the data.
  public func generatedDensity(at point: [Double]) -> Double { exp(logGeneratedDensity(at: point)) }

  func logGeneratedDensity(at point: [Double]) -> Double {
    precondition(
      point.count == modelPair.data.dimension,
      "a point of shape \(point.count) for data of dimension \(modelPair.data.dimension)")
    switch domain {
    case .line(let line): return line.generated.logDensity(at: point[0])
    case .plane(let plane): return plane.generated.logDensity(x: point[0], y: point[1])
    }
  }
}
