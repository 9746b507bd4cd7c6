import Commands
import Interpreter
import Language
import Learning
import Minimax

extension Session {
  /// A session with all commands and the course.
  ///
  /// - Parameter bookmarks: Where progress in lessons is kept; nil keeps it for the session alone.
  package init(
    preset: Preset = .standard, seed: UInt64? = nil, files: FileSystem = .none,
    bookmarks: ProgressStore? = nil, folder: String = "Lessons"
  ) {
    self.init(
      commands: .all, companion: CourseState(store: bookmarks, folder: folder), preset: preset, seed: seed,
      files: files)
  }
}

extension CommandTable {
  /// Every command.
  package static let all = CommandTable([
    PhaseCommand(), StepCommand(), RoundCommand(), FinishCommand(), RunCommand(), SweepCommand(),
    BackCommand(), GotoCommand(), CheckpointCommand(), RestartCommand(), CheckpointsCommand(), WhenCommand(),
    BranchCommand(), SwitchCommand(), BranchesCommand(), DropCommand(),
    CompareCommand(), CounterfactualCommand(),
    BreakCommand(), TemporaryBreakCommand(), WatchCommand(), DisplayCommand(), InfoCommand(), DeleteCommand(),
    EnablingCommand(isEnabling: false), EnablingCommand(isEnabling: true),
    StatusCommand(), ListCommand(), LedgerCommand(), ModesCommand(), ShowCommand(), PlotCommand(),
    FitCommand(), PrintCommand(),
    ExplainCommand(), TraceCommand(),
    CheckCommand(), VerifyCommand(), ExpectCommand(), HashCommand(),
    NewCommand(), SetCommand(), LetCommand(), SeedCommand(), DrawCommand(),
    PlayCommand(), VerdictCommand(saysReal: true), VerdictCommand(saysReal: false), GuessCommand(),
    MoveCommand(), RevealCommand(), ScoreCommand(), StopCommand(),
    SaveCommand(), LoadCommand(), ExportCommand(), RecordCommand(), SourceCommand(),
    LessonCommand(), MoreCommand(), HintCommand(), SkipCommand(), PageCommand(isForward: false),
    PageCommand(isForward: true), ResumeCommand(), ByeCommand(), DemoCommand(), TestCommand(),
    HelpCommand(), QuitCommand(),
  ])
}
