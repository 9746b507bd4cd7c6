/// A named piece of the flat parameter vector: the weights or the bias of one layer.
public struct ParameterView: Equatable, Sendable {
  /// `w1`, `b1`, `w2`, ..; layers count from 1.
  public let name: String
  public let offset: Int
  public let rows: Int
  /// Columns of a weight matrix; 1 for a bias.
  public let columns: Int
  /// Whether one index is enough to name an element.
  public let isVector: Bool

  public var count: Int { rows * columns }

  /// The place of an element in the flat vector, or nil when the indices do not fit the shape.
  public func index(_ indices: [Int]) -> Int? {
    switch (indices.count, isVector) {
    case (1, true): (0..<rows).contains(indices[0]) ? offset + indices[0] : nil
    case (2, false):
      (0..<rows).contains(indices[0]) && (0..<columns).contains(indices[1])
        ? offset + indices[0] * columns + indices[1] : nil
    default: nil
    }
  }

  /// The name of an element of the flat vector, such as `w1[0,2]`.
  public func elementName(at index: Int) -> String {
    let place = index - offset
    return isVector ? "\(name)[\(place)]" : "\(name)[\(place / columns),\(place % columns)]"
  }
}

extension Network {
  /// Every weight matrix and bias, in the order of the flat vector.
  public var parameterViews: [ParameterView] {
    layers.enumerated().flatMap { index, layer in
      [
        ParameterView(
          name: "w\(index + 1)", offset: layer.offset, rows: layer.outputs, columns: layer.inputs,
          isVector: false),
        ParameterView(
          name: "b\(index + 1)", offset: layer.biasOffset, rows: layer.outputs, columns: 1, isVector: true),
      ]
    }
  }

  /// The name of one number of the flat vector, such as `w1[0,2]`.
  public func parameterName(at index: Int) -> String {
    let view = parameterViews.first { ($0.offset..<$0.offset + $0.count).contains(index) }
    return view?.elementName(at: index) ?? "[\(index)]"
  }
}
