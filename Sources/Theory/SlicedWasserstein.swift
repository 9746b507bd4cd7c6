import Numerics

/// The mean over directions of the Wasserstein-1 distance between projections on a line.
///
///     1/n sum over k of  integral of |F_p - F_q| along (cos t_k, sin t_k),  t_k = pi (k + 1/2) / n
///
/// Never more than W1 itself; for a shift by d it is (2 / pi) d. Source: Rabin et al. 2011.
public enum SlicedWasserstein {
  /// The directions: even steps over a half turn, the same at every call.
  public static let directions = 32
  /// Bins over the range of both projections; mass is shared between the nearest two, so that means stay as they are.
  static let bins = 2_048

  static func distance(_ field: PlaneField) -> Double {
    let masses = field.dataMasses.indices.map { field.dataMasses[$0] - field.generatedMasses[$0] }
    var sum = 0.0
    for direction in 0..<directions {
      let (sine, cosine) = sincos(
        Lanes(repeating: .pi * (Double(direction) + 0.5) / Double(directions)))
      let places = masses.indices.map {
        field.points.lanes[2 * $0] * cosine + field.points.lanes[2 * $0 + 1] * sine
      }
      sum += distance(places, masses)
    }
    return sum / Double(directions)
  }

  /// The area between the cumulative probabilities of the positive and of the negative masses.
  private static func distance(_ places: [Lanes], _ masses: [Lanes]) -> Double {
    var least = Lanes(repeating: .infinity)
    var greatest = Lanes(repeating: -.infinity)
    for block in places.indices {
      let hasNone = masses[block] .<= negligible .& masses[block] .>= -negligible
      least = pointwiseMin(least, places[block].replacing(with: .infinity, where: hasNone))
      greatest = pointwiseMax(greatest, places[block].replacing(with: -.infinity, where: hasNone))
    }
    let (low, high) = (least.min(), greatest.max())
    guard high > low else { return 0 }
    let width = (high - low) / Double(bins)
    var differences = Array(repeating: 0.0, count: bins + 1)
    for block in places.indices {
      // What lies outside has next to no mass.
      let steps = pointwiseMin(
        pointwiseMax((places[block] - low) / width, .zero), Lanes(repeating: Double(bins) - 0x1p-20))
      for lane in 0..<laneCount where masses[block][lane] != 0 {
        let bin = Int(steps[lane])
        let share = (steps[lane] - Double(bin)) * masses[block][lane]
        differences[bin] += masses[block][lane] - share
        differences[bin + 1] += share
      }
    }
    var lead = 0.0
    var area = 0.0
    for difference in differences.dropLast() {
      lead += difference
      area += abs(lead)
    }
    return area * width
  }
}

/// Points with less mass would only stretch the range.
private let negligible = 1e-12
