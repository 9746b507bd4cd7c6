import Networks
import Numerics
import Testing

@Suite("Tangents of both passes")
struct TangentTests {
  @Test(
    "Hessian products are the differences of gradients, for parameters, inputs and both",
    arguments: GradientTests.networks)
  func differences(_ network: Network) {
    for way in Way.allCases {
      let probe = Probe(network, way)
      let exact = probe.tangent
      let h = 1e-5
      let up = probe.gradients(shift: h)
      let down = probe.gradients(shift: -h)
      for index in exact.parameters.indices {
        let difference = (up.parameters[index] - down.parameters[index]) / (2 * h)
        #expect(
          agrees(exact.parameters[index], difference, relative: 1e-6, absolute: 1e-7),
          "seed 12, \(way), \(network.parameterName(at: index)): \(exact.parameters[index]), \(difference)")
      }
      for sample in 0..<Probe.count {
        for feature in 0..<network.inputs {
          let difference = (up.input[feature, sample] - down.input[feature, sample]) / (2 * h)
          #expect(
            agrees(exact.input[feature, sample], difference, relative: 1e-6, absolute: 1e-7),
            "seed 12, \(way), input \(feature) of sample \(sample)")
        }
        for feature in 0..<network.outputs {
          let difference = (up.output[feature, sample] - down.output[feature, sample]) / (2 * h)
          #expect(
            agrees(exact.output[feature, sample], difference, relative: 1e-6, absolute: 1e-7),
            "seed 12, \(way), output \(feature) of sample \(sample)")
        }
      }
    }
  }

  @Test("The Hessian is symmetric: v'Hw is w'Hv", arguments: GradientTests.networks)
  func symmetry(_ network: Network) {
    var first = Probe(network, .parameters)
    let v = first.direction
    let hv = first.tangent.parameters
    first.redraw()
    let w = first.direction
    let hw = first.tangent.parameters
    let forth = zip(w, hv).reduce(0) { $0 + $1.0 * $1.1 }
    let back = zip(v, hw).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(agrees(forth, back, relative: 1e-11, absolute: 1e-12), "\(forth) and \(back)")
    #expect(v != w)
  }

  @Test("One unit w2 f(w1 x + b1) + b2 has the Hessian that one writes on paper")
  func closedForm() {
    let network = Network(inputs: 1, hidden: [1], activation: .tanh, outputs: 1)
    let (w1, b1, w2, x) = (0.7, -0.2, 1.3, 0.9)
    let y = tanh(w1 * x + b1)
    let slope = 1 - y * y
    let bend = -2 * y * slope
    // Rows and columns w1, b1, w2, b2.
    let hessian = [
      [w2 * bend * x * x, w2 * bend * x, slope * x, 0], [w2 * bend * x, w2 * bend, slope, 0],
      [slope * x, slope, 0, 0], [0, 0, 0, 0],
    ]
    // How the gradient by x, w2 f' w1, changes with each parameter.
    let mixed = [w2 * (bend * x * w1 + slope), w2 * bend * w1, slope * w1, 0]
    for column in 0..<4 {
      var direction = [0.0, 0, 0, 0]
      direction[column] = 1
      let pass = Pass(network, [w1, b1, w2, 0.4], Batch(column: [x]), told: Batch(column: [1]))
      let (gradient, tangent) = pass.tangent(TangentDirection(parameters: direction))
      for row in 0..<4 { #expect(agrees(gradient[row], hessian[row][column])) }
      #expect(agrees(tangent.input[0, 0], mixed[column]))
    }
    let pass = Pass(network, [w1, b1, w2, 0.4], Batch(column: [x]), told: Batch(column: [1]))
    let (gradient, tangent) = pass.tangent(TangentDirection(input: Batch(column: [1])))
    for row in 0..<4 { #expect(agrees(gradient[row], mixed[row])) }
    #expect(agrees(tangent.input[0, 0], w2 * bend * w1 * w1))
    #expect(agrees(tangent.output[0, 0], w2 * slope * w1))
  }

  @Test("Samples that fill no whole block leave nothing in the padding")
  func padding() {
    for count in [1, 7, 8, 9] {
      let network = Network(inputs: 2, hidden: [3], activation: .softplus, outputs: 1)
      let flat = (0..<network.parameterCount).map { 0.1 * Double($0) - 0.4 }
      let rows = (0..<count).map { [0.3 * Double($0), 1 - 0.1 * Double($0)] }
      let direction = TangentDirection(parameters: flat.map { $0 + 0.2 })
      let told = Batch(column: Array(repeating: 1, count: count))
      let (whole, _) = Pass(network, flat, Batch(rows: rows), told: told).tangent(direction)
      var sum = flat.map { _ in 0.0 }
      for row in rows {
        let (one, _) = Pass(network, flat, Batch(rows: [row]), told: Batch(column: [1])).tangent(direction)
        for index in sum.indices { sum[index] += one[index] }
      }
      for index in sum.indices { #expect(agrees(whole[index], sum[index])) }
    }
  }
}

/// What moves.
private enum Way: CaseIterable { case parameters, input, both }

/// One pass there and back.
private struct Pass {
  let network: Network
  let parameters: [Double]
  let input: Batch
  let told: Batch
  let tape: Tape
  let adjoint: Adjoint
  let gradient: [Double]

  init(_ network: Network, _ parameters: [Double], _ input: Batch, told: Batch) {
    var tape = Tape(network: network, count: input.count)
    var adjoint = Adjoint(network: network, count: input.count)
    var gradient = Array(repeating: 0.0, count: network.parameterCount)
    network.forward(input, parameters: parameters, tape: &tape)
    network.backward(
      told, input: input, parameters: parameters, tape: tape, adjoint: &adjoint, gradient: &gradient)
    network.pullBack(told, input: input, parameters: parameters, tape: tape, adjoint: &adjoint)
    (self.network, self.parameters, self.input, self.told) = (network, parameters, input, told)
    (self.tape, self.adjoint, self.gradient) = (tape, adjoint, gradient)
  }

  /// How gradient and pass change, where the gradient at the output stays or moves with `toldTangent`.
  func tangent(_ direction: TangentDirection, toldTangent: Batch? = nil) -> ([Double], Tangent) {
    var tangent = Tangent(network: network, count: input.count)
    var change = Array(repeating: 0.0, count: network.parameterCount)
    network.forwardTangent(
      along: direction, input: input, parameters: parameters, tape: tape, tangent: &tangent)
    network.backwardTangent(
      told, outputGradientTangent: toldTangent ?? Batch(features: told.features, count: told.count),
      along: direction, input: input, parameters: parameters, tape: tape, adjoint: adjoint, tangent: &tangent,
      gradient: &change)
    return (change, tangent)
  }
}

/// A network at a random place with a random direction; the gradient at the output moves as well.
private struct Probe {
  static let count = 11
  let network: Network
  let way: Way
  private let parameters: [Double]
  private var input: Batch
  private var told: Batch
  private(set) var direction: [Double] = []
  private var inputDirection: Batch
  private var toldDirection: Batch
  private var generator = SplitMix64(seed: 12, stream: 0)

  init(_ network: Network, _ way: Way) {
    self.network = network
    self.way = way
    parameters = Initializer.normal(sd: 0.8).parameters(for: network, using: &generator)
    input = Batch(features: network.inputs, count: Probe.count)
    told = Batch(features: network.outputs, count: Probe.count)
    (inputDirection, toldDirection) = (input, told)
    input = drawn(network.inputs)
    told = drawn(network.outputs)
    redraw()
  }

  mutating func redraw() {
    direction = parameters.map { _ in 2 * generator.nextUniform() - 1 }
    inputDirection = drawn(network.inputs)
    toldDirection = drawn(network.outputs)
    if way == .parameters { toldDirection = Batch(features: network.outputs, count: Probe.count) }
  }

  private mutating func drawn(_ features: Int) -> Batch {
    Batch(rows: (0..<Probe.count).map { _ in (0..<features).map { _ in 2 * generator.nextUniform() - 1 } })
  }

  var tangent: (parameters: [Double], input: Batch, output: Batch) {
    let move =
      switch way {
      case .parameters: TangentDirection(parameters: direction)
      case .input: TangentDirection(input: inputDirection)
      case .both: TangentDirection(parameters: direction, input: inputDirection)
      }
    let (change, tangent) = Pass(network, parameters, input, told: told)
      .tangent(move, toldTangent: toldDirection)
    return (change, tangent.input, tangent.output)
  }

  /// Gradients and outputs at a place so far along the direction.
  func gradients(shift: Double) -> (parameters: [Double], input: Batch, output: Batch) {
    var place = parameters
    if way != .input { for index in place.indices { place[index] += shift * direction[index] } }
    let pass = Pass(
      network, place, way == .parameters ? input : moved(input, inputDirection, shift),
      told: moved(told, toldDirection, shift))
    return (pass.gradient, pass.adjoint.input, pass.tape.output)
  }

  private func moved(_ batch: Batch, _ direction: Batch, _ shift: Double) -> Batch {
    var moved = batch
    for index in moved.lanes.indices { moved.lanes[index] += shift * direction.lanes[index] }
    return moved
  }
}
