import Interpreter

/// The commands of the game itself, in the order in which help shows them.
package let gameCommands: [any Command] = [
  PhaseCommand(), StepCommand(), RoundCommand(), FinishCommand(), RunCommand(),
  BackCommand(), GotoCommand(), CheckpointCommand(), RestartCommand(), CheckpointsCommand(), WhenCommand(),
  BranchCommand(), SwitchCommand(), BranchesCommand(), DropCommand(),
  CompareCommand(), CounterfactualCommand(),
  BreakCommand(), TemporaryBreakCommand(), WatchCommand(), DisplayCommand(), InfoCommand(), DeleteCommand(),
  DisableCommand(), EnableCommand(),
  StatusCommand(), ListCommand(), LedgerCommand(), ModesCommand(), ShowCommand(), PlotCommand(),
  FitCommand(), PrintCommand(),
  ExplainCommand(), TraceCommand(),
  CheckCommand(), VerifyCommand(), ExpectCommand(), HashCommand(),
  NewCommand(), SetCommand(), LetCommand(), SeedCommand(),
  SaveCommand(), LoadCommand(), ExportCommand(), RecordCommand(), SourceCommand(),
  HelpCommand(), QuitCommand(),
]
