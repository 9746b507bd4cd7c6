import Curriculum
import Language

/// That a demo is to be played, and how.
package struct DemoRequest: TerminalRequest {
  let demo: Lesson
  let path: String
  /// The word that named it.
  let word: String
  let options: Typing.DemoOptions

  var name: String { demo.name }

  /// What a person types to see it.
  package var line: String { "demo \(escaped(word, limit: 200))" }
}
