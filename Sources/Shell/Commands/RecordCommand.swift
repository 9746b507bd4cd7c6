import Minimax
import Plots

/// `record FILE`
struct RecordCommand: Command {
  let name = "record"
  let aliases = ["record!"]
  let purpose = Purpose.files
  let usage = ["record FILE", "record stop", "record"]
  let summary = "write every phase to a file, for another program to recompute"
  let details = """
    From here on every phase is taken down as a line of JSON with all that an outside program needs to compute it \
    again: latents, samples, logits, losses, gradients and parameters by name. `record stop` writes the file, and so \
    does leaving; `help formats` documents every field. Alone it says how far the recording is. `record! FILE` \
    writes over a file of another kind.
    """
  let example = "record"

  func run(_ call: Call, in session: inout Session) throws(Problem) -> Reply {
    try call.expectAtMost(1)
    guard let word = call.arguments.first else {
      guard let recording = session.recording else {
        return Reply(
          "Nothing is being recorded. For example `record run.jsonl`, then `step 4` and `record stop`.")
      }
      return Reply(
        "Recording to \(legible(recording.output.path)): \(recording.updates.counted("update")) so far.")
    }
    if word.text == "stop" {
      guard let reply = session.endRecording() else {
        throw Problem("nothing is being recorded", advice: "`record FILE` begins a recording")
      }
      return reply
    }
    guard session.recording == nil else {
      throw Problem("a recording is going on already", advice: "`record stop` ends it")
    }
    let output = try OutputPath(word.text, for: call)
    try output.expectReplaceable(session.files, name) { $0.hasPrefix(Recording.head) }
    session.recording = Recording(to: output, of: session.training)
    return Reply("Recording every phase from here on; `record stop` writes \(legible(word.text)).")
  }
}

extension Session {
  /// Ends a recording, if one is going on, and writes it.
  mutating func endRecording() -> Reply? {
    guard var recording else { return nil }
    recording.noteUnfinished(training)
    self.recording = nil
    switch files.write(recording.output.path, recording.text) {
    case .success:
      let note = recording.isFull ? " It was full before the end, and took no more." : ""
      return Reply(
        "\(legible(recording.output.path)) holds \(recording.updates.counted("update"))\(note.isEmpty ? "." : ",")"
          + note)
    case .failure(let problem):
      return Reply([
        .problem(
          Problem(
            problem.message, advice: "the recording is lost; record again to another place", kind: .failed))
      ])
    }
  }

  /// Takes down the update that has just been made, if a recording is going on.
  mutating func recordUpdate() {
    guard recording != nil, case .made(let update) = training.lastUpdate(of: training.lastMover) else {
      return
    }
    let now = training
    recording?.note(update, in: now)
  }

  /// Takes down where the game stands, after it was changed otherwise than by play.
  mutating func recordState() {
    let now = training
    recording?.noteState(now)
  }
}
