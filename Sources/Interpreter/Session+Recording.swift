import Files
import Language
import Minimax

extension Session {
  /// Writes the recording that is going on and ends it; what cannot be written goes on being recorded.
  package mutating func writeRecording() throws(Problem) -> Reply {
    guard var recording else { return Reply() }
    let advice = "the recording is kept: `record stop FILE` writes it to another place"
    do throws(Problem) {
      // What is there now may have come after the recording began.
      try recording.output.expectReplaceable(files, "record", isOurs: Recording.isRecording)
    } catch {
      throw Problem(error.message, advice: advice, kind: .failed)
    }
    recording.noteUnfinished(training)
    if let problem = recording.output.write(recording.text, to: files, otherwise: advice) { throw problem }
    self.recording = nil
    let note = recording.isFull ? " It was full before the end, and took no more." : ""
    return Reply("\(escaped(recording.output.path)) holds \(recording.updates.counted("update")).\(note)")
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
  package mutating func recordState() {
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
