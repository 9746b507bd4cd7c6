import Curriculum
import Language
import Terminal
import Foundation

/// `saddle check`, `hint`, `solution` and `reset`: what a learner's exercises need, each answered by one reply.
struct ExerciseDesk {
  let request: ExerciseRequest
  let options: Options
  let presentation: Presentation
  let capabilities: Capabilities

  /// - Returns: The exit code.
  func run() -> Int32 {
    guard let folder = ExerciseFolder.find(request.folder) else { return refuse(missingFolder) }
    let desk = Place(folder: folder, memory: ExerciseMemory(of: folder))
    guard !request.exercise.isEmpty else { return list(desk) }
    guard folder.names.contains(request.exercise) else { return refuse(unknown(in: folder)) }
    switch request.action {
    case .check: return request.watches ? watch(desk) : check(desk)
    case .hint: return hint(desk)
    case .solution: return solution(desk)
    case .reset: return reset(desk)
    }
  }

  /// Where a learner works, and what is remembered of it.
  private struct Place {
    let folder: ExerciseFolder
    let memory: ExerciseMemory

    func state(of name: String) -> ExerciseState {
      ExerciseState(
        text: folder.text(.sources, of: name), stub: folder.text(.stubs, of: name), progress: memory[name])
    }
  }

  private var name: String { request.exercise }

  private func list(_ place: Place) -> Int32 {
    let entries = place.folder.names.map { name in
      ExerciseReply.Entry(
        name: name, title: place.folder.statement(of: name).title, state: place.state(of: name))
    }
    let values = entries.map { NamedValue($0.name, .text($0.state.rawValue)) }
    return say(ExerciseReply(list: entries, of: request, folder: place.folder.path), values)
  }

  private func check(_ place: Place) -> Int32 {
    // The text that is built is the one read before, should the learner go on typing meanwhile.
    let text = place.folder.text(.sources, of: name)
    do throws(Problem) {
      let check = ExerciseCheck(
        name: name, folder: place.folder, options: options, capabilities: capabilities)
      guard let outcome = try check.outcome() else { return 130 }
      var progress = place.memory[name]
      if outcome.isPassed {
        progress.passed = fingerprint(of: text)
        place.memory.remember(progress, of: name)
      }
      let reply = ExerciseReply(
        outcome, of: request, file: place.folder.file(of: name), hintsShown: progress.hints,
        hints: place.folder.statement(of: name).hints.count)
      let unwritten = say(
        reply, [NamedValue("exercise", .text(name)), NamedValue("outcome", .text(outcome.word))],
        isPassed: outcome.isPassed)
      return unwritten == 0 ? outcome.exitCode : unwritten
    } catch {
      return refuse(error, next: name)
    }
  }

  /// Checks at every save, until the exercise passes or Ctrl-C ends it.
  private func watch(_ place: Place) -> Int32 {
    while true {
      let text = place.folder.text(.sources, of: name)
      let code = check(place)
      guard code == 1 || code == 3 else { return code }
      var progress = ProgressLine(on: .error, capabilities: capabilities)
      while place.folder.text(.sources, of: name) == text {
        if !options.quiet && !options.json {
          _ = progress.show("watching until Ctrl-C: \(place.folder.file(of: name))")
        }
        Thread.sleep(forTimeInterval: 0.2)
        guard !Interruption.isRaised else {
          _ = progress.clear()
          return 130
        }
      }
      _ = progress.clear()
      guard !options.json else { continue }
      guard Output.standard.write("\n") == .complete else { return 0 }
    }
  }

  private func hint(_ place: Place) -> Int32 {
    let statement = place.folder.statement(of: name)
    var progress = place.memory[name]
    let number = min(max(request.hint ?? progress.hints + 1, 1), max(statement.hints.count, 1))
    progress.hints = max(progress.hints, number)
    place.memory.remember(progress, of: name)
    return say(
      ExerciseReply(hint: number, of: request, statement, file: place.folder.file(of: name)),
      [NamedValue("exercise", .text(name)), NamedValue("hint", Double(number))])
  }

  private func solution(_ place: Place) -> Int32 {
    let values = [NamedValue("exercise", .text(name))]
    guard place.memory[name].passed != nil || request.spoils else {
      let unwritten = say(ExerciseReply(withheld: request), values, isPassed: false)
      return unwritten == 0 ? 1 : unwritten
    }
    let following = place.folder.names.first { $0 != name && place.state(of: $0) != .passed }
    return say(
      ExerciseReply(
        solution: place.folder.text(.solutions, of: name), of: request, file: place.folder.file(of: name),
        following: following), values)
  }

  private func reset(_ place: Place) -> Int32 {
    do throws(FileError) {
      let kept = try place.folder.reset(name)
      return say(
        ExerciseReply(reset: request, file: place.folder.file(of: name), kept: kept),
        [NamedValue("exercise", .text(name))])
    } catch {
      return refuse(Problem("\(name) cannot be reset: \(error.message)"), next: name)
    }
  }

  /// - Parameter isPassed: What programs are told is `ok`.
  private func say(_ reply: ExerciseReply, _ values: [NamedValue], isPassed: Bool = true) -> Int32 {
    // What stands in somebody else's folder is text from outside.
    let lines = reply.lines.map { Reply.Block.text(escaped($0, limit: 4_000)) }
    var shown = Reply(lines, values: values + [NamedValue("next", .text(reply.next))])
    if options.json, !isPassed {
      shown.blocks.insert(.problem(Problem("\(name) has not passed", kind: .failed)), at: 0)
    }
    let text = options.json ? JSONReply(shown, presentation: presentation).line : presentation.text(of: shown)
    if case .failed(let code) = Output.standard.write(text) { return unwritable(code) }
    return 0
  }
}
