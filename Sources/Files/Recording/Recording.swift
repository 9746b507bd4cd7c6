import Language
import Minimax

/// A recording under way: lines of JSON, one for each phase, from which an outside program can compute everything
/// again. ``recordingFields`` documents them.
package struct Recording: Sendable {
  static let head = "{\"format\":1,\"type\":\"saddle recording\""
  /// Bytes after which a recording takes no more.
  package static let limit = 512 << 20

  package var output: OutputPath
  package private(set) var text: String
  /// Updates of which all lines were taken down.
  package private(set) var updates = 0
  private let limit: Int

  package init(to output: OutputPath, of training: Training, limit: Int = Recording.limit) {
    self.output = output
    self.limit = limit
    text =
      Recording.head
      + ",\"numbers\":\"float64\",\"build\":\"\(BuildKind.hasFusedBits ? "native" : "plain")\"}\n"
    noteState(training)
  }

  package static func isRecording(_ text: String) -> Bool { text.hasPrefix(head) }

  /// Whether it has grown too large to go on; it ends with a whole update.
  package var isFull: Bool { text.utf8.count > limit }

  /// Takes down everything that the next update begins from: after the start, and after every change by hand.
  package mutating func noteState(_ training: Training) {
    guard !isFull else { return }
    append(.object(training.stateFields))
  }

  /// Takes down the six phases of an update that has just been made.
  package mutating func note(_ update: CompletedUpdate, in training: Training) {
    guard !isFull else { return }
    updates += 1
    let shared = update.placeFields
    let payload = update.backpropagated
    let phases: [(Phase, [String: JSONValue])] = [
      (.sample, payload.evaluated.discriminated.generated.sampled.fields),
      (.generate, payload.evaluated.discriminated.generated.fields),
      (.discriminate, payload.evaluated.discriminated.fields(met: update, in: training)),
      (.evaluate, payload.evaluated.fields), (.backpropagate, payload.fields(training.experiment)),
      (.update, ["parameters": training.experiment[update.player].network.fields(update.parametersAfter)]),
    ]
    for (phase, fields) in phases { append(phase, fields, shared) }
  }

  /// Takes down the phases that have been taken of an update in progress.
  package mutating func noteUnfinished(_ training: Training) {
    guard !isFull, let sampled = training.turn.sampled else { return }
    let shared: [String: JSONValue] = [
      "player": .text(sampled.player.letter), "update": .whole(training[sampled.player].updates + 1),
      "round": .whole(training.position.round + 1),
    ]
    append(.sample, sampled.fields, shared)
    if let generated = training.turn.generated { append(.generate, generated.fields, shared) }
    if let discriminated = training.turn.discriminated {
      append(.discriminate, discriminated.fields(met: nil, in: training), shared)
    }
    if let evaluated = training.turn.evaluated { append(.evaluate, evaluated.fields, shared) }
    if let payload = training.turn.backpropagated {
      append(.backpropagate, payload.fields(training.experiment), shared)
    }
  }

  private mutating func append(_ phase: Phase, _ fields: [String: JSONValue], _ shared: [String: JSONValue]) {
    let place: [String: JSONValue] = ["type": .text("phase"), "phase": .text(phase.name)]
    append(.object(fields.merging(shared) { own, _ in own }.merging(place) { own, _ in own }))
  }

  private mutating func append(_ line: JSONValue) {
    text += line.jsonLine
    text += "\n"
  }
}
