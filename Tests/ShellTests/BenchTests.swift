import Distributions
import Extras
import Language
import Minimax
import Networks
import Numerics
import Testing

@Suite("Workloads of the bench")
struct BenchTests {
  private func workload(_ label: String) throws -> Workload {
    try #require(Workload.all.first { $0.label == label })
  }

  /// The table of `Tests/Peers/README.md`.
  @Test(
    "Every workload has the shape that the peers train",
    arguments: [
      ("W1 tanh", [1, 16, 1], [1, 16, 1], 64, "normal(4, 1.25)"),
      ("W2 tanh", [2, 16, 16, 2], [2, 16, 16, 1], 150, "ring(8, 2, 0.02)"),
      ("W2 relu", [2, 16, 16, 2], [2, 16, 16, 1], 150, "ring(8, 2, 0.02)"),
      ("W3 tanh", [16, 128, 128, 2], [2, 128, 128, 1], 512, "ring(8, 2, 0.02)"),
      ("W3 relu", [16, 128, 128, 2], [2, 128, 128, 1], 512, "ring(8, 2, 0.02)"),
      ("W4 tanh", [1, 16, 1], [1, 16, 1], 64, "normal(4, 1.25)"),
      ("W6 tanh", [1, 16, 1], [1, 16, 1], 64, "normal(4, 1.25)"),
    ])
  func shapes(label: String, generator: [Int], discriminator: [Int], batch: Int, data: String) throws {
    let game = try workload(label).experiment
    func widths(_ network: Network) -> [Int] { [network.inputs] + network.layers.map(\.outputs) }
    #expect(widths(game.generator.network) == generator)
    #expect(widths(game.discriminator.network) == discriminator)
    #expect(game.batchSize == batch && game.data.name == data && game.prior.marginal.name == "normal(0, 1)")
    #expect(game.objective == .nonSaturating && game.schedule == Schedule())
    for rules in [game.discriminator, game.generator] {
      #expect(rules.optimizer == .adam(beta1: 0.5, beta2: 0.999, epsilon: 1e-8) && rules.learningRate == 1e-3)
      #expect(rules.network.layers.dropLast().allSatisfy { label.hasSuffix("\($0.activation)") })
      #expect(rules.network.layers.last?.activation == .identity)
    }
  }

  @Test("A game taken phase by phase with its history ends as the same game run freely")
  func steppedGame() throws {
    let stepped = try workload("W6 tanh")
    var course = BenchmarkRun(stepped)
    var rival = BenchmarkRun(try #require(stepped.rival))
    course.perform(1)
    rival.perform(1)
    let norm = try #require(course.meanNorm)
    #expect(norm == rival.meanNorm && norm > 1 && norm < 6)
  }

  @Test("The ledger's course looks at a finite divergence")
  func ledger() throws {
    var course = BenchmarkRun(try workload("W4 tanh"))
    #expect(course.jsd.isNaN && course.meanNorm == nil)
    course.perform(1)
    #expect(course.jsd > 0 && course.jsd < 0.693_147_180_6)
  }

  @Test("A row holds the median, the least and the greatest speed, in rounds per second")
  func speeds() throws {
    let row = BenchRow(BenchmarkRun(try workload("W2 relu")), seconds: [0.5, 0.1, 0.25])
    #expect(row.roundsPerSecond == 4 && row.min == 2 && row.max == 10 && row.milliseconds == nil)
    #expect(row.workload == "W2" && row.activation == "relu" && row.timesRival == nil)
  }

  @Test("The ledger is measured in milliseconds; a game counts for its thousand rounds, beside its rival")
  func otherUnits() throws {
    let ledger = BenchRow(BenchmarkRun(try workload("W4 tanh")), seconds: [0.002, 0.004])
    #expect(ledger.milliseconds == 3 && ledger.roundsPerSecond == nil && ledger.gigaflops == nil)
    let game = BenchRow(
      BenchmarkRun(try workload("W6 tanh")), seconds: [0.5, 0.25], rivalSeconds: [0.25, 0.1])
    #expect(game.roundsPerSecond == 3_000)
    #expect(game.timesRival == 2.25)
  }

  /// Multiply-adds counted product by product; twice that many operations, a million rounds a second.
  @Test("GFLOP/s counts two operations for each multiply-add of the layer products")
  func operations() throws {
    // D's update: G 64 (16 + 16); D forward and its weights 128 (16 + 16) each; back through D's last layer 128 * 16.
    // G's update: G, D, back through D, G's weights 64 (16 + 16) each; back through G's last layer 64 * 16.
    let line = (2_048 + 4_096 + 4_096 + 2_048) + (4 * 2_048 + 1_024)
    #expect(
      BenchRow(BenchmarkRun(try workload("W1 tanh")), seconds: [1e-6]).gigaflops == 2 * Double(line) / 1_000)
    // D's update: G 150 (32 + 256 + 32); D forward and weights 300 (32 + 256 + 16) each; back 300 (256 + 16).
    // G's update: G, G's weights 150 * 320 each; D and back through it 150 * 304 each; back 150 (256 + 32).
    let ring = (48_000 + 2 * 91_200 + 81_600) + (2 * 48_000 + 2 * 45_600 + 43_200)
    #expect(
      BenchRow(BenchmarkRun(try workload("W2 relu")), seconds: [1e-6]).gigaflops == 2 * Double(ring) / 1_000)
  }

  @Test("The report shows every row and every comparison")
  func report() throws {
    var row = BenchRow(BenchmarkRun(try workload("W3 tanh")), seconds: [0.02])
    row.ratios = ["C": 0.5]
    let text = Presentation().text(of: BenchReport([row], comparedTo: ["C", "jax"]).reply)
    #expect(text.contains("W3 tanh") && text.contains("50.00") && text.contains("rounds/s"))
    #expect(text.contains("0.50") && text.contains("jax"))
  }
}
