import Language

/// The commands that a session knows, in the order in which help shows them.
package struct CommandTable: Sendable {
  package let commands: [any Command]

  package init(_ commands: [any Command]) { self.commands = commands }

  /// The command that a word names, by its name or an alias.
  package func command(named word: String) -> (any Command)? {
    commands.first { $0.name == word || $0.aliases.contains(word) }
  }

  /// The same, where it has to be one.
  package func named(_ word: String) throws(Problem) -> any Command {
    if let command = command(named: word) { return command }
    throw Problem(unknown: word, what: "command", among: words, help: "`help` lists the commands")
  }

  /// Every word that names a command.
  package var words: [String] { commands.flatMap { [$0.name] + $0.aliases } }
}
