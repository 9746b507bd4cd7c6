import Numerics

/// Samples that D sees together: pack `i` is the samples `m i .. m i + m - 1`, coordinate after coordinate.
enum Pack {
  /// Fills packs of `size` samples each, with noise added.
  ///
  /// - Parameter noise: Shape of `samples`; of no samples where none is added.
  static func fill(_ packs: inout Batch, with samples: Batch, noise: Batch, size: Int) {
    let dimension = samples.features
    let isNoisy = noise.count > 0
    for pack in 0..<packs.count {
      for place in 0..<size {
        for feature in 0..<dimension {
          let sample = pack * size + place
          let value = samples[feature, sample]
          packs[place * dimension + feature, pack] = isNoisy ? value + noise[feature, sample] : value
        }
      }
    }
  }

  /// Takes a gradient at packs apart into one at samples.
  static func open(_ packs: Batch, into samples: inout Batch, size: Int) {
    let dimension = samples.features
    for pack in 0..<packs.count {
      for place in 0..<size {
        for feature in 0..<dimension {
          samples[feature, pack * size + place] = packs[place * dimension + feature, pack]
        }
      }
    }
  }
}
