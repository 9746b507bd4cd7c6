/// The hot loops of training, compiled for one kind of processor.
///
/// Every set computes the same sums in the same order and gives the same bits; they differ in the width of the
/// vector registers that they use.
public struct KernelSet: Sendable {
  /// ``ProductLoop``: weights, what each sum begins with, input, output, shape.
  public let product:
    @Sendable (
      UnsafePointer<Double>, UnsafePointer<Double>, UnsafePointer<Lanes>, UnsafeMutablePointer<Lanes>,
      ProductShape
    ) -> Void
  /// ``OuterLoop``: gradient of the sums, input, gradients of the weights and of the bias, shape.
  public let outer:
    @Sendable (
      UnsafePointer<Lanes>, UnsafePointer<Lanes>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>,
      OuterShape
    ) -> Void
  /// ``ActivationLoop/apply(_:_:_:)``.
  public let activate: @Sendable (Activation, UnsafeMutablePointer<Lanes>, Int) -> Void
  /// ``ActivationLoop/pullBack(_:_:output:preactivation:_:)``.
  public let pullBack:
    @Sendable (Activation, UnsafeMutablePointer<Lanes>, UnsafePointer<Lanes>, UnsafePointer<Lanes>, Int) ->
      Void
  /// ``NormalLoop/fill(_:_:mean:standardDeviation:_:)``.
  public let normals:
    @Sendable (UnsafeMutablePointer<Lanes>, BatchShape, Double, Double, inout SplitMix64) -> Void
  /// ``AdamLoop/update(_:_:_:_:_:_:)``.
  public let adam:
    @Sendable (
      UnsafeMutablePointer<Double>, UnsafePointer<Double>, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Double>, Int, AdamStep
    ) -> Void

  public init(
    product:
      @escaping @Sendable (
        UnsafePointer<Double>, UnsafePointer<Double>, UnsafePointer<Lanes>, UnsafeMutablePointer<Lanes>,
        ProductShape
      ) -> Void,
    outer:
      @escaping @Sendable (
        UnsafePointer<Lanes>, UnsafePointer<Lanes>, UnsafeMutablePointer<Double>,
        UnsafeMutablePointer<Double>, OuterShape
      ) ->
      Void,
    activate: @escaping @Sendable (Activation, UnsafeMutablePointer<Lanes>, Int) -> Void,
    pullBack:
      @escaping @Sendable (
        Activation, UnsafeMutablePointer<Lanes>, UnsafePointer<Lanes>, UnsafePointer<Lanes>, Int
      ) ->
      Void,
    normals:
      @escaping @Sendable (UnsafeMutablePointer<Lanes>, BatchShape, Double, Double, inout SplitMix64) -> Void,
    adam:
      @escaping @Sendable (
        UnsafeMutablePointer<Double>, UnsafePointer<Double>, UnsafeMutablePointer<Double>,
        UnsafeMutablePointer<Double>, Int, AdamStep
      ) -> Void
  ) {
    self.product = product
    self.outer = outer
    self.activate = activate
    self.pullBack = pullBack
    self.normals = normals
    self.adam = adam
  }
}
