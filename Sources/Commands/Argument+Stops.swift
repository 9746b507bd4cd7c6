import Game
import Interpreter
import Language

extension Argument where Value == [Int] {
  static var stops: Argument {
    Argument("N ..", .words, expected: "numbers of stops", candidates: { $0.stops.numbers.map { "\($0)" } }) {
      (words, reading) throws(Problem) in
      let known = reading.game.stops.numbers
      var numbers: [Int] = []
      for word in words {
        guard let number = Int(word.text), known.contains(number) else {
          throw Problem(
            "there is no stop or display \"\(escaped(word.text))\"",
            advice: known.isEmpty ? "none is set" : "there are \(known.spelled)")
        }
        numbers.append(number)
      }
      return numbers
    }
  }
}

extension Stops {
  /// The numbers of all stops and displays, rising.
  var numbers: [Int] { (list.map(\.number) + displays.map(\.number)).sorted() }

  /// Puts stops and displays in force, or leaves them alone for now.
  mutating func enable(_ numbers: [Int], _ isEnabled: Bool) {
    for index in list.indices where numbers.contains(list[index].number) { list[index].isEnabled = isEnabled }
    for index in displays.indices where numbers.contains(displays[index].number) {
      displays[index].isEnabled = isEnabled
    }
  }
}

extension [Int] {
  /// `1, 3, 4`
  var spelled: String { map(String.init).joined(separator: ", ") }
}
