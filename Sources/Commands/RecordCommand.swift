import Files
import Interpreter
import Language

struct RecordCommand: Command {
  let name = "record"
  let aliases = ["record!"]
  let purpose = Purpose.files
  let summary = "write every phase to a file, for another program to recompute"
  let details = """
    From here on every phase is taken down as a line of JSON with all that an outside program needs to compute it \
    again: latents, samples, logits, losses, gradients and parameters by name. `record stop` writes the file, and so \
    does leaving; where it cannot be written, `record stop FILE` names another. `help formats` documents every field. Alone it says how far the recording is. `record! FILE` \
    writes over a file of another kind.
    """
  let example = "record"

  private let file = Argument.word("FILE", "a file")
  private let stop = Argument.literal("stop")
  var forms: [Form] { [Form(file), Form(stop), Form(stop, file), Form()] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    guard let word = arguments[stop] ?? arguments[file] else {
      guard let recording = session.recording else {
        return .reply(
          "Nothing is being recorded. For example `record run.jsonl`, then `step 4` and `record stop`.")
      }
      let amount = recording.updates.counted("update")
      return .reply(
        "Recording to \(escaped(recording.output.path)): \(amount) so far\(recording.isFull ? ", and it is full." : ".")"
      )
    }
    if arguments[stop] != nil {
      try expect(
        session.recording != nil, "nothing is being recorded", advice: "`record FILE` begins a recording")
      if let file = arguments[file] {
        let output = try OutputPath(file.text, for: arguments)
        try output.expectReplaceable(session.files, name, isOurs: Recording.isRecording)
        session.recording?.output = output
      }
      return .reply(try session.writeRecording())
    }
    try expect(session.recording == nil, "a recording is going on already", advice: "`record stop` ends it")
    let output = try OutputPath(word.text, for: arguments)
    try output.expectReplaceable(session.files, name, isOurs: Recording.isRecording)
    session.recording = Recording(to: output, of: session.training)
    return .reply("Recording every phase from here on; `record stop` writes \(escaped(word.text)).")
  }
}
