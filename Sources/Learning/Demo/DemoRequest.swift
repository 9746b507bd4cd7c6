import Curriculum
import Game
import Interpreter
import Language

/// That a demo is to be played, and how.
package struct DemoRequest: TerminalRequest {
  let demo: Lesson
  let path: String
  /// By what it was asked for.
  let word: String
  let manner: Typing.DemoOptions

  var name: String { demo.name }

  /// What a person types to see it.
  package var line: String { "demo \(escaped(word, limit: 200))" }
}

extension Session {
  /// Whether a person plays with the game of a demo that waits.
  package var isBesideDemo: Bool { course.pausedDemo.map { !$0.isOver } ?? false }

  /// Gives the demo's game to the person at the prompt until ``returnToDemo()``; the demo keeps its own.
  package mutating func step(aside script: DemoScript) {
    course.pausedDemo = PausedDemo(game: game, lesson: lesson, queue: queue)
    lesson = nil
    queue = []
    adopt(script.stage.game)
  }

  /// Puts back what was at hand before the demo.
  package mutating func returnToDemo() {
    guard let kept = course.pausedDemo else { return }
    course.pausedDemo = nil
    lesson = kept.lesson
    queue = kept.queue
    adopt(kept.game)
  }
}

/// What is set aside while a person plays with a demo's game.
struct PausedDemo: Sendable {
  let game: GameState
  let lesson: LessonState?
  let queue: [QueuedCommand]
  /// Whether the person is done with it.
  var isOver = false
}
