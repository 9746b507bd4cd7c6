import Language

package enum Outcome: Sendable {
  /// The command is done.
  case reply(Reply)
  /// It goes on in pieces.
  case job(any Job)

  /// The command is done, and answers with blocks, values, or a request to the terminal.
  package static func reply(
    _ blocks: [Reply.Block] = [], values: [NamedValue] = [], request: (any TerminalRequest)? = nil
  ) -> Outcome {
    .reply(Reply(blocks, values: values, request: request))
  }

  /// The command is done, and answers with a paragraph.
  package static func reply(_ text: String) -> Outcome { .reply(Reply(text)) }
}
