import Curriculum
import Game
import Interpreter
import Language

struct ByeCommand: Command {
  let name = "bye"
  let purpose = Purpose.learn
  let summary = "leave a lesson; it goes on another time where you left it"
  let details =
    "Ends the lesson that is being taken. What you have answered is kept, and the game from before it is back."

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    guard let lesson = session.lesson else {
      throw Problem("no lesson is being taken", advice: "`quit` leaves the program")
    }
    session.lesson = nil
    session.adopt(lesson.before)
    session.repeatable = ""
    return .reply(
      "You have left \(lesson.lesson.name); `lesson \(lesson.lesson.name)` goes on where you were. "
        + "The game from before it is back. \(session.game.positionText)")
  }
}
