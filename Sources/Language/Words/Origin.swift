/// Who wrote a command, and where it stands.
package enum Origin: Equatable, Sendable {
  /// A person at the prompt.
  case typed
  /// The person who began the program, in one of its arguments; the place is such as `-c:1`.
  case commandLine(place: String)
  /// A script, which may be somebody else's; the place is such as `demo.saddle:3`, behind what asked for the script.
  case script(place: String)

  /// Where the command stands; empty for what is typed.
  package var place: String {
    switch self {
    case .typed: ""
    case .commandLine(let place), .script(let place): place
    }
  }

  /// Whether it may be somebody else's, so that it is kept to the working directory and to files of its own.
  package var isForeign: Bool {
    if case .script = self { true } else { false }
  }

  /// The origin of a command in a script that was asked for here.
  package func script(at place: String) -> Origin {
    .script(place: self == .typed ? place : "\(self.place) > \(place)")
  }
}
