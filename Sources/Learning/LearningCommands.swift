import Interpreter

/// The commands of lessons and demos, in the order in which help shows them.
package let learningCommands: [any Command] = [
  LessonCommand(), MoreCommand(), HintCommand(), SkipCommand(), PageCommand(isForward: false),
  PageCommand(isForward: true), ResumeCommand(), ByeCommand(), DemoCommand(), TestCommand(),
]
