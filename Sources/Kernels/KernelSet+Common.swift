public import Numerics

extension KernelSet {
  /// For the registers that every processor of its kind has; in a native build, for those of the processor at hand.
  public static let common = KernelSet(
    product: {
      #if SADDLE_NATIVE
        ProductLoop.wide($0, $1, $2, $3, $4)
      #else
        ProductLoop.narrow($0, $1, $2, $3, $4)
      #endif
    },
    outer: {
      #if SADDLE_NATIVE
        OuterLoop.wide($0, $1, $2, $3, $4)
      #else
        OuterLoop.narrow($0, $1, $2, $3, $4)
      #endif
    },
    activate: { ActivationLoop.apply($0, $1, $2) },
    pullBack: { ActivationLoop.pullBack($0, $1, output: $2, preactivation: $3, $4) },
    normals: { NormalLoop.fill($0, $1, mean: $2, standardDeviation: $3, &$4) },
    adam: { AdamLoop.update($0, $1, $2, $3, $4, $5) })
}
