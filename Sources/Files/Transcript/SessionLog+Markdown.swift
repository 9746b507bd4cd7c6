import Curriculum
import Language

extension SessionLog {
  /// How a transcript begins, by which `save transcript` knows a file that it may replace.
  package static let head = "---\nlesson: saddle-transcript\n"

  /// The session as a lesson: its start, then the commands with their answers, which prove themselves when the file is
  /// played.
  package var markdown: String {
    var text = SessionLog.head + "start: \(start)\n---\n# A session\n"
    var isInside = false
    let answers = answers
    for (exchange, answer) in zip(exchanges, answers) {
      if !exchange.remark.isEmpty {
        text += (isInside ? "```\n" : "") + "\n\(exchange.remark)\n"
        isInside = false
      }
      guard !exchange.command.isEmpty else { continue }
      if !isInside { text += "\n```saddle\n" }
      isInside = true
      text += Transcript.prompt + exchange.command + "\n"
      for line in answer ?? ["..."] { text += line + "\n" }
    }
    if isInside { text += "```\n" }
    let notes = notes(shortened: answers.count { $0 == nil })
    return notes.isEmpty ? text : text + "\n" + notes.joined(separator: " ") + "\n"
  }

  /// What the file does not hold.
  private func notes(shortened: Int) -> [String] {
    var notes: [String] = []
    if refused > 0 {
      notes.append(
        "\(refused.counted("command")) that \(refused == 1 ? "was" : "were") refused, and changed nothing, "
          + "\(refused == 1 ? "is" : "are") left out.")
    }
    if shortened > 0 {
      notes.append(
        "The answers fill \(SessionLog.limit >> 20) MiB; \(shortened) later \(shortened == 1 ? "one is" : "ones are") "
          + "left out, and `...` stands for them.")
    }
    if dropped > 0 {
      notes.append(
        "The \(dropped.counted("command")) after the first \(SessionLog.mostCommands) are left out.")
    }
    return notes
  }
}
