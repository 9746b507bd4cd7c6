import Distributions
import Language
import Minimax

/// A game of the common shape that `new` makes from what is typed or from a file.
package struct MadeGame: Sendable {
  package let name: String
  /// What follows `new`.
  package let usage: String
  /// One line for lists.
  package let summary: String
  /// Takes the words that say what the data are, and makes the game.
  package let preset: @Sendable (_ words: inout [Word], FileSystem) throws(Problem) -> Preset

  package static let all = [
    MadeGame(
      name: "custom", usage: "custom data=DISTRIBUTION", summary: "any data: data=moons(0.1)",
      preset: { (words, _) throws(Problem) in try customGame(&words) }),
    MadeGame(
      name: "csv", usage: "csv file=FILE column=A|columns=A,B [bandwidth=H]",
      summary: "columns of a data file: file=.. column=..",
      preset: { (words, files) throws(Problem) in try columnGame(&words, files) }),
    MadeGame(
      name: "drawn", usage: "drawn file=FILE",
      summary: "a picture of characters, . little to # much: file=..",
      preset: { (words, files) throws(Problem) in try drawnGame(&words, files) }),
  ]
}

private func customGame(_ words: inout [Word]) throws(Problem) -> Preset {
  let word = try taken("data", of: "custom", from: &words, for: "new custom data=moons(0.1)")
  return Preset.custom("custom", data: try SettingValue.distribution(word, "data"))
}

private func drawnGame(_ words: inout [Word], _ files: FileSystem) throws(Problem) -> Preset {
  let file = try taken("file", of: "drawn", from: &words, for: "new drawn file=heart.txt")
  let text = try files.text(of: file.text, advice: "nothing was changed")
  do throws(DrawnDensityError) {
    let drawing = try DrawnDensity(text: text)
    return Preset.custom("drawn", data: Raster(name: "drawn(\(file.text))", drawing: drawing))
  } catch {
    throw Problem("\(escaped(file.text)), \(error.message)", advice: "nothing was changed")
  }
}

/// A game against one column on the line, or against two in the plane.
private func columnGame(_ words: inout [Word], _ files: FileSystem) throws(Problem) -> Preset {
  let example = "new csv file=Lessons/Data/iris.csv column=petal_length"
  let file = try taken("file", of: "csv", from: &words, for: example)
  var columns = try columnNames(&words)
  if columns.isEmpty { columns = [try taken("column", of: "csv", from: &words, for: example).text] }
  let bandwidths = try bandwidths(&words, axes: columns.count)
  let text = try files.text(of: file.text, advice: "nothing was changed")
  do throws(CSVError) {
    guard columns.count == 2 else {
      let column = try CSVColumn(text: text, column: columns[0])
      let estimate = try KernelEstimate(
        name: "csv(\(file.text), \(column.name))", column: column, bandwidth: bandwidths?[0])
      return Preset.custom("csv", data: estimate)
    }
    let (x, y) = try CSVColumn.pair(text: text, columns: (columns[0], columns[1]))
    let estimate = try PlaneKernelEstimate(
      name: "csv(\(file.text), \(x.name), \(y.name))", x: x, y: y, bandwidths: bandwidths)
    return Preset.custom("csv", data: estimate)
  } catch {
    let key = columns.count == 2 ? "columns" : "column"
    throw Problem(
      "\(escaped(file.text)): \(escaped(error.message, limit: 400))",
      advice: advice(after: error, key: key, columns: columns))
  }
}

/// The two columns of `columns=A,B`; none where they are not asked for.
private func columnNames(_ words: inout [Word]) throws(Problem) -> [String] {
  guard words.contains(where: { $0.option?.key == "columns" }) else { return [] }
  let example = "new csv file=Lessons/Data/iris.csv columns=petal_length,petal_width"
  let word = try taken("columns", of: "csv", from: &words, for: example)
  let names = word.text.split(separator: ",", omittingEmptySubsequences: false).map { name in
    name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
  }.map { String($0) }
  guard names.count == 2, names.allSatisfy({ !$0.isEmpty }), names[0] != names[1] else {
    throw SettingValue.wrong(word, "columns", "two columns with a comma between, such as 1,2")
  }
  return names
}

/// One positive number for every axis, or one for all.
private func bandwidths(_ words: inout [Word], axes: Int) throws(Problem) -> [Double]? {
  guard words.contains(where: { $0.option?.key == "bandwidth" }) else { return nil }
  let word = try taken("bandwidth", of: "csv", from: &words, for: "new csv file=.. column=.. bandwidth=0.2")
  let numbers = word.text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) ?? .nan }
  guard numbers.count == 1 || numbers.count == axes, numbers.allSatisfy({ $0.isFinite && $0 > 0 }) else {
    throw SettingValue.wrong(
      word, "bandwidth", axes == 2 ? "a positive number, or two such as 0.2,0.1" : "a positive number")
  }
  return numbers.count == axes ? numbers : Array(repeating: numbers[0], count: axes)
}

private func advice(after error: CSVError, key: String, columns asked: [String]) -> String {
  guard case .noSuchColumn(let missing, let columns) = error, let name = nearest(to: missing, in: columns)
  else { return "nothing was changed" }
  let corrected = asked.map { $0 == missing ? name : $0 }.joined(separator: ",")
  return "did you mean `\(key)=\(escaped(corrected))`?"
}

private func taken(
  _ key: String, of game: String, from words: inout [Word], for example: String
) throws(Problem) -> Word {
  guard let index = words.firstIndex(where: { $0.option?.key == key }), let option = words[index].option,
    !option.value.text.isEmpty
  else { throw Problem("`new \(game)` needs \(key)=..", advice: "for example `\(example)`") }
  words.remove(at: index)
  return option.value
}
