import Distributions
import Numerics
import Testing
import Theory

@Suite("Contrast")
struct ContrastTests {
  @Test(
    "Normals of one width give the published divergences and slopes",
    arguments: [
      (1.0, 0.1114214822, 0.3829249225, 0.39797287), (2.0, 0.3368308203, 0.6826894920, 0.44959951),
    ])
  func reference(shift: Double, jsd: Double, variation: Double, slope: Double) throws {
    let contrast = Contrast(of: standardNormal, with: Normal(mean: shift, sd: 1))
    #expect(abs(contrast.jsd - jsd) < 1e-9 && abs(contrast.totalVariation - variation) < 1e-9)
    #expect(abs(contrast.klDataToOther - shift * shift / 2) < 1e-9)
    #expect(abs(contrast.optimalValue - (2 * jsd - 2 * log(2.0))) < 1e-9)
    #expect(abs(try #require(contrast.slopes).mean - slope) < 1e-8)
    #expect(abs(contrast.optimalDiscriminator(at: 0.25) - sigmoid(shift * shift / 2 - 0.25 * shift)) < 1e-14)
  }

  @Test("The same distribution twice owes nothing and has no slope")
  func balance() throws {
    let contrast = Contrast(of: standardNormal, with: standardNormal)
    #expect(contrast.jsd < 1e-12 && contrast.totalVariation < 1e-12)
    let slopes = try #require(contrast.slopes)
    #expect(abs(slopes.mean) < 1e-12 && abs(slopes.spread) < 1e-12)
  }

  @Test(
    "The slopes are those of V* by central differences",
    arguments: [(0.3, 0.8), (-3, 0.25), (1, 4), (2, 0.5)])
  func differences(mean: Double, spread: Double) throws {
    func value(_ mean: Double, _ spread: Double) -> Double {
      Contrast(of: twoBumps, with: Normal(mean: mean, sd: spread)).optimalValue
    }
    let slopes = try #require(Contrast(of: twoBumps, with: Normal(mean: mean, sd: spread)).slopes)
    let h = 1e-4
    let byMean = (value(mean + h, spread) - value(mean - h, spread)) / (2 * h)
    let bySpread = (value(mean, spread + h) - value(mean, spread - h)) / (2 * h)
    #expect(abs(slopes.mean - byMean) < 1e-6 * max(1, abs(byMean)))
    #expect(abs(slopes.spread - bySpread) < 1e-6 * max(1, abs(bySpread)))
  }

  @Test("A generator of the same density has the same divergences")
  func againstPushforward() throws {
    let contrast = Contrast(of: twoBumps, with: Normal(mean: 0.5, sd: 1.5))
    let ledger = try Analysis(of: affine(1.5, 0.5, data: twoBumps), resolution: quick).ledger
    #expect(abs(contrast.jsd - ledger.jsd.value) < 1e-8)
    #expect(abs(contrast.klDataToOther - ledger.klDataToGenerated.value) < 1e-7)
  }

  @Test("A density that misses some of the data is infinitely far in KL, and at most log 2 in JSD")
  func uncovered() {
    let contrast = Contrast(of: standardNormal, with: Uniform(lower: -1, upper: 1))
    #expect(contrast.klDataToOther == .infinity)
    #expect(contrast.jsd > 0 && contrast.jsd < log(2.0))
    #expect(contrast.slopes == nil)
  }
}
