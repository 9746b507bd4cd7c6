public import Numerics

/// How the weights of a network are drawn; biases begin at zero.
public enum Initializer: Codable, Equatable, Sendable {
  /// Normal with variance `2 / (inputs + outputs)`. Source: Glorot and Bengio 2010, equation 12.
  case xavier
  /// Normal with variance `2 / inputs`. Source: He et al. 2015, equation 10.
  case he
  /// Normal with a given standard deviation.
  case normal(sd: Double)
  case zeros
  /// Orthonormal rows or columns, whichever are fewer. Source: Saxe et al. 2014.
  case orthogonal

  /// Draws the flat parameter vector of a network.
  public func parameters(for network: Network, using generator: inout SplitMix64) -> [Double] {
    var flat = Array(repeating: 0.0, count: network.parameterCount)
    for layer in network.layers {
      let drawn = weights(of: layer, using: &generator)
      flat.replaceSubrange(layer.offset..<layer.biasOffset, with: drawn)
    }
    return flat
  }

  private func weights(of layer: Layer, using generator: inout SplitMix64) -> [Double] {
    let fanIn = Double(layer.inputs)
    let fanOut = Double(layer.outputs)
    let count = layer.inputs * layer.outputs
    switch self {
    case .xavier: return normals(count, sd: (2 / (fanIn + fanOut)).squareRoot(), using: &generator)
    case .he: return normals(count, sd: (2 / fanIn).squareRoot(), using: &generator)
    case .normal(let sd): return normals(count, sd: sd, using: &generator)
    case .zeros: return Array(repeating: 0, count: count)
    case .orthogonal: return orthogonal(layer, using: &generator)
    }
  }

  private func normals(_ count: Int, sd: Double, using generator: inout SplitMix64) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(count + 2 * laneCount)
    while numbers.count < count {
      let (first, second) = generator.nextNormals()
      for lane in 0..<laneCount { numbers.append(sd * first[lane]) }
      for lane in 0..<laneCount { numbers.append(sd * second[lane]) }
    }
    return Array(numbers.prefix(count))
  }

  /// Gram-Schmidt on normal vectors, twice for accuracy.
  private func orthogonal(_ layer: Layer, using generator: inout SplitMix64) -> [Double] {
    let isWide = layer.inputs >= layer.outputs
    let length = isWide ? layer.inputs : layer.outputs
    let vectors = isWide ? layer.outputs : layer.inputs
    var basis: [[Double]] = []
    while basis.count < vectors {
      var vector = normals(length, sd: 1, using: &generator)
      for _ in 0..<2 {
        for other in basis {
          let overlap = dot(vector, other)
          for index in 0..<length { vector[index] -= overlap * other[index] }
        }
        let norm = dot(vector, vector).squareRoot()
        for index in 0..<length { vector[index] /= norm }
      }
      basis.append(vector)
    }
    return (0..<layer.outputs).flatMap { row in
      (0..<layer.inputs).map { column in isWide ? basis[row][column] : basis[column][row] }
    }
  }

  private func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }
}
