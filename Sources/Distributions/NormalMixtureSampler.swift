import Numerics

/// The numbers of a mixture of normals laid out flat, so that sampling asks no component in turn.
struct NormalMixtureSampler: Equatable, Sendable {
  /// Shape: components.
  private let means: [Double]
  /// Shape: components.
  private let deviations: [Double]
  /// The running sums of the weights, without the last; shape: components - 1.
  private let thresholds: [Double]

  /// Nil unless every component is normal.
  init?(_ components: [MixtureComponent]) {
    let normals = components.compactMap { $0.distribution as? Normal }
    guard normals.count == components.count else { return nil }
    means = normals.map(\.center)
    deviations = normals.map(\.spread)
    var passed = 0.0
    thresholds = components.dropLast().map { part in
      passed += part.weight
      return passed
    }
  }

  /// Each lane takes eight draws to choose components, and every other lane sixteen more for normal numbers.
  func fill(_ batch: inout Batch, using generator: inout SplitMix64) {
    var normals = NormalPairs()
    batch.fillLanes {
      let choices = generator.nextUniforms()
      var center = Lanes(repeating: means[0])
      var spread = Lanes(repeating: deviations[0])
      for (index, threshold) in thresholds.enumerated() {
        let isPast = choices .>= threshold
        center.replace(with: means[index + 1], where: isPast)
        spread.replace(with: deviations[index + 1], where: isPast)
      }
      return center + spread * normals.next(using: &generator)
    }
  }
}
