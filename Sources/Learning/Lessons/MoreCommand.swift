import Interpreter
import Language

/// `more`
package struct MoreCommand: Command {
  package let name = "more"
  package let purpose = Purpose.learn
  package let usage = ["more"]
  package let summary = "the next screen of a lesson; a blank line does the same"
  package let details =
    "Turns the page of the lesson that is being taken. It never trains, and never answers a question."
  package let example = ""

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try call.expectAtMost(0)
    return try session.turnPage()
  }
}
