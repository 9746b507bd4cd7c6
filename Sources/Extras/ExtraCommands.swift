import Interpreter

/// The commands that nothing else needs, in the order in which help shows them.
package let extraCommands: [any Command] = [
  SweepCommand(), DrawCommand(),
  PlayCommand(), RealCommand(), FakeCommand(), GuessCommand(),
  MoveCommand(), RevealCommand(), ScoreCommand(), StopCommand(),
]
