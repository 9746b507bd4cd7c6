/// What each player minimises, as a function of logits.
///
/// Every loss is a mean over samples of one term a logit, so an objective is four functions and their slopes.
public enum Objective: String, Equatable, Sendable, CaseIterable {
  /// Both players play for V; G minimises `E log(1 - D(G(z)))`. Source: Goodfellow et al. 2014, equation 1.
  case minimax
  /// G minimises `-E log D(G(z))` instead. Source: Goodfellow et al. 2014, section 3.
  case nonSaturating = "nonsaturating"
  /// Targets 0 for generated, 1 for real, 1 for G. Source: Mao et al. 2017.
  case leastSquares = "leastsquares"
  /// `E max(0, 1 - l) + E max(0, 1 + l)`. Source: Lim and Ye 2017.
  case hinge
  /// `E_q f - E_p f` for a critic kept Lipschitz by clipping its weights. Source: Arjovsky et al. 2017.
  case wasserstein

  /// Whether D maximises V itself, so that `D* = p / (p + q)` is its optimum.
  public var playsForValue: Bool { self == .minimax || self == .nonSaturating }
}
