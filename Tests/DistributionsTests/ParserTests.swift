import Distributions
import Testing

@Suite("The parser")
struct ParserTests {
  @Test(
    "A distribution's name reads back as an equal value",
    arguments: [
      "normal(4, 1.25)", "normal(-1e-30, 3e+20)", "normal(0.1, 0.30000000000000004)", "uniform(-1, 1)",
      "laplace(0, 1)", "exponential(0.3333333333333333)", "student(3)", "student(2.5, 1, 0.5)",
      "logistic(0, 1)",
      "mixture(0.5*normal(-2, 0.5) + 0.5*normal(2, 0.5))", "ring(8, 2, 0.02)",
      "mixture(0.25*mixture(0.5*normal(0, 1) + 0.5*laplace(1, 2)) + 0.75*student(3))",
    ])
  func roundTrip(name: String) throws {
    let first = try DistributionParser.distribution(name)
    #expect(first.name == name)
    #expect(try DistributionParser.distribution(first.name).isEqual(to: first))
  }

  @Test("Odd weights still round-trip after they are normalised")
  func weightRoundTrip() throws {
    for text in [
      "mixture(1*normal(0,1) + 1*normal(3,1) + 1*normal(6,1))",
      "mixture(0.1*normal(0,1)+.7*normal(1,1)+11*normal(2,1))",
      "mixture(normal(0,1) + 2e+0*normal(3,1))",
    ] {
      let first = try DistributionParser.distribution(text)
      #expect(try DistributionParser.distribution(first.name).isEqual(to: first), "\(first.name)")
    }
  }

  @Test(
    "Spellings that mean the same give equal values",
    arguments: [
      ("normal(mean=4, sd=1.25)", "normal(4, 1.25)"), ("normal(sd=1.25, mean=4)", "normal(4, 1.25)"),
      (" NORMAL ( 4 ,1.25 ) ", "normal(4, 1.25)"), ("normal", "normal(0, 1)"), ("normal()", "normal(0, 1)"),
      ("normal(sd=2)", "normal(0, 2)"), ("student(3, 0, 1)", "student(3)"), ("ring", "ring(8, 2, 0.02)"),
      ("ring(modes=5)", "ring(5, 2, 0.02)"), ("uniform(-1.,+1)", "uniform(-1, 1)"),
      ("mixture(normal(-2,.5)+normal(2,.5))", "mixture(0.5*normal(-2, 0.5) + 0.5*normal(2, 0.5))"),
    ])
  func sameMeaning(text: String, name: String) throws {
    #expect(try DistributionParser.distribution(text).name == name)
  }

  @Test("Every family's example is accepted and starts with its name and its usage does too")
  func families() throws {
    for family in DistributionParser.families {
      #expect(throws: Never.self) { try DistributionParser.distribution(family.example) }
      #expect(family.example.hasPrefix(family.name + "(") && family.usage.hasPrefix(family.name + "("))
      #expect(!family.meaning.isEmpty)
    }
    #expect(Set(DistributionParser.families.map(\.name)).count == DistributionParser.families.count)
  }

  @Test(
    "A slip is answered with the word, what was expected, and a text that works",
    arguments: [
      ("norml(0,1)", "norml", "one of normal, uniform", "normal(4, 1.25)"),
      ("gaussian(0,1)", "gaussian", "one of normal", "normal(4, 1.25)"),
      ("unifrom(0,1)", "unifrom", "one of", "uniform(-1, 1)"), ("xyz", "xyz", "one of", "normal(4, 1.25)"),
      ("", "", "one of", "normal(4, 1.25)"), ("(0,1)", "(", "one of", "normal(4, 1.25)"),
      ("normal(0,-1)", "-1", "sd > 0 in normal(mean, sd)", "normal(4, 1.25)"),
      ("normal(0,0)", "0", "sd > 0", "normal(4, 1.25)"),
      ("normal(0,nan)", "nan", "sd > 0", "normal(4, 1.25)"),
      ("normal(inf,1)", "inf", "a number mean", "normal(4, 1.25)"),
      ("normal(1e999,1)", "1e999", "a number mean", "normal(4, 1.25)"),
      ("normal(0x10,1)", "0x10", "a number mean", "normal(4, 1.25)"),
      ("normal(1e20,1)", "(1e20,1)", "a spread of at least", "normal(4, 1.25)"),
      ("normal(0,1,2)", "2", "at most 2 numbers", "normal(4, 1.25)"),
      ("normal(0,1", "", "\")\"", "normal(4, 1.25)"), ("normal(0 1)", "1", "\")\"", "normal(4, 1.25)"),
      ("normal(0,,1)", ",", "sd > 0", "normal(4, 1.25)"),
      ("normal(mu=0)", "mu", "one of mean, sd", "normal(4, 1.25)"),
      ("normal(0, mean=1)", "1", "mean only once", "normal(4, 1.25)"),
      ("normal(0,1) 7", "7", "nothing more", "normal(0, 1)"),
      ("normal(0,1)^2", "^2", "nothing more", "normal(0, 1)"),
      ("uniform(1,1)", "(1,1)", "lower < upper", "uniform(-1, 1)"),
      ("uniform(1)", "(1)", "a number upper", "uniform(-1, 1)"),
      ("exponential(0)", "0", "rate > 0", "exponential(1)"),
      ("student", "", "degrees from 0.2 to 1000000", "student(3)"),
      ("student(0)", "0", "degrees from 0.2", "student(3)"),
      ("ring(0,2,1)", "0", "modes from 1 to 256", "ring(8, 2, 0.02)"),
      ("ring(1e9,2,1)", "1e9", "modes from 1 to 256", "ring(8, 2, 0.02)"),
      ("ring(2.5,2,1)", "2.5", "a whole number of modes", "ring(8, 2, 0.02)"),
      ("mixture(0*normal(0,1))", "0", "a weight > 0", "mixture(0.5*normal(-2, 0.5) + 0.5*normal(2, 0.5))"),
      ("mixture(-1*normal(0,1))", "-1", "a weight > 0", "mixture(0.5*normal(-2, 0.5) + 0.5*normal(2, 0.5))"),
      ("mixture(0.5 normal(0,1))", "normal", "\"*\"", "mixture(0.5*normal(-2, 0.5) + 0.5*normal(2, 0.5))"),
      ("mixture()", ")", "one of", "normal(4, 1.25)"),
    ])
  func slips(text: String, word: String, expected: String, suggestion: String) throws {
    let error = try #require(throws: DistributionError.self) { try DistributionParser.distribution(text) }
    #expect(error.word == word)
    #expect(error.expected.contains(expected), "\(error.expected)")
    #expect(error.suggestion == suggestion)
    #expect(throws: Never.self) { try DistributionParser.distribution(error.suggestion) }
  }

  @Test("Mixtures have a limit of depth and of terms")
  func limits() {
    let deep = String(repeating: "mixture(", count: 9) + "normal(0,1)" + String(repeating: ")", count: 9)
    #expect(throws: DistributionError.self) { try DistributionParser.distribution(deep) }
    let long = "mixture(" + Array(repeating: "normal(0,1)", count: 257).joined(separator: "+") + ")"
    #expect(throws: DistributionError.self) { try DistributionParser.distribution(long) }
  }

  @Test("A latent prior of several coordinates is a power of one", arguments: [1, 2, 64])
  func priorName(dimension: Int) {
    let prior = LatentPrior(Normal(mean: 0, sd: 1), dimension: dimension)
    #expect(prior.name == (dimension == 1 ? "normal(0, 1)" : "normal(0, 1)^\(dimension)"))
  }
}
