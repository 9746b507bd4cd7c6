import Plots

/// What a command answers: blocks for a person, and named values for a program.
package struct Reply: Sendable {
  package enum Block: Sendable {
    /// A paragraph, wrapped to the width.
    case text(String)
    /// Lines that are laid out already; cut at the width.
    case lines([Line])
    case figure(any Drawable)
    case problem(Problem)

    package static func table(
      title: String = "", columns: [Table.Column], rows: [[String]], caption: String = ""
    ) -> Block {
      .figure(Table(title: title, columns: columns, rows: rows, caption: caption))
    }
  }

  package var blocks: [Block]
  /// In the order in which they are to be read.
  package var values: [NamedValue]
  /// What a person at the terminal is to do or to see now, beside the blocks.
  package let request: (any TerminalRequest)?
  /// The command that was run, as typed.
  package var command = ""
  /// Where the command is written, such as `demo.saddle:3`; empty for what was typed.
  package var origin = ""

  package init(_ blocks: [Block] = [], values: [NamedValue] = [], request: (any TerminalRequest)? = nil) {
    self.blocks = blocks
    self.values = values
    self.request = request
  }

  package init(_ text: String) { self.init([.text(text)]) }

  /// The first problem, if there is one.
  package var problem: Problem? {
    for case .problem(let problem) in blocks { return problem }
    return nil
  }
}

/// Something that takes the terminal for itself, such as a drawing that a person makes; a command asks for it only
/// where its session says that there is such a terminal.
package protocol TerminalRequest: Sendable {}

/// A value under the name by which `print` knows it.
package struct NamedValue: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    case number(Double)
    case truth(Bool)
    case text(String)
    /// Not known, with the reason.
    case unknown(String)
  }

  package let name: String
  package let value: Value

  package init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  package init(_ name: String, _ value: Double) { self.init(name, .number(value)) }
  package init(_ name: String, _ count: Int) { self.init(name, .number(Double(count))) }
}
