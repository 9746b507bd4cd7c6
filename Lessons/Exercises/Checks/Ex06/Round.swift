/// What one round begins with.
public struct Round {
  var theta: Double
  var w: Double
  var b: Double
  var real: [Double]
  var discriminatorLatents: [Double]
  var generatorLatents: [Double]
  var discriminatorRate: Double
  var generatorRate: Double

  var words: String {
    """
    theta = \(theta), w = \(w), b = \(b)
    real \(real)
    latents for D \(discriminatorLatents), for G \(generatorLatents)
    rate of D \(discriminatorRate), of G \(generatorRate)
    """
  }
}

public typealias Players = (theta: Double, w: Double, b: Double)

public typealias AlternatingRound = (
  _ theta: Double, _ w: Double, _ b: Double, _ real: [Double], _ discriminatorLatents: [Double],
  _ generatorLatents: [Double], _ discriminatorRate: Double, _ generatorRate: Double
) -> Players
