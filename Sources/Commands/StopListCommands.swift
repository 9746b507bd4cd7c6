import Game
import Interpreter
import Language

/// `delete [N ..]`
package struct DeleteCommand: Command {
  package let name = "delete"
  package let purpose = Purpose.stop
  package let usage = ["delete", "delete N .."]
  package let summary = "forget breakpoints, watches and displays: some, or all"
  package let details = "Forgets the stops and displays of these numbers; alone it forgets all of them."
  package let example = "break d; delete 1"

  package init() {}

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let numbers = try session.game.numbers(call)
    session.game.stops.list.removeAll { numbers.contains($0.number) }
    session.game.stops.displays.removeAll { numbers.contains($0.number) }
    return .reply(numbers.isEmpty ? "There was nothing to delete." : "Deleted: \(numbers.spelled).")
  }
}

/// `disable [N ..]`, `enable [N ..]`
package struct EnablingCommand: Command {
  package let isEnabling: Bool
  package let purpose = Purpose.stop

  package init(isEnabling: Bool) {
    self.isEnabling = isEnabling
  }

  package var name: String { isEnabling ? "enable" : "disable" }
  package var usage: [String] { [name, "\(name) N .."] }
  package var summary: String {
    isEnabling
      ? "put disabled stops and displays in force again"
      : "keep stops and displays, but leave them alone for now"
  }
  package var details: String {
    isEnabling
      ? "The stops and displays of these numbers, or all of them, are in force again."
      : "The stops and displays of these numbers, or all of them, do nothing until `enable`."
  }
  package var example: String { isEnabling ? "break d; disable 1; enable 1" : "break d; disable 1; run 5" }

  package func run(_ call: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let numbers = try session.game.numbers(call)
    session.game.enable(numbers, isEnabling)
    return .reply(
      numbers.isEmpty
        ? "There is nothing to \(name)." : "\(isEnabling ? "Enabled" : "Disabled"): \(numbers.spelled).")
  }
}

extension GameState {
  /// The numbers of stops and displays that a command names; all, where it names none.
  fileprivate func numbers(_ call: Invocation) throws(Problem) -> [Int] {
    let known = (stops.list.map(\.number) + stops.displays.map(\.number)).sorted()
    guard !call.arguments.isEmpty else { return known }
    var numbers: [Int] = []
    for word in call.arguments {
      guard let number = Int(word.text), known.contains(number) else {
        throw Problem(
          "there is no stop or display \"\(escaped(word.text))\"",
          advice: known.isEmpty ? "none is set" : "there are \(known.spelled)")
      }
      numbers.append(number)
    }
    return numbers
  }

  fileprivate mutating func enable(_ numbers: [Int], _ isEnabled: Bool) {
    for index in stops.list.indices where numbers.contains(stops.list[index].number) {
      stops.list[index].isEnabled = isEnabled
    }
    for index in stops.displays.indices where numbers.contains(stops.displays[index].number) {
      stops.displays[index].isEnabled = isEnabled
    }
  }
}

extension [Int] {
  /// `1, 3, 4`
  fileprivate var spelled: String { map(String.init).joined(separator: ", ") }
}
