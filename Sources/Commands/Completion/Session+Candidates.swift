import Distributions
import Game
import Interpreter
import Language
import Minimax
import Views

extension Session {
  /// The words that may stand in place of the end of a line, as far as commands and the game know them.
  ///
  /// - Returns: How many characters of the end they replace, and the words in the order of their lists.
  package func candidates(for line: UnfinishedLine) -> (length: Int, words: [Candidate]) {
    guard let words = line.words, let command = commands.command(named: words.words[0].text) else {
      let names = line.words == nil ? commands.commands.map { Candidate($0.name, $0.summary) } : []
      return matching(line.part, names)
    }
    if ["set", "new"].contains(command.name), let sign = line.part.firstIndex(of: "=") {
      let key = String(line.part[..<sign])
      return matching(String(line.part[line.part.index(after: sign)...]), game.values(ofSetting: key))
    }
    if command.isInExpression(after: words) {
      let name = line.part.suffix { $0.isLetter || $0.isNumber || "._$".contains($0) }
      let isMoment = line.part.dropLast(name.count).last == "@"
      let others = isMoment ? [] : listed(after: words, of: command)
      let names = isMoment ? game.momentNames.map { Candidate($0) } : game.expressionNames
      // A name for nothing yet would bring the whole list, in front of which stand the words of the command.
      return matching(
        String(name), others.filter { other in !names.contains { $0.word == other.word } } + names)
    }
    return matching(
      line.part, listed(after: words, of: command) + files(for: line.part, after: words, of: command))
  }

  private func matching(_ part: String, _ words: [Candidate]) -> (Int, [Candidate]) {
    (part.count, words.filter { $0.word.hasPrefix(part) })
  }

  /// The words that the command declares, and those of its lists.
  private func listed(after line: CommandLine, of command: any Command) -> [Candidate] {
    let isFirst = line.words.count == 1
    switch command.name {
    case "help" where isFirst:
      return commands.commands.map { Candidate($0.name, $0.summary) }
        + [Candidate("all", "a line on each command"), Candidate("formats", "what recordings hold")]
    case "new":
      let presets =
        Preset.all.map { Candidate($0.name, $0.summary) }
        + MadeGame.all.map { Candidate($0.name, $0.summary) }
      return (isFirst ? presets : []) + game.settings { _ in true }
    case "set": return game.settings { $0.change == .anytime }
    case "plot": return game.figureNames(after: line)
    case "show" where isFirst: return tableKinds.map { Candidate($0.name, $0.summary) }
    default: return command.candidates(after: line, in: game).map { Candidate($0) }
    }
  }

  /// The files whose names begin as typed, where the command takes one there.
  private func files(for part: String, after line: CommandLine, of command: any Command) -> [Candidate] {
    guard command.open(after: line).contains(where: { $0.name.contains("FILE") }) else { return [] }
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    guard let names = try? files.list(folder.isEmpty ? "." : folder).get() else { return [] }
    let start = part.dropFirst(folder.count)
    let fitting = names.filter { $0.hasPrefix(start) && ($0.first != "." || start.first == ".") }.sorted()
    return fitting.prefix(500).map { name in
      let path = folder + name
      let isFolder = (try? files.list(path).get()) != nil
      return Candidate(Word.quoted(path) + (isFolder ? "/" : ""))
    }
  }
}

extension GameState {
  /// Quantities, functions of a point and parameters.
  fileprivate var expressionNames: [Candidate] {
    quantityList.map { Candidate($0.name, $0.meaning) }
      + gameQuantities.map { Candidate($0.name, $0.meaning) }
      + pointFunctions.map { Candidate($0.name + "(", $0.meaning) }
      + snapshot.parameterNames.map { Candidate($0 + "[", "a parameter") }
  }

  /// The settings with what is in force.
  fileprivate func settings(where fits: (Setting) -> Bool) -> [Candidate] {
    settingList.filter(fits).map {
      Candidate($0.key + "=", "\($0.meaning); now \($0.read(snapshot.training.experiment))")
    }
  }

  /// The words that a setting takes, of those that its form names.
  fileprivate func values(ofSetting key: String) -> [Candidate] {
    guard let setting = settingList.first(where: { $0.key == key }) else { return [] }
    if ["data", "latent"].contains(key) {
      return DistributionParser.families.map { Candidate($0.name + "(", "\($0.usage): \($0.meaning)") }
    }
    let now = setting.read(snapshot.training.experiment)
    let words = setting.form.split(separator: "|").map { form in
      form.firstIndex(of: "(").map { String(form[...$0]) } ?? String(form)
    }
    return words.filter { $0.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "(" } }.map {
      Candidate($0, now.hasPrefix($0) ? "in force" : "")
    }
  }

  /// The pictures of such data and, behind one, those that can be laid over it.
  fileprivate func figureNames(after line: CommandLine) -> [Candidate] {
    let data: FigureKind.Domain = snapshot.training.experiment.data.dimension == 2 ? .plane : .line
    guard line.words.count == 1 || data == .plane else { return [] }
    let known = figureKinds.filter { kind in
      kind.isDrawn(of: data) && !line.words.contains { $0.text == kind.name }
    }
    return known.map { Candidate($0.name, $0.summary) }
  }
}

extension String {
  /// The longest end of which every character fits.
  fileprivate func suffix(while fits: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, fits(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
