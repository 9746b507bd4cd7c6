import Distributions
import Minimax
import Networks
import Numerics

/// Points with masses, and what one side of a player's loss does at each of them: the domain of gradients
/// over the population.
///
///     E[gradient] = sum over points of mass * slope * d output / d parameters
struct WeightedPass {
  let network: Network
  let parameters: [Double]
  let input: Batch
  /// The mass of each point; zero in the padding.
  let masses: [Lanes]
  /// The loss's derivative by the network's outputs at each point; shape as a batch of them has.
  let slopes: Batch

  /// The mean gradient, flat.
  func mean() -> [Double] {
    var tape = Tape(network: network, count: input.count)
    network.forward(input, parameters: parameters, tape: &tape)
    var outputGradient = slopes
    for block in masses.indices {
      for place in block * slopes.stride..<block * slopes.stride + slopes.features {
        outputGradient.lanes[place] *= masses[block]
      }
    }
    outputGradient.clearPadding()
    var adjoint = Adjoint(network: network, count: input.count)
    var gradient = Array(repeating: 0.0, count: network.parameterCount)
    network.backward(
      outputGradient, input: input, parameters: parameters, tape: tape, adjoint: &adjoint, gradient: &gradient
    )
    return gradient
  }

  /// The mean of the squared length of one sample's gradient.
  ///
  /// A layer's weights have the gradient `delta_j a_i` and its biases `delta_j`, with `delta` the gradient at
  /// the weighted sums and `a` the layer's input, so a sample's part is `|delta|^2 (|a|^2 + 1)`.
  func meanSquare() -> Double {
    var tape = Tape(network: network, count: input.count)
    network.forward(input, parameters: parameters, tape: &tape)
    var outputGradient = slopes
    outputGradient.clearPadding()
    var adjoint = Adjoint(network: network, count: input.count)
    network.pullBack(outputGradient, input: input, parameters: parameters, tape: tape, adjoint: &adjoint)
    var sum = Lanes.zero
    for index in network.layers.indices {
      let source = index > 0 ? tape.outputs[index - 1] : network.features == .plain ? input : tape.features
      let delta = adjoint.preactivations[index]
      for block in masses.indices {
        sum += masses[block] * squaredLength(delta, block) * (squaredLength(source, block) + 1)
      }
    }
    return sum.laneSum
  }

  private func squaredLength(_ batch: Batch, _ block: Int) -> Lanes {
    var sum = Lanes.zero
    for feature in 0..<batch.features {
      let value = batch.lanes[block * batch.stride + feature]
      sum += value * value
    }
    return sum
  }
}

extension Analysis {
  /// The independent parts of which a player's loss is the sum: D sees real and generated points, G only its
  /// own.
  func passes(of player: Player) -> [WeightedPass] {
    guard player == .discriminator else { return [generatorPass()] }
    let terms = (real: modelPair.objective.realTerm, fake: modelPair.objective.fakeTerm)
    switch domain {
    case .line(let line):
      let field = line.field
      let logits = modelPair.logits(at: field.points).batch
      return [
        discriminatorPass(at: field.points, field.dataMasses, logits, terms.real),
        discriminatorPass(at: field.points, field.generatedMasses, logits, terms.fake),
      ]
    case .plane(let plane):
      let nodes = plane.dataNodes
      let fakes = plane.generated.nodes
      return [
        discriminatorPass(
          at: nodes.points, nodes.weights, modelPair.longLogits(at: nodes.points), terms.real),
        discriminatorPass(
          at: fakes.points, fakes.weights, modelPair.longLogits(at: fakes.points), terms.fake),
      ]
    }
  }

  private func discriminatorPass(at points: Batch, _ masses: [Lanes], _ logits: Batch, _ term: LossTerm)
    -> WeightedPass
  {
    var slopes = logits
    for block in slopes.lanes.indices { slopes.lanes[block] = term.slope(logits.lanes[block]) }
    return WeightedPass(
      network: modelPair.discriminator, parameters: modelPair.discriminatorParameters, input: points,
      masses: masses, slopes: slopes)
  }

  /// The slope at each output of G comes through D: `loss'(l) * dl/dx`.
  private func generatorPass() -> WeightedPass {
    let (latents, masses) = latentMasses()
    let points = modelPair.outputs(of: latents)
    let network = modelPair.discriminator
    let parameters = modelPair.discriminatorParameters
    var tape = Tape(network: network, count: points.count)
    network.forward(points, parameters: parameters, tape: &tape)
    var slopes = tape.output
    for block in masses.indices {
      slopes.lanes[block] = modelPair.objective.generatorTerm.slope(slopes.lanes[block])
    }
    slopes.clearPadding()
    var adjoint = Adjoint(network: network, count: points.count)
    network.pullBack(slopes, input: points, parameters: parameters, tape: tape, adjoint: &adjoint)
    return WeightedPass(
      network: modelPair.generator, parameters: modelPair.generatorParameters, input: latents, masses: masses,
      slopes: adjoint.input)
  }

  /// Latents with their masses: quadrature points on the line, samples in more dimensions; in the plane the very
  /// latents that the ledger is made of.
  private func latentMasses() -> (latents: Batch, masses: [Lanes]) {
    if let plane { return (plane.generated.latents, plane.generated.nodes.weights) }
    guard modelPair.prior.dimension == 1 else {
      let latents = modelPair.latents(count: resolution.samples)
      return (latents, latents.evenMasses)
    }
    return latentQuadrature(of: modelPair.prior.marginal, panels: latentPanels)
  }
}

/// Panels of eight points each on the latent line, for gradients.
private let latentPanels = 512

/// Gauss-Legendre points over the prior's window and, where it is unbounded, over panels that double beyond.
private func latentQuadrature<D: UnivariateDistribution>(of prior: D, panels: Int) -> (Batch, [Lanes]) {
  let window = prior.window[0]
  let reach = prior.reach
  let lower = max(window.lowerBound, reach.lowerBound)
  let upper = min(window.upperBound, reach.upperBound)
  var cuts = (0...panels).map { lower + (upper - lower) * (Double($0) / Double(panels)) }
  cuts += prior.seams.filter { $0 > reach.lowerBound && $0 < reach.upperBound }
  var distance = (upper - lower) / Double(panels)
  while lower - distance > reach.lowerBound || upper + distance < reach.upperBound {
    cuts.append(max(lower - distance, reach.lowerBound))
    cuts.append(min(upper + distance, reach.upperBound))
    distance *= 1.25
  }
  cuts += [reach.lowerBound, reach.upperBound]
  cuts.sort()
  var latents = Batch(features: 1, count: (cuts.count - 1) * laneCount)
  var masses = Array(repeating: Lanes.zero, count: cuts.count - 1)
  for panel in masses.indices where cuts[panel + 1] > cuts[panel] {
    let half = 0.5 * (cuts[panel + 1] - cuts[panel])
    latents.lanes[panel] = (cuts[panel] + half) + half * GaussLegendre.nodes
    for lane in 0..<laneCount { masses[panel][lane] = prior.density(at: latents.lanes[panel][lane]) }
    masses[panel] *= half * GaussLegendre.weights
  }
  return (latents, masses)
}
