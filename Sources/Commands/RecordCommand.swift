import Files
import Interpreter
import Language

/// `record FILE`
package struct RecordCommand: Command {
  package let name = "record"
  package let aliases = ["record!"]
  package let purpose = Purpose.files
  package let usage = ["record FILE", "record stop", "record stop FILE", "record"]
  package let summary = "write every phase to a file, for another program to recompute"
  package let details = """
    From here on every phase is taken down as a line of JSON with all that an outside program needs to compute it \
    again: latents, samples, logits, losses, gradients and parameters by name. `record stop` writes the file, and so \
    does leaving; where it cannot be written, `record stop FILE` names another. `help formats` documents every field. Alone it says how far the recording is. `record! FILE` \
    writes over a file of another kind.
    """
  package let example = "record"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(call.arguments.first?.text == "stop" ? 2 : 1)
    guard let word = call.arguments.first else {
      guard let recording = session.recording else {
        return .reply(
          "Nothing is being recorded. For example `record run.jsonl`, then `step 4` and `record stop`.")
      }
      let amount = recording.updates.counted("update")
      return .reply(
        "Recording to \(escaped(recording.output.path)): \(amount) so far\(recording.isFull ? ", and it is full." : ".")"
      )
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
    return .reply("Recording every phase from here on; `record stop` writes \(escaped(word.text)).")
  }
}
