import Minimax

extension Objective {
  /// What a player minimises, in plain text.
  package func formula(of player: Player) -> String {
    switch (self, player) {
    case (.minimax, .discriminator), (.nonSaturating, .discriminator): "-V = -E log D(x) - E log(1 - D(G(z)))"
    case (.minimax, .generator): "E log(1 - D(G(z)))"
    case (.nonSaturating, .generator): "-E log D(G(z))"
    case (.leastSquares, .discriminator): "E (l(x) - 1)^2 / 2 + E l(G(z))^2 / 2"
    case (.leastSquares, .generator): "E (l(G(z)) - 1)^2 / 2"
    case (.hinge, .discriminator): "E max(0, 1 - l(x)) + E max(0, 1 + l(G(z)))"
    case (.wasserstein, .discriminator): "E l(G(z)) - E l(x)"
    case (.hinge, .generator), (.wasserstein, .generator): "-E l(G(z))"
    }
  }

  /// The discriminator that would be best against this generator.
  package var optimum: String {
    switch self {
    case .minimax, .nonSaturating: "D* = p / (p + q)"
    case .leastSquares: "l* = p / (p + q)"
    case .hinge: "l* = sign(p - q)"
    case .wasserstein: "slope of f* = sign(F_q - F_p), among 1-Lipschitz functions"
    }
  }
}
