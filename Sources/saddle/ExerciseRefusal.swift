import Curriculum
import Language
import Terminal

extension ExerciseDesk {
  /// Says why nothing was done, and what to type next.
  ///
  /// - Parameter name: The exercise to be named again; empty where the list helps more.
  func refuse(_ problem: Problem, next name: String = "") -> Int32 {
    // A folder without exercises is not worth another try.
    let isLost = ExerciseFolder.find(request.folder) == nil
    let next = isLost ? "saddle check" : request.command(.check, name)
    let reply = Reply([.problem(problem), .text("\nNext:\n  \(next)")])
    if options.json {
      _ = Output.standard.write(JSONReply(reply, presentation: presentation).line)
    } else {
      _ = Output.error.write(presentation.text(of: reply))
    }
    return 2
  }

  var missingFolder: Problem {
    request.folder.isEmpty
      ? Problem(
        "there are no exercises here, nor in a folder above",
        advice: "go to where Saddle's folder `Lessons` is, or name it: `saddle check --folder FOLDER`")
      : Problem(
        "there are no exercises in \"\(escaped(request.folder, limit: 200))\"",
        advice: "--folder takes a copy of `Lessons/Exercises`, the folder with its Package.swift")
  }

  func unknown(in folder: ExerciseFolder) -> Problem {
    guard request.exercise != "gradients" else {
      return Problem(
        "gradients are checked in a game",
        advice: "`saddle -c 'check gradients'` does so; there is a list of exercises"
      )
    }
    return Problem(unknown: request.exercise, what: "exercise", among: folder.names, help: "there is a list")
  }
}

extension Problem {
  static let noCompiler = Problem(
    "an exercise is Swift, and no Swift compiler is on PATH",
    advice: "install one from https://www.swift.org/install first")
}
