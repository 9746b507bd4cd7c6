public import Numerics

extension KernelSet {
  /// For processors with thirty-two registers of 512 bits (AVX-512).
  public static let bits512 = KernelSet(
    product: { ProductLoop.wide($0, $1, $2, $3, $4) },
    outer: { OuterLoop.wide($0, $1, $2, $3, $4) },
    activate: { ActivationLoop.apply($0, $1, $2) },
    pullBack: { ActivationLoop.pullBack($0, $1, output: $2, preactivation: $3, $4) },
    normals: { NormalLoop.fill($0, $1, mean: $2, standardDeviation: $3, &$4) },
    adam: { AdamLoop.update($0, $1, $2, $3, $4, $5) })
}
