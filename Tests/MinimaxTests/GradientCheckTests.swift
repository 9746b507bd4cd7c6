import Distributions
import Networks
import Numerics
import Testing

@testable import Minimax

@Suite("The check of gradients")
struct GradientCheckTests {
  private func finished(_ training: Training, most: Int? = nil) -> GradientCheck {
    var check = GradientCheck(of: training, most: most)
    while !check.isOver { check.advance(50) }
    return check
  }

  /// A small game of every activation.
  private func rules(_ objective: Objective, _ activation: Activation) -> Experiment {
    var experiment = game(objective)
    experiment.discriminator.network = Network(inputs: 1, hidden: [5, 3], activation: activation, outputs: 1)
    experiment.generator.network = Network(inputs: 1, hidden: [4], activation: activation, outputs: 1)
    return experiment
  }

  @Test(
    "Every gradient passes, at the start and after training", arguments: Objective.allCases,
    Activation.allCases)
  func passes(_ objective: Objective, _ activation: Activation) {
    var training = Training(rules(objective, activation))
    for _ in 0..<2 {
      let check = finished(training)
      for part in GradientPart.allCases {
        let tally = check.tally(of: part)
        #expect(
          tally.wrong == 0,
          "\(objective.rawValue), \(activation.rawValue): \(String(describing: tally.worst))")
        let count =
          part.isParameters
          ? training.experiment[part.player].network.parameterCount
          : training.experiment.batchSize
        #expect(tally.compared == count && tally.onKinks == 0 && tally.untold == 0)
      }
      _ = training.run(rounds: 60)
    }
  }

  /// The rules, networks and data of every preset, on two full registers of samples and a part of a third: how many
  /// there are changes no step of the computation, only how often it is done.
  @Test("Every preset passes, at the start and after training", arguments: Preset.all)
  func presets(_ preset: Preset) {
    var experiment = preset.experiment
    experiment.batchSize = 2 * laneCount + 3
    var training = Training(experiment)
    for _ in 0..<2 {
      let check = finished(training, most: 40)
      for part in GradientPart.allCases {
        let tally = check.tally(of: part)
        let expected = expectedCount(part, experiment)
        #expect(
          tally.wrong == 0 && tally.untold == 0 && tally.compared + tally.onKinks == expected
            && (tally.compared > 0 || expected == 0),
          "\(preset.name), \(part): \(tally.compared) of \(expected), \(String(describing: tally.worst))")
      }
      _ = training.run(rounds: 20)
    }
  }

  /// How many numbers of a part are looked at, at most 40 of a player's parameters. Under a stabilizer the loss is no
  /// sum over samples: it is differentiated by the parameters and by the fakes, which is the input gradient, and by nothing else.
  private func expectedCount(_ part: GradientPart, _ rules: Experiment) -> Int {
    switch part {
    case .discriminatorParameters, .generatorParameters:
      min(rules[part.player].network.parameterCount, 40)
    case .inputGradient: rules.batchSize * rules.data.dimension
    case .reals, .fakes: rules.stabilizers == .off ? rules.batchSize * rules.data.dimension : 0
    case .latents: rules.stabilizers == .off ? rules.batchSize * rules.prior.dimension : 0
    }
  }

  @Test("One number with the wrong sign is found and named, a right one is not")
  func wrongSign() {
    let network = Network(inputs: 1, hidden: [2], outputs: 1)
    let parameters = [0.5, -0.3, 0.1, 0.2, 0.7, -0.4, 0.05]
    let input = Batch(column: [-1, 0.5, 2])
    let probe = CostProbe(
      PerturbedPass(network, parameters: parameters, input: input), input: input,
      term: Objective.leastSquares.fakeTerm, kink: nil)
    // The gradient of the mean of l^2 / 2, written out by hand.
    var gradient = Array(repeating: 0.0, count: 7)
    for x in [-1, 0.5, 2.0] {
      let a = tanh(0.5 * x + 0.1)
      let b = tanh(-0.3 * x + 0.2)
      let l = (0.7 * a - 0.4 * b + 0.05) / 3
      let (da, db) = (0.7 * (1 - a * a), -0.4 * (1 - b * b))
      for (index, slope) in [da * x, db * x, da, db, a, b, 1].enumerated() { gradient[index] += l * slope }
    }
    func tally(_ gradient: [Double]) -> GradientTally {
      var checked = CheckedGradient(.discriminatorParameters, gradient, of: network, probes: [probe])
      for index in gradient.indices { checked.compare(parameter: index) }
      return checked.tally
    }
    #expect(tally(gradient).wrong == 0 && tally(gradient).compared == 7)
    for index in gradient.indices {
      var flipped = gradient
      flipped[index] = -flipped[index]
      #expect(tally(flipped).wrong == 1)
      #expect(tally(flipped).worst?.name == "d.\(network.parameterName(at: index))")
      // A relative error of 2e-6 of the largest number of its kind is found, one of 2e-7 is not.
      let view = network.parameterViews.first { $0.offset..<$0.offset + $0.count ~= index }
      let largest = view.map { gradient[$0.offset..<$0.offset + $0.count].map(abs).max() ?? 0 } ?? 0
      for (share, wrong) in [(2e-6, 1), (2e-7, 0)] {
        var off = gradient
        off[index] += share * largest
        #expect(tally(off).wrong == wrong, "\(index), \(share)")
      }
    }
  }

  @Test("What lies on a kink is left out and counted: rectifiers whose weights are all zero")
  func kinks() {
    var experiment = rules(.nonSaturating, .relu)
    experiment.discriminator.network = Network(inputs: 1, hidden: [3], activation: .relu, outputs: 1)
    experiment.discriminator.initializer = .zeros
    let check = finished(Training(experiment))
    // The three weights and the three biases in front of the rectifiers; all else can be moved.
    #expect(check.tally(of: .discriminatorParameters).onKinks == 6)
    #expect(check.tally(of: .discriminatorParameters).compared == 4)
    #expect(GradientPart.allCases.dropFirst().allSatisfy { check.tally(of: $0).onKinks == 0 })
    #expect(GradientPart.allCases.allSatisfy { check.tally(of: $0).wrong == 0 })
  }

  @Test("A logit on the hinge's corner is on a kink too")
  func hinge() {
    var experiment = game(.hinge)
    experiment.discriminator.network = Network(inputs: 1, outputs: 1)
    experiment.discriminator.initializer = .zeros
    var training = Training(experiment)
    // D's output is 1 everywhere, the corner of what it pays for real samples.
    training.setParameter(1, of: .discriminator, to: 1)
    let check = finished(training)
    #expect(check.tally(of: .discriminatorParameters).onKinks == 2)
    #expect(check.tally(of: .reals).onKinks == 0 && check.tally(of: .reals).wrong == 0)
    training.setParameter(1, of: .discriminator, to: 0.99)
    #expect(finished(training).tally(of: .discriminatorParameters).onKinks == 0)
  }

  @Test("The minibatch is the game's own; before there is one it is drawn ahead, and the game draws the same")
  func minibatch() {
    var training = Training(game())
    #expect(GradientCheck(of: training).isDrawnAhead)
    training.advance()
    #expect(!GradientCheck(of: training).isDrawnAhead)
    training.step()
    training.step()
    #expect(!GradientCheck(of: training).isDrawnAhead)
  }

  @Test("most=N looks at so many parameters of each player, and at the whole minibatch")
  func most() {
    let check = finished(Training(game()), most: 3)
    #expect(check.tally(of: .discriminatorParameters).compared == 3)
    #expect(check.tally(of: .generatorParameters).compared == 3)
    #expect(check.tally(of: .reals).compared == 11 && check.total == 6 + 4 * 11)
  }

  private func verdict(
    _ backpropagated: Double, _ difference: Double, scale: Double = 0, blur: Double = 1e-6
  ) -> SlopeComparison.Verdict {
    SlopeComparison(
      .reals, name: "real[0]", backpropagated: backpropagated, difference: difference, scale: scale,
      blur: blur
    ).verdict
  }

  @Test("A number that is not finite is wrong where the loss is an ordinary one")
  func notFinite() {
    #expect(verdict(.nan, 1) == .wrong && verdict(.infinity, 1) == .wrong)
    #expect(verdict(0, 0) == .right)
  }

  @Test("Where the loss overflows or is so large that rounding hides a slope, nothing is told of it")
  func untold() {
    #expect(verdict(1, .nan) == .untold && verdict(5e307, .infinity) == .untold)
    #expect(verdict(1, 1.1, blur: .infinity) == .untold && verdict(.nan, 1, blur: 1e200) == .untold)
    // A loss of a million: it stands still, or moves by its last place.
    #expect(verdict(0, 0, blur: 2) == .untold && verdict(0, 1e-6, blur: 2) == .untold)
    // An error that rounding cannot make is wrong however large the loss is.
    #expect(verdict(1, 1.1, blur: 2) == .wrong && verdict(5, 5, blur: 2) == .right)
    // Rounding of a loss of about 1 makes errors of 1e-12.
    #expect(verdict(1e-8, 1.00005e-8) == .untold && verdict(1e-8, 2e-8) == .wrong)
    #expect(verdict(1e-8, 2e-8, scale: 0.1) == .right && verdict(1e-13, 2e-13) == .right)
  }

  @Test("A game that ran away is no pass: nothing can be told of any number")
  func runaway() {
    var experiment = game(.leastSquares)
    for player in Player.allCases {
      experiment[player].optimizer = .sgd; experiment[player].learningRate = 1000
    }
    var training = Training(experiment)
    _ = training.run(rounds: 500)
    let check = finished(training)
    let tallies = GradientPart.allCases.map(check.tally)
    #expect(tallies.allSatisfy { $0.wrong == 0 })
    #expect(tallies.reduce(0) { $0 + $1.untold } > 0)
    #expect(check.tally(of: .reals).compared == 0 && check.tally(of: .reals).worst == nil)
  }
}

extension Preset: CustomTestStringConvertible {
  public var testDescription: String { name }
}
