import Foundation

/// A point from elementary.csv: an argument and the value of a function there, to a few digits more than a double has.
struct ReferencePoint {
  let x: Double
  let y: Double
  let value: Double
  /// What rounding the value to a double left over, in units of its last place.
  let rest: Double

  /// How far a computed value is off, in units of the last place of the true value.
  func errorInUlps(of computed: Double) -> Double {
    if computed == value { return rest.magnitude }
    guard computed.isFinite && value.isFinite else { return .infinity }
    return ((computed - value) / value.ulp - rest).magnitude
  }
}

/// The reference points by function; the file says how it was made.
enum ElementaryReference {
  static let points: [String: [ReferencePoint]] = {
    guard let url = Bundle.module.url(forResource: "Reference/elementary", withExtension: "csv"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [:] }
    var points: [String: [ReferencePoint]] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: ",")
      let numbers = words.dropFirst().compactMap { Double($0) }
      guard numbers.count == 4 else { return [:] }
      let point = ReferencePoint(x: numbers[0], y: numbers[1], value: numbers[2], rest: numbers[3])
      points[String(words[0]), default: []].append(point)
    }
    return points
  }()
}
