import Distributions
import Testing

/// One of each family, and the shapes that make trouble: heavy tails, gaps, cusps, parts far apart.
let specimens = [
  "normal(4, 1.25)", "uniform(-1, 3)", "laplace(0.5, 2)", "exponential(1.5)", "student(3)", "student(1)",
  "student(40, -1, 0.5)", "logistic(-1, 0.5)", "mixture(0.5*normal(-2, 0.5) + 0.5*normal(2, 0.5))",
  "mixture(0.2*normal(-9, 0.01) + 0.3*normal(0, 1) + 0.5*normal(9, 2))",
  "mixture(0.5*uniform(-1, 0) + 0.5*uniform(1, 2))", "mixture(0.3*laplace(0, 1) + 0.7*exponential(2))",
  "csv(iris.csv, petal_length)",
]

@Suite("Distributions on the line")
struct UnivariateTests {
  @Test("The quantile undoes the cumulative, as far as its slope allows", arguments: specimens)
  func quantileUndoesCumulative(name: String) throws {
    let subject = try distribution(named: name)
    for share in [1e-9, 0.001, 0.02, 0.2, 0.35, 0.45, 0.5, 0.55, 0.7, 0.9, 0.99, 0.9999] {
      let x = subject.quantile(share)
      let reached = subject.cumulative(x)
      let density = subject.density(at: x)
      let tolerance = 2e-16 + 1e-13 * share + 2 * density * x.ulp
      #expect(abs(reached - share) <= tolerance, "share \(share), x \(x), reached \(reached)")
      guard density > 1e-6 else { continue }
      let again = subject.quantile(reached)
      #expect(abs(again - x) <= 1e-13 * abs(x) + 4e-16 / density, "share \(share), x \(x), again \(again)")
    }
  }

  @Test("The ends of the quantile are the ends of the support", arguments: specimens)
  func quantileEnds(name: String) throws {
    let subject = try distribution(named: name)
    let isBounded = name.hasPrefix("uniform") || name.contains("*uniform")
    let isBoundedBelow = isBounded || name.hasPrefix("exponential")
    #expect(subject.quantile(0).isFinite == isBoundedBelow)
    #expect(subject.quantile(1).isFinite == isBounded)
    #expect(subject.cumulative(-.infinity) == 0)
    #expect(subject.cumulative(.infinity) == 1)
    #expect(subject.density(at: .infinity) == 0)
    #expect(subject.logDensity(at: -.infinity) == -.infinity)
  }

  @Test(
    "The density integrates to the cumulative over the window, and the window holds 0.999",
    arguments: specimens)
  func densityIntegrates(name: String) throws {
    let subject = try distribution(named: name)
    let window = subject.window[0]
    let held = subject.cumulative(window.upperBound) - subject.cumulative(window.lowerBound)
    #expect(held >= 0.999)
    // From quantile to quantile and seam to seam, so that no narrow bump is missed.
    let inner = (1..<40).map { subject.quantile(Double($0) / 40) } + subject.seams
    let edges = [window.lowerBound, window.upperBound] + inner.filter(window.contains)
    let sorted = edges.sorted()
    var total = 0.0
    for (left, right) in zip(sorted, sorted.dropFirst()) where right > left {
      total += adaptiveSimpson(from: left.nextUp, to: right.nextDown, tolerance: 1e-9, subject.density)
    }
    #expect(abs(total - held) < 1e-6, "integral \(total), cumulative \(held)")
  }

  @Test(
    "The cumulative rises, and the log density of the protocol is that of the number", arguments: specimens)
  func cumulativeRises(name: String) throws {
    let subject = try distribution(named: name)
    let window = subject.window[0]
    var last = 0.0
    for step in 0...200 {
      let x = window.lowerBound + (window.upperBound - window.lowerBound) * Double(step) / 200
      let reached = subject.cumulative(x)
      #expect(reached >= last - 1e-16)
      last = reached
      #expect(subject.logDensity(at: [x]) == subject.logDensity(at: x))
    }
  }

  @Test("A mixture's log density stays finite where every density underflows")
  func farTail() throws {
    let subject = try univariate("mixture(0.5*normal(-2, 0.5) + 0.5*normal(2, 0.5))")
    // log(1/2) - (98 / 0.5)^2 / 2 - log(0.5 sqrt(2 pi)): the far part adds nothing.
    let expected = -0.693_147_180_559_945_3 - 19208 - 0.225_791_352_644_727_43
    #expect(abs(subject.logDensity(at: 100) - expected) < 1e-11)
    #expect(subject.density(at: 100) == 0)
  }

  @Test("Where a distribution has no mean or deviation it says NaN or infinity")
  func missingMoments() {
    #expect(StudentT(degrees: 1).mean[0].isNaN)
    #expect(StudentT(degrees: 1).standardDeviation[0].isNaN)
    #expect(StudentT(degrees: 2).mean == [0])
    #expect(StudentT(degrees: 2).standardDeviation == [.infinity])
    #expect(StudentT(degrees: 4).standardDeviation == [2.squareRoot()])
  }

  @Test("Seams are where the density or its slope jumps, in order and once each")
  func seams() throws {
    #expect(try univariate("normal(0, 1)").seams == [])
    #expect(try univariate("laplace(3, 1)").seams == [3])
    let mixture = "mixture(uniform(1, 2) + uniform(-1, 1) + exponential(1))"
    #expect(try univariate(mixture).seams == [-1, 0, 1, 2])
  }
}

/// Simpson's rule on the whole and on both halves, until they agree.
private func adaptiveSimpson(
  from a: Double, to b: Double, tolerance: Double, depth: Int = 40, _ f: (Double) -> Double
) -> Double {
  let middle = 0.5 * (a + b)
  func simpson(_ a: Double, _ b: Double) -> Double { (b - a) / 6 * (f(a) + 4 * f(0.5 * (a + b)) + f(b)) }
  let (left, right) = (simpson(a, middle), simpson(middle, b))
  if depth == 0 || depth < 37 && abs(left + right - simpson(a, b)) < tolerance { return left + right }
  return adaptiveSimpson(from: a, to: middle, tolerance: tolerance / 2, depth: depth - 1, f)
    + adaptiveSimpson(from: middle, to: b, tolerance: tolerance / 2, depth: depth - 1, f)
}
