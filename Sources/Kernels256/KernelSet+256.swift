public import Numerics

extension KernelSet {
  /// For processors with sixteen registers of 256 bits (AVX2).
  public static let bits256 = KernelSet(
    product: { ProductLoop.narrow($0, $1, $2, $3, $4) },
    outer: { OuterLoop.narrow($0, $1, $2, $3, $4) },
    activate: { ActivationLoop.apply($0, $1, $2) },
    pullBack: { ActivationLoop.pullBack($0, $1, output: $2, preactivation: $3, $4) },
    normals: { NormalLoop.fill($0, $1, mean: $2, standardDeviation: $3, &$4) },
    adam: { AdamLoop.update($0, $1, $2, $3, $4, $5) })
}
