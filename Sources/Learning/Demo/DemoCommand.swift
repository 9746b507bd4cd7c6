import Curriculum
import Files
import Interpreter
import Language
import Plots

/// `demo [NAME]`
struct DemoCommand: Command {
  let name = "demo"
  let aliases = ["demo!", "demos"]
  let purpose = Purpose.learn
  let usage = ["demo", "demo NAME|FILE.md [-n] [-d]", "demo NAME|FILE.md --cast FILE [--width N]"]
  let summary = "watch a game being played and explained; `!` takes it over"
  let details = """
    Alone it lists the demos. With a name it types the commands of that demo and shows what they answer. While it \
    plays, `.` or space goes on at once, `]` goes to the next heading, `!` hands you the prompt with the demo's game \
    until `resume`, and q or Ctrl-C ends it. -n leaves out the waits, -d the typing; into a pipe or from a script both \
    are left out. --cast writes an asciicast v3 for asciinema, of a terminal of 80 x 24: the same bytes every time. An \
    earlier cast is replaced; `demo!` replaces any file. Your own game stays as it is.
    """
  let example = ""

  func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    guard !session.isBesideDemo else {
      throw Problem("a demo waits for you", advice: "`resume` goes on with it")
    }
    let wish = try DemoWish(call)
    guard let word = wish.name else { return .reply(try session.demoList()) }
    let (demo, path) = try session.lesson(
      named: word, in: session.course.folder + "/Demos", as: "demo")
    guard demo.kind == .demo else {
      throw Problem("\(escaped(path, limit: 200)) is a lesson", advice: "`lesson \(escaped(word))` takes it")
    }
    let request = DemoRequest(demo: demo, path: path, word: word, options: wish.options)
    if let file = wish.cast {
      let output = try OutputPath(file, for: call)
      try output.expectReplaceable(session.files, name, isOurs: Asciicast.isOurs)
      return .job(CastJob(request, to: output, width: wish.width ?? 80, in: session))
    } else if session.hasAudience, !call.origin.isForeign {
      return .reply(request: request)
    }
    return .job(DemoJob(request, in: session))
  }
}

/// What stands behind `demo`.
private struct DemoWish {
  var name: String?
  var options = Typing.DemoOptions()
  var cast: String?
  var width: Int?

  init(_ call: Invocation) throws(Problem) {
    let form = "type it as `\(call.command.usage.joined(separator: "` or `"))`"
    var rest = call.arguments[...]
    while let word = rest.popFirst() {
      switch word.text {
      case _ where word.isQuoted: fallthrough
      case _ where !word.text.hasPrefix("-"):
        guard name == nil else {
          throw Problem("`demo` does not take \"\(escaped(word.text))\"", advice: form)
        }
        name = word.text
      case "-n": options.waits = false
      case "-d": options.types = false
      case "--cast":
        guard let file = rest.popFirst() else {
          throw Problem("--cast needs a file", advice: "for example `demo first-steps --cast first.cast`")
        }
        cast = file.text
      case "--width":
        guard let number = rest.popFirst().flatMap({ Int($0.text) }), 20...1000 ~= number else {
          throw Problem("--width takes a number from 20 to 1000", advice: form)
        }
        width = number
      default: throw Problem("`demo` has no option \"\(escaped(word.text))\"", advice: form)
      }
    }
    guard width == nil || cast != nil else {
      throw Problem("--width is that of a cast", advice: "the demo takes the width of the screen")
    }
    guard name != nil || call.arguments.isEmpty else { throw Problem("`demo` needs a name", advice: form) }
  }
}

extension Session {
  /// The demos of the course with their titles and lengths.
  fileprivate func demoList() throws(Problem) -> Reply {
    let demos = try syllabus(of: course.folder + "/Demos")
    let rows = demos.entries.map { entry -> [String] in
      switch entry.lesson {
      case .success(let demo): [entry.name, demo.title, demo.minutes.map { "\($0) min" } ?? ""]
      case .failure: [entry.name, "cannot be read: `demo \(entry.name)` says why", ""]
      }
    }
    guard !rows.isEmpty else {
      throw Problem(
        "there are no demos in \"\(escaped(course.folder))/Demos\"", advice: "`lesson` lists lessons")
    }
    let table = Table(columns: [.text(""), .text("demo"), .text("takes")], rows: rows)
    return Reply([.figure(table), .text("`demo NAME` plays one.")])
  }
}
