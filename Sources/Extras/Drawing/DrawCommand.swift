import Distributions
import Interpreter
import Language

struct DrawCommand: Command {
  let name = "draw"
  let purpose = Purpose.change
  let summary = "draw a density with keys or mouse, and play against it"
  let details = """
    Opens a field in the terminal: the arrow keys move, digits put density down, and where the terminal reports it \
    the mouse paints. Enter writes the field into FILE (drawing.txt unless named) and begins `new drawn file=FILE`; q \
    leaves, and nothing is written. A FILE that holds a drawing is opened to go on with. In a script there is nobody \
    to draw: put characters into a file with any editor, a space for nothing and . : - = + * % @ # for little to \
    much, then `new drawn file=FILE`.
    """
  let isForPeople = true

  private let file = Argument.word("FILE", "a file").optional
  var forms: [Form] { [Form(file)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try expect(
      session.canDraw && arguments.origin == .typed, "`draw` needs a person at a terminal",
      advice:
        "write characters into a file with any editor, a space for nothing and \(ramp) for little to much; "
        + "then `new drawn file=heart.txt`")
    let request = try DrawingRequest(arguments[file]?.text ?? "drawing.txt", session.files)
    return .reply(request: request)
  }

  private var ramp: String { DrawnDensity.ramp.dropFirst().map { String($0) }.joined(separator: " ") }
}
