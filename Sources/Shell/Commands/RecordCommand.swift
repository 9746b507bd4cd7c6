import Minimax
import Plots

/// `record FILE`
struct RecordCommand: Command {
  let name = "record"
  let aliases = ["record!"]
  let purpose = Purpose.files
  let usage = ["record FILE", "record stop", "record stop FILE", "record"]
  let summary = "write every phase to a file, for another program to recompute"
  let details = """
    From here on every phase is taken down as a line of JSON with all that an outside program needs to compute it \
    again: latents, samples, logits, losses, gradients and parameters by name. `record stop` writes the file, and so \
    does leaving; where it cannot be written, `record stop FILE` names another. `help formats` documents every field. Alone it says how far the recording is. `record! FILE` \
    writes over a file of another kind.
    """
  let example = "record"

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(call.arguments.first?.text == "stop" ? 2 : 1)
    guard let word = call.arguments.first else {
      guard let recording = session.recording else {
        return .reply(
          Reply(
            "Nothing is being recorded. For example `record run.jsonl`, then `step 4` and `record stop`."))
      }
      let amount = recording.updates.counted("update")
      return .reply(
        Reply(
          "Recording to \(escaped(recording.output.path)): \(amount) so far\(recording.isFull ? ", and it is full." : ".")"
        ))
    }
    if word.text == "stop" {
      guard session.recording != nil else {
        throw Problem("nothing is being recorded", advice: "`record FILE` begins a recording")
      }
      if call.arguments.count > 1 {
        let output = try OutputPath(call.arguments[1].text, for: call)
        try output.expectReplaceable(session.files, name, isOurs: Recording.isRecording)
        session.recording?.output = output
      }
      return .reply(try session.writeRecording())
    }
    guard session.recording == nil else {
      throw Problem("a recording is going on already", advice: "`record stop` ends it")
    }
    let output = try OutputPath(word.text, for: call)
    try output.expectReplaceable(session.files, name, isOurs: Recording.isRecording)
    session.recording = Recording(to: output, of: session.training)
    return .reply(Reply("Recording every phase from here on; `record stop` writes \(escaped(word.text))."))
  }
}

extension Session {
  /// Writes the recording that is going on and ends it; what cannot be written goes on being recorded.
  fileprivate mutating func writeRecording() throws(Problem) -> Reply {
    guard var recording else { return Reply() }
    let advice = "the recording is kept: `record stop FILE` writes it to another place"
    do throws(Problem) {
      // What is there now may have come after the recording began.
      try recording.output.expectReplaceable(files, "record", isOurs: Recording.isRecording)
    } catch {
      throw Problem(error.message, advice: advice, kind: .failed)
    }
    recording.noteUnfinished(training)
    switch recording.output.write(recording.text, to: files) {
    case .success: self.recording = nil
    case .failure(let problem): throw Problem(problem.message, advice: advice, kind: .failed)
    }
    let note = recording.isFull ? " It was full before the end, and took no more." : ""
    return Reply(
      "\(escaped(recording.output.path)) holds \(recording.updates.counted("update")).\(note)")
  }

  /// Ends a recording, if one is going on, at the end of the session.
  mutating func endRecording() -> Reply? {
    guard recording != nil else { return nil }
    do throws(Problem) {
      return try writeRecording()
    } catch {
      recording = nil
      return Reply([
        .problem(
          Problem(
            error.message, advice: "the recording is lost; record again to another place", kind: .failed))
      ])
    }
  }

  /// Takes down the update that has just been made, if a recording is going on.
  mutating func recordUpdate() {
    guard recording?.isFull == false, case .made(let update) = training.lastUpdate(of: training.lastMover)
    else { return }
    let now = training
    recording?.note(update, in: now)
    sayWhetherFull()
  }

  /// Takes down where the game stands, after it was changed otherwise than by play.
  mutating func recordState() {
    guard recording?.isFull == false else { return }
    let now = training
    recording?.noteState(now)
    sayWhetherFull()
  }

  private mutating func sayWhetherFull() {
    guard let recording, recording.isFull else { return }
    remarks.append(
      "The recording is full after \(recording.updates.counted("update")) and takes no more; `record stop` writes it."
    )
  }
}
