import Game
import Interpreter
import Language

extension Session {
  /// The lesson that is being taken.
  func lessonAtHand() throws(Problem) -> LessonState {
    guard let lesson, lesson.aside == nil else {
      throw Problem(
        noLesson, advice: lesson == nil ? "`lesson` lists the course" : "`resume` goes back to it")
    }
    return lesson
  }

  /// Sets the lesson's game aside for free play.
  mutating func playFreely() throws(Problem) -> Reply {
    _ = try lessonAtHand()
    let game = game
    lesson?.aside = game
    return Reply(
      "Free play: whatever you do now, `resume` brings back the lesson and its game. \(game.positionText)")
  }
}
