import Game
import Language
import Minimax
import Networks
import Numerics

/// Every field of a recording, in the order in which help shows them.
package let recordingFields: [(line: String, field: String, meaning: String)] = [
  ("state", "rules", "every setting of the game, as `set` shows it"),
  ("state", "round, d.updates, g.updates", "what has been played by then"),
  ("state", "d.network, g.network", "inputs, features (plain or quadratic), layers as [outputs, activation]"),
  ("state", "d.optimizer, g.optimizer", "rule, learningRate, beta or rho, beta1, beta2, epsilon"),
  ("state", "d.parameters, g.parameters", "by name: w1 (outputs x inputs of layer 1), b1, w2, .."),
  (
    "state", "d.memory, g.memory",
    "updates, velocity, squares: what the optimiser remembers, flat: w1, b1, w2, .."
  ),
  (
    "state", "objective, clip, simultaneous",
    "the loss; bound of D's parameters or 0; whether G meets D of the round's start"
  ),
  (
    "phase", "player, update, round, phase",
    "D or G, its update's number, the round counted from 1, the phase's name"
  ),
  (
    "state", "pack, unroll, instance_noise, r1",
    "the cures in force, as numbers: 1, 0, 0, 0 where there are none"
  ),
  ("sample", "reals, latents", "one row a sample; in G's updates there are reals only where G looks ahead"),
  (
    "sample", "real_noise, fake_noise", "instance noise, where there is any: what is added before D sees them"
  ),
  ("generate", "fakes", "G(z), one row a sample"),
  (
    "discriminate", "real_logits, fake_logits",
    "D before its sigmoid, one number a sample or a pack; where G looks ahead, D's answer's"
  ),
  ("discriminate", "met", "D's parameters as G met them, where they are not D's present ones"),
  (
    "evaluate", "V_real, V_fake",
    "mean log D(x) and mean log(1 - D(G(z))), nats; V is their sum; V_real is nan for G"
  ),
  ("evaluate", "loss", "what the player minimises, on this minibatch"),
  ("evaluate", "penalty", "the part of D's loss that R1 adds, where it is in force"),
  ("backpropagate", "gradient", "of the loss by the player's parameters, by name"),
  ("update", "parameters", "of the player, after the update, by name"),
]

extension Training {
  /// The line of a recording that says where it begins.
  var stateFields: [String: JSONValue] {
    var fields: [String: JSONValue] = [
      "type": .text("state"), "round": .whole(position.round),
      "objective": .text(experiment.objective.rawValue),
      "simultaneous": .truth(experiment.schedule.isSimultaneous),
      "pack": .whole(experiment.stabilizers.packing), "unroll": .whole(experiment.stabilizers.unrolling),
      "instance_noise": .number(experiment.stabilizers.instanceNoise),
      "r1": .number(experiment.stabilizers.gradientPenalty),
      "rules": .object(
        Dictionary(uniqueKeysWithValues: settingList.map { ($0.key, .text($0.read(experiment))) })),
    ]
    if case .bound(let bound) = experiment.clipping {
      fields["clip"] = .number(bound)
    } else {
      fields["clip"] = .number(0)
    }
    for player in Player.allCases {
      let letter = player.letter.lowercased()
      let rules = experiment[player]
      fields["\(letter).updates"] = .whole(self[player].updates)
      fields["\(letter).network"] = rules.network.shape
      fields["\(letter).optimizer"] = rules.fields
      fields["\(letter).parameters"] = rules.network.fields(self[player].parameters)
      fields["\(letter).memory"] = .object([
        "updates": .whole(self[player].memory.updates), "velocity": .numbers(self[player].memory.velocity),
        "squares": .numbers(self[player].memory.squares),
      ])
    }
    return fields
  }
}

extension PlayerRules {
  /// The optimiser with its rate.
  fileprivate var fields: JSONValue {
    var fields: [String: JSONValue] = ["learningRate": .number(learningRate)]
    switch optimizer {
    case .sgd: fields["rule"] = .text("sgd")
    case .momentum(let beta): fields.merge(["rule": .text("momentum"), "beta": .number(beta)]) { $1 }
    case .nesterov(let beta): fields.merge(["rule": .text("nesterov"), "beta": .number(beta)]) { $1 }
    case .rmsprop(let rho, let epsilon):
      fields.merge(["rule": .text("rmsprop"), "rho": .number(rho), "epsilon": .number(epsilon)]) { $1 }
    case .adam(let beta1, let beta2, let epsilon):
      fields.merge([
        "rule": .text("adam"), "beta1": .number(beta1), "beta2": .number(beta2), "epsilon": .number(epsilon),
      ]) { $1 }
    }
    return .object(fields)
  }
}

extension Network {
  fileprivate var shape: JSONValue {
    .object([
      "inputs": .whole(inputs), "features": .text(features.rawValue),
      "layers": .list(layers.map { .list([.whole($0.outputs), .text($0.activation.rawValue)]) }),
    ])
  }

  /// A flat vector cut into its named pieces; a matrix is a list of rows.
  func fields(_ flat: [Double]) -> JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: parameterViews.map { view in
          let piece = Array(flat[view.offset..<view.offset + view.count])
          guard !view.isVector else { return (view.name, .numbers(piece)) }
          let rows = (0..<view.rows).map { row in
            JSONValue.numbers(piece[row * view.columns..<(row + 1) * view.columns])
          }
          return (view.name, .list(rows))
        }))
  }
}

extension CompletedUpdate {
  var placeFields: [String: JSONValue] {
    ["player": .text(player.letter), "update": .whole(number), "round": .whole(round)]
  }
}

extension Sampled {
  var fields: [String: JSONValue] {
    var fields = ["reals": reals.batch.rows, "latents": latents.batch.rows]
    if fakeNoise.count > 0 {
      fields.merge(["real_noise": realNoise.rows, "fake_noise": fakeNoise.rows]) { $1 }
    }
    return fields
  }
}

extension Generated {
  var fields: [String: JSONValue] { ["fakes": fakes.batch.rows] }
}

extension Discriminated {
  /// - Parameter update: The update that met D, if it is completed.
  func fields(met update: CompletedUpdate?, in training: Training) -> [String: JSONValue] {
    var fields: [String: JSONValue] = [
      "real_logits": .numbers(realLogits.batch.column(0)),
      "fake_logits": .numbers(fakeLogits.batch.column(0)),
    ]
    let met = update?.discriminatorMet ?? training.metByMover.discriminator.parameters
    if generated.sampled.player == .generator, met != training.discriminator.parameters {
      fields["met"] = training.experiment.discriminator.network.fields(met)
    }
    return fields
  }
}

extension Evaluated {
  var fields: [String: JSONValue] {
    var fields: [String: JSONValue] = [
      "V_real": .number(realValue), "V_fake": .number(fakeValue), "loss": .number(loss),
    ]
    if let penalty { fields["penalty"] = .number(penalty.value) }
    return fields
  }
}

extension Backpropagated {
  func fields(_ experiment: Experiment) -> [String: JSONValue] {
    ["gradient": experiment[player].network.fields(gradient)]
  }
}

extension Batch {
  /// One list a sample.
  fileprivate var rows: JSONValue { .list((0..<count).map { .numbers(row($0)) }) }
}
