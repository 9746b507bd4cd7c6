import Files
import Game
import Language
import Minimax

extension Session {
  /// All of the session that a file keeps.
  package var saved: SavedSession {
    SavedSession(
      games: (game.otherBranches + [game.branch]).map(SavedGame.init), current: game.branch.name,
      checkpoints: game.checkpoints.map { SavedCheckpoint(name: $0.name, game: SavedGame($0.branch)) },
      stops: game.stops.commands, values: game.values, grain: game.stepUnit.rawValue)
  }

  /// Goes on with a session that was kept, or changes nothing.
  ///
  /// - Parameter name: The file's name, for complaints.
  package mutating func resume(_ saved: SavedSession, from name: String) throws(Problem) {
    guard let current = saved.games.first(where: { $0.name == saved.current }),
      let grain = StepUnit(rawValue: saved.grain)
    else {
      throw Problem("\(name): session.grain: expected phase, update or round", advice: unchanged)
    }
    var resumed = self
    resumed.game.branch = Branch(current)
    resumed.game.otherBranches = saved.games.filter { $0.name != current.name }.map { Branch($0) }
    resumed.game.checkpoints = saved.checkpoints.map { Checkpoint(name: $0.name, branch: Branch($0.game)) }
    resumed.game.values = saved.values
    resumed.game.stepUnit = grain
    resumed.game.lastStop = current.present.moment
    resumed.game.stops = Stops()
    for line in saved.stops { try resumed.setStop(line, from: name) }
    self = resumed
    recordState()
  }

  /// Makes a stop or a display again, by its command.
  private mutating func setStop(_ line: String, from name: String) throws(Problem) {
    let typed = (try? CommandLine.split(line)) ?? []
    guard typed.count == 1, typed[0].words.count > 1,
      ["break", "tbreak", "watch", "display", "disable"].contains(typed[0].words[0].text),
      let maker = commands.command(named: typed[0].words[0].text)
    else {
      throw Problem("\(name): \"\(escaped(line))\" sets no breakpoint, watch or display", advice: unchanged)
    }
    do throws(Problem) {
      _ = try maker.run(Invocation(typed[0], command: maker, origin: .typed), in: &self)
    } catch {
      throw Problem("\(name): \"\(escaped(line))\": \(error.message)", advice: unchanged)
    }
  }
}

extension Stops {
  /// The commands that make them again, in order; numbers then count from 1.
  package var commands: [String] {
    let made = list.map { ($0.number, $0.command, $0.isEnabled) }
    let shown = displays.map { ($0.number, "display \($0.expression)", $0.isEnabled) }
    return (made + shown).sorted { $0.0 < $1.0 }.enumerated().flatMap { index, stop in
      stop.2 ? [stop.1] : [stop.1, "disable \(index + 1)"]
    }
  }
}

extension Branch {
  init(_ game: SavedGame) {
    self.init(name: game.name, game.present, origin: game.origin)
    timeline = Timeline(
      game.start, changes: game.changes, made: game.changesMade, present: game.present, end: game.end,
      endRound: game.endRound)
  }
}

extension SavedGame {
  init(_ branch: Branch) {
    let timeline = branch.timeline
    self.init(
      name: branch.name, origin: branch.origin, start: timeline.start, changes: timeline.changes,
      changesMade: timeline.cursor, end: timeline.end, endRound: timeline.endRound,
      present: branch.snapshot.training)
  }
}
