import Curriculum
import Extras
import Language

/// What the command line asks for.
struct Options: Equatable {
  enum Source: Equatable {
    /// A person at a terminal, or a script on standard input.
    case standardInput
    case file(String)
    /// The text after `-c`.
    case commands(String)
    case bench(BenchRequest)
    case exercise(ExerciseRequest)
  }

  var source = Source.standardInput
  /// The command that a session begins with, before anybody types: `lesson 03`.
  var opening = ""
  /// Whether standard input is a script even at a terminal.
  var readsScript = false
  var json = false
  var seed: UInt64?
  var width: Int?
  var ascii = false
  var noColor = false
  var describe = false
  var quiet = false
  var keepGoing = false
  var help = false
  var version = false

  init(_ arguments: [String]) throws(Problem) {
    var rest = arguments[...]
    var sources = 0
    var whole: [String] = []
    while let argument = rest.popFirst() {
      switch argument {
      case "-c", "--command":
        source = .commands(try Options.value(of: argument, &rest))
        sources += 1
      case "bench" where sources == 0:
        source = .bench(try BenchRequest(taking: &rest))
        sources += 1
      case "check" where sources == 0, "hint" where sources == 0, "solution" where sources == 0,
        "reset" where sources == 0:
        source = .exercise(try Options.exercise(argument, &rest))
        sources += 1
      case "--json": json = true
      case "--seed":
        let text = try Options.value(of: argument, &rest)
        guard let number = UInt64(text) else {
          throw Problem("--seed takes a whole number from 0 to \(UInt64.max), not \"\(escaped(text))\"")
        }
        seed = number
      case "--width":
        let text = try Options.value(of: argument, &rest)
        guard let number = Int(text), 20...1000 ~= number else {
          throw Problem("--width takes a number from 20 to 1000, not \"\(escaped(text))\"")
        }
        width = number
      case "--ascii": ascii = true
      case "--no-color", "--no-colour": noColor = true
      case "--describe": describe = true
      case "--quiet", "-q": quiet = true
      case "-k", "--keep-going": keepGoing = true
      case "--help", "-h": help = true
      case "--version": version = true
      case "-":
        readsScript = true
        sources += 1
      case "sweep" where sources == 0, "lesson" where sources == 0, "test" where sources == 0,
        "demo" where sources == 0, "demo!" where sources == 0:
        whole = [argument]
        sources += 1
      case _ where !whole.isEmpty && (whole[0] == "sweep" || !argument.hasPrefix("-")): whole.append(argument)
      case "--update" where whole.first == "test": whole.append(argument)
      case "-n" where whole.isDemo, "-d" where whole.isDemo: whole.append(argument)
      case "--cast" where whole.isDemo: whole += [argument, try Options.value(of: argument, &rest)]
      case _ where argument.hasPrefix("-"):
        throw Problem("there is no option \"\(escaped(argument))\"", advice: "`saddle --help` lists them")
      default:
        source = .file(argument)
        sources += 1
      }
    }
    guard sources <= 1 else { throw Problem("give one script, or -c and its commands, not several") }
    guard let first = whole.first else { return }
    guard first != "sweep" || seed == nil else {
      throw Problem("a sweep has its seeds among its settings: write seed=1..20 in place of --seed")
    }
    // The terminal that a cast makes believe has the width asked for; otherwise it is that of the screen.
    if let width, whole.contains("--cast") { whole += ["--width", "\(width)"] }
    let line = whole.map(Options.quoted).joined(separator: " ")
    if first == "lesson" { opening = line } else { source = .commands(line) }
  }

  /// An argument of the command line as one word of the prompt; the value of `key=value` in quotation marks.
  private static func quoted(_ argument: String) -> String {
    let sign = argument.firstIndex(of: "=").map { argument.index(after: $0) } ?? argument.startIndex
    return argument[..<sign] + Word.quoted(argument[sign...])
  }

  private static func value(of option: String, _ rest: inout ArraySlice<String>) throws(Problem) -> String {
    guard let value = rest.popFirst() else { throw Problem("\(option) needs a value after it") }
    return value
  }

  private static func exercise(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(Problem) -> ExerciseRequest {
    do throws(ParseError) {
      return try ExerciseRequest(ExerciseRequest.Action(rawValue: word) ?? .check, taking: &rest)
    } catch {
      let advice = error.instead.map { "type `\(escaped($0, limit: 200))`" } ?? ""
      throw Problem(escaped(error.statement ?? "", limit: 200), advice: advice)
    }
  }

  static let usage = """
    usage: saddle [options]                 the prompt, or a script on standard input
           saddle [options] FILE.saddle     run a script
           saddle [options] -               run a script from standard input
           saddle [options] -c 'COMMANDS'   run commands separated by ;
           saddle [options] lesson [NAME]   the course, or one lesson of it
           saddle [options] demo [NAME]     the demos, or one played: -n without waits, -d without typing,
                                            --cast FILE as an asciicast
           saddle [options] test PATH ..    hold lessons to what they promise; --update rewrites their output
           saddle [options] sweep ..        many games at once; saddle -c 'help sweep' tells more
           saddle [options] bench [W1 ..]   measure this build: W1 to W4 and W6
           saddle [options] check [ex01]    the exercises, or one of them checked; --watch at every save
           saddle [options] hint ex01 [N]   its next hint, or hint N
           saddle [options] solution ex01   its solution, once it passes; --spoil before that
           saddle [options] reset ex01      its file as it came; yours is kept beside it

      --json          one JSON object per command
      --seed N        seed of the game that a session begins with, and of those after it
      --width N       columns of output
      --ascii         no character outside ASCII
      --no-color      no colour; NO_COLOR in the environment does the same
      --describe      figures as one sentence and a small table
      --quiet, -q     no greeting and no progress line
      -k              go on after an error in a script, and still exit non-zero
      --help, --version
      bench: --seconds S for each workload, --against FILE of earlier lines of bench --json,
             --untimed N units of work without a clock
      check, hint, solution, reset: --folder FOLDER with the exercises

    exit codes: 0 fine; 1 a run diverged, a check failed or a lesson is unfinished; 2 a word was not understood;
    3 an exercise does not compile; 70 a bug of ours; 74 the output could not be written; 130 interrupted.
    At the prompt, `help` lists the commands.

    """
}

extension [String] {
  /// Whether these are the words of a demo.
  fileprivate var isDemo: Bool { first == "demo" || first == "demo!" }
}
