import Language

/// What `saddle bench ..` asks for.
package struct BenchRequest: Equatable, Sendable {
  /// In the order of ``Workload/all``.
  package private(set) var workloads: [Workload]
  /// Time to measure each workload.
  package private(set) var seconds = 3.0
  /// A file of earlier measurements; empty without.
  package private(set) var against = ""
  /// Units of each workload to do without a clock; 0 to measure.
  package private(set) var untimed = 0

  /// Takes its own words out of a command line; options that it does not know stay in it.
  package init(taking words: inout ArraySlice<String>) throws(Problem) {
    var names: [String] = []
    var others: [String] = []
    let known = Workload.all.map(\.name)
    workloads = []
    while let word = words.popFirst() {
      switch word {
      case "--against": against = try BenchRequest.value(of: word, &words)
      case "--seconds":
        let text = try BenchRequest.value(of: word, &words)
        guard let number = Double(text), 0.01...600 ~= number else {
          throw Problem("--seconds takes a number from 0.01 to 600, not \"\(escaped(text))\"")
        }
        seconds = number
      case "--untimed":
        let text = try BenchRequest.value(of: word, &words)
        guard let number = Int(text), 1...1_000_000_000 ~= number else {
          throw Problem("--untimed takes a whole number from 1 to 1000000000, not \"\(escaped(text))\"")
        }
        untimed = number
      case _ where word.hasPrefix("-"):
        others.append(word)
        // The value of an option that is not ours belongs to it.
        if ["--width", "--seed"].contains(word), let value = words.popFirst() { others.append(value) }
      case _ where known.contains(word.uppercased()): names.append(word.uppercased())
      default:
        throw Problem(
          "there is no workload \"\(escaped(word))\"",
          advice: "there are \(known.sorted().unique.joined(separator: ", "))")
      }
    }
    words = others[...]
    workloads = Workload.all.filter { names.isEmpty || names.contains($0.name) }
  }

  private static func value(of option: String, _ words: inout ArraySlice<String>) throws(Problem) -> String {
    guard let value = words.popFirst() else { throw Problem("\(option) needs a value after it") }
    return value
  }
}

extension [String] {
  /// Each once, where first seen.
  fileprivate var unique: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
