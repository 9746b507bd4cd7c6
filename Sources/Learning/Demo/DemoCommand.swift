import Curriculum
import Files
import Interpreter
import Language
import Plots

struct DemoCommand: Command {
  let name = "demo"
  let aliases = ["demo!", "demos"]
  let purpose = Purpose.learn
  let summary = "watch a game being played and explained; `!` takes it over"
  let details = """
    Alone it lists the demos. With a name it types the commands of that demo and shows what they answer. While it \
    plays, `.` or space goes on at once, `]` goes to the next heading, `!` hands you the prompt with the demo's game \
    until `resume`, and q or Ctrl-C ends it. -n leaves out the waits, -d the typing; into a pipe or from a script both \
    are left out. --cast writes an asciicast v3 for asciinema, of a terminal of 80 x 24: the same bytes every time. An \
    earlier cast is replaced; `demo!` replaces any file. Your own game stays as it is.
    """

  private let word = Argument.word("NAME|FILE.md", "a name")
  private let noWaits = Argument.flag("-n").optional
  private let noTyping = Argument.flag("-d").optional
  private let cast = Argument.option("--cast", "FILE").optional
  private let width = Argument.option("--width", "N", in: 20...1000).optional
  var forms: [Form] { [Form(), Form(word, noWaits, noTyping, cast, width)] }
  var usage: [String] {
    ["demo", "demo NAME|FILE.md [-n] [-d]", "demo NAME|FILE.md --cast FILE [--width N]"]
  }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    try expect(!session.isBesideDemo, "a demo waits for you", advice: "`resume` goes on with it")
    guard let word = arguments[word]?.text else { return .reply(try session.demoList()) }
    try expect(
      arguments[width] == nil || arguments[cast] != nil, "--width is that of a cast",
      advice: "the demo takes the width of the screen")
    let (demo, path) = try session.lesson(named: word, in: session.course.folder + "/Demos", as: "demo")
    try expect(
      demo.kind == .demo, "\(escaped(path, limit: 200)) is a lesson",
      advice: "`lesson \(escaped(word))` takes it")
    let options = Typing.DemoOptions(waits: arguments[noWaits] == nil, types: arguments[noTyping] == nil)
    let request = DemoRequest(demo: demo, path: path, word: word, options: options)
    if let file = arguments[cast]?.text {
      let output = try OutputPath(file, for: arguments)
      try output.expectReplaceable(session.files, name, isOurs: Asciicast.isOurs)
      return .job(CastJob(request, to: output, width: arguments[width] ?? 80, in: session))
    } else if session.hasAudience, !arguments.origin.isForeign {
      return .reply(request: request)
    }
    return .job(DemoJob(request, in: session))
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
    try expect(
      !rows.isEmpty, "there are no demos in \"\(escaped(course.folder))/Demos\"",
      advice: "`lesson` lists lessons")
    let table = Table(columns: [.text(""), .text("demo"), .text("takes")], rows: rows)
    return Reply([.figure(table), .text("`demo NAME` plays one.")])
  }
}
