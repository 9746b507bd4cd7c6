import Curriculum
import Interpreter
import Language

struct PageCommand: Command {
  let isForward: Bool
  let purpose = Purpose.learn

  var name: String { isForward ? "next" : "prev" }
  var summary: String {
    isForward
      ? "the next page of a lesson, leaving a question open" : "the page before, with its game as it was"
  }
  var details: String {
    isForward
      ? "Goes to the next page. A question that is left stays open; the game goes on as its model answer would have it."
      : "Goes to the page before, and the game goes back to where that page began. Answers stay given."
  }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let lesson = try session.lessonAtHand()
    let page = lesson.page + (isForward ? 1 : -1)
    try expect(page >= 0, "this is the first page", advice: "a blank line goes on")
    try expect(
      page < lesson.lesson.pages.count, "this is the last page",
      advice: "`prev` goes back, `bye` leaves the lesson")
    return .job(LessonJob(lesson, to: page, in: session))
  }
}
