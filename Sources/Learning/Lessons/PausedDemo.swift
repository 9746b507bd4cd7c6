import Game
import Interpreter

/// What is set aside while a person plays with a demo's game.
struct PausedDemo: Sendable {
  let game: GameState
  let lesson: LessonState?
  let queue: [QueuedCommand]
  /// Whether the person has returned to the demo.
  var isOver = false
}

extension Session {
  /// Whether a person plays with the game of a demo that waits.
  package var isBesideDemo: Bool { course.pausedDemo?.isOver == false }

  /// Sets aside what is at hand, for play with a demo's game.
  package mutating func step(asideWith game: GameState) {
    course.pausedDemo = PausedDemo(game: self.game, lesson: lesson, queue: queue)
    lesson = nil
    queue = []
    adopt(game)
  }

  /// Takes up again what was at hand before the demo.
  package mutating func returnToDemo() {
    guard let paused = course.pausedDemo else { return }
    course.pausedDemo = nil
    lesson = paused.lesson
    queue = paused.queue
    adopt(paused.game)
  }
}
