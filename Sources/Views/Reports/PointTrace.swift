import Game
import Language
import Minimax
import Networks
import Numerics
import Plots

/// One point through every layer and back, laid out so that small networks fit one screen.
package struct PointTrace {
  package private(set) var lines: [Line] = []
  package private(set) var values: [NamedValue] = []

  package init(of point: [Double], in space: PointFunction.Space, _ training: Training) {
    switch space {
    case .data: follow(real: point, training)
    case .latent: follow(latent: point, training)
    }
  }

  /// A real sample through D to D's loss, and back.
  private mutating func follow(real point: [Double], _ training: Training) {
    let objective = training.experiment.objective
    let judgement = Judgement(of: point, objective.realTerm, training)
    lines = [Line("x = \(place(point)), as a real sample, through D, the discriminator, and back", .emphasis)]
    lines += legend
    add(judgement, "x", of: .discriminator, objective, loss: objective.formula(ofOne: .real))
    let slope = judgement.slope
    var text = "dL/dx = \(list(judgement.trace.inputGradient)); D's slopes " + tied("dl/dx = \(list(slope))")
    if objective.playsForValue {
      let share = judgement.probability * (1 - judgement.probability)
      text += ", " + tied("dD/dx = \(list(slope.map { $0 * share }))")
    }
    lines.append(row("at x", text))
    lines.append(contribution(judgement.trace.gradient, .discriminator, training.experiment))
    values += named("logit.gradient", slope)
  }

  /// A latent through G and D to G's loss, and back through both.
  private mutating func follow(latent point: [Double], _ training: Training) {
    let rules = training.experiment
    let fake = rules.generator.network.output(
      of: Batch(rows: [point]), parameters: training.generator.parameters
    ).row(0)
    let judgement = Judgement(of: fake, rules.objective.generatorTerm, training)
    let trace = NetworkTrace(
      rules.generator.network, parameters: training.generator.parameters, at: point,
      outputGradient: judgement.trace.inputGradient)
    lines = [
      Line("The latent z = \(place(point)) through G, the generator, and D, the discriminator", .emphasis)
    ]
    lines += legend
    addStages(of: trace, .generator)
    lines.append(row("fake", "G(z) = \(list(fake)), which D is shown"))
    add(judgement, "G", of: .generator, rules.objective, loss: rules.objective.formula(ofOne: .generated))
    let arrived = judgement.trace.inputGradient
    lines.append(row("at G(z)", "dL/dG(z) = \(list(arrived)): " + way(down: arrived)))
    lines.append(row("at z", "dL/dz = \(list(trace.inputGradient)), carried on through G's layers"))
    lines.append(contribution(trace.gradient, .generator, rules))
    values += named("G", fake) + named("z.gradient", trace.inputGradient)
  }

  /// Where the loss falls.
  private func way(down gradient: [Double]) -> String {
    guard gradient.contains(where: { $0 != 0 }) else { return "G hears nothing" }
    guard gradient.count == 1 else { return "L falls against this direction" }
    return "L falls where G(z) \(gradient[0] > 0 ? "falls" : "rises")"
  }

  /// D's part: its layers, its verdict, the loss, and the gradient at the point that D was shown.
  private mutating func add(
    _ judgement: Judgement, _ shown: String, of player: Player, _ objective: Objective, loss: String
  ) {
    addStages(of: judgement.trace, .discriminator)
    lines.append(
      row(
        "D's output",
        "l = \(brief(judgement.logit))"
          + (objective.playsForValue
            ? "; D = sigmoid(l) = \(brief(judgement.probability)), the probability of real"
            : ", the number that D gives it")))
    lines.append(
      row(
        "\(player.letter)'s loss L",
        "\(loss) = \(brief(judgement.loss)); by l: dL/dl = \(brief(judgement.lossSlope))"))
    values += [
      NamedValue("logit", judgement.logit), NamedValue("loss", judgement.loss),
      NamedValue("loss.slope", judgement.lossSlope),
    ]
    if objective.playsForValue { values.append(NamedValue("D", judgement.probability)) }
    values += named("\(shown).gradient", judgement.trace.inputGradient)
  }

  private mutating func addStages(of trace: NetworkTrace, _ player: Player) {
    let letter = player.letter
    if trace.features != trace.point {
      lines.append(row("\(letter) sees", "the point, then its squares and products: \(list(trace.features))"))
    }
    for (index, stage) in trace.stages.enumerated() {
      // The output of a layer without a function of its own is told in words where it is used.
      if index + 1 < trace.stages.count || stage.activation != .identity {
        lines += StageRows(stage, title: "\(letter) layer \(index + 1)").lines
      }
      values += stageValues(stage, "\(letter.lowercased()).", "\(index + 1)")
    }
  }

  private func stageValues(_ stage: NetworkTrace.Stage, _ player: String, _ layer: String) -> [NamedValue] {
    [
      ("a", stage.sums), ("h", stage.outputs), ("slope", stage.slopes), ("dh", stage.outputGradients),
      ("da", stage.sumGradients),
    ].flatMap { name, numbers in named("\(player)\(name)\(layer)", numbers) }
  }

  /// The lengths of the point's own gradient, matrix by matrix.
  private mutating func contribution(_ gradient: [Double], _ player: Player, _ rules: Experiment) -> Line {
    let letter = player.letter.lowercased()
    var parts: [String] = []
    for view in rules[player].network.parameterViews {
      let norm = Array(gradient[view.offset..<view.offset + view.count]).norm
      parts.append(tied("\(view.name) \(brief(norm))"))
      values.append(NamedValue("point.\(letter).\(view.name)", norm))
    }
    values.append(NamedValue("point.\(letter)", gradient.norm))
    return row(
      "\(player.letter)'s gradient",
      "length " + parts.joined(separator: ", ") + "; " + tied("all \(brief(gradient.norm))"))
  }
}

private let legend = [
  Line("  On the way there: a, weights w times what comes in plus bias b; h, made of a.", .dim),
  Line("  On the way back, loss L: dL/da = slope h'(a) x dL/dh from the next layer.", .dim),
]

private func row(_ label: String, _ text: String) -> Line { ReportRow(label, text).line }

/// Numbers under a name with indices.
private func named(_ name: String, _ numbers: [Double]) -> [NamedValue] {
  numbers.enumerated().map { NamedValue("\(name)[\($0)]", $1) }
}

/// `1.2`, or `(0.5, 1)`.
private func place(_ point: [Double]) -> String {
  let numbers = point.prefix(4).map { NumberFormat.compact($0) }.joined(separator: ", ")
  return point.count == 1 ? numbers : "(\(numbers)\(point.count > 4 ? ", and \(point.count - 4) more" : ""))"
}

/// Numbers after each other, four at most.
private func list(_ numbers: [Double]) -> String {
  let shown = numbers.prefix(4).map(brief).joined(separator: ", ")
  return shown + (numbers.count > 4 ? ", and \(numbers.count - 4) more" : "")
}
