import Game
import Language
import Minimax
import Plots

extension DiscriminatorPlay {
  /// The points that wait for a judgement.
  ///
  /// - Parameter words: Whether to say what to type.
  package func question(saying words: Bool) -> [Reply.Block] {
    let first = guesses.count + 1
    guard deal.points.count > 1 else {
      var lines = [Line("Point \(first): \(coordinates(deal.points[0].place))", .emphasis)]
      if let window = deal.window {
        lines.append(Line(NumberLine(window).line(at: deal.points[0].place[0]), .plain))
      }
      return [.lines(lines)] + (words ? [.text("Type `real` or `fake`.")] : [])
    }
    let last = first + deal.points.count - 1
    var lines = [Line("Points \(first) to \(last):", .emphasis)]
    let texts = deal.points.map { coordinates($0.place) }
    let width = texts.map(\.cellWidth).max() ?? 0
    for (index, point) in deal.points.enumerated() {
      let track = deal.window.map { "  " + NumberLine($0).track(at: point.place[0]) } ?? ""
      let number = "\(first + index)".paddedLeft(to: 3)
      lines.append(Line(number + "  " + texts[index].padded(to: width) + track, .plain))
    }
    if let window = deal.window {
      lines.append(
        Line("     The line goes from \(short(window.lowerBound)) to \(short(window.upperBound)).", .dim))
    }
    let example = String(deal.points.indices.map { $0.isMultiple(of: 3) ? "r" : "f" })
    return [.lines(lines)]
      + (words
        ? [.text("Type `guess` and a letter for each, r for real or f for fake, as in `guess \(example)`.")]
        : [])
  }

  /// The points that wait, for a program: where they lie, and not what they are.
  package var questionValues: [NamedValue] {
    deal.points.enumerated().flatMap { index, point in
      zip(["x", "y"], point.place).map { NamedValue("point\(index + 1).\($0)", $1) }
    }
  }

  /// What is said of points that have just been judged.
  package func answer(to made: [Guess]) -> [Reply.Block] {
    guard made.count > 1 else { return made.map { .text(verdict(on: $0)) } }
    let name = deal.objective.outputName
    let rows = made.enumerated().map { index, guess in
      [
        "\(guesses.count - made.count + index + 1)", called(guess.point.isReal), called(guess.saysReal),
        guess.saysReal == guess.point.isReal ? "right" : "wrong", output(of: guess),
        NumberFormat.fixed(guess.point.best, 2), NumberFormat.fixed(guess.regret(of: .person) ?? 0, 2),
      ]
    }
    let columns: [Table.Column] = ["", .text("truth"), .text("you"), .text(""), .init(name), "D*", "cost"]
    return [.table(columns: columns, rows: rows)]
  }

  private func verdict(on guess: Guess) -> String {
    let own = guess.saysReal == guess.point.isReal ? "Right" : "Wrong"
    let name = deal.objective.outputName
    let decision = guess.share(of: .discriminator).map { ", \(decided($0))" } ?? ""
    let regret = guess.regret(of: .person) ?? 0
    return
      "\(own): it was \(called(guess.point.isReal)). \(tied("\(name) = \(output(of: guess))"))\(decision); "
      + "\(tied("D* = \(NumberFormat.fixed(guess.point.best, 2))")), \(decided(guess.share(of: .best) ?? 0.5))"
      + (regret > 0 ? "; deciding against D* cost you \(NumberFormat.fixed(regret, 2))." : ".")
  }

  private func output(of guess: Guess) -> String {
    let output = guess.point.output
    if output.isNaN { return "-" }
    return NumberFormat.fixed(deal.objective.playsForValue ? probability(output) : output, 2)
  }

  /// Everyone's score in one line.
  package var briefScore: String {
    let scores = Judge.allCases.compactMap { judge in
      accuracy(of: judge).map { tied("\(judge.name) \(NumberFormat.fixed($0, 2))") }
    }
    return "After \(guesses.count.counted("point")): \(scores.joined(separator: ", ")), "
      + "\(tied("ceiling \(NumberFormat.fixed(ceiling.number, 2))")); \(tied("luck +-\(NumberFormat.fixed(luck, 2))"))."
  }

  /// Everyone's score, and how much of it may be luck.
  package var score: Table {
    let rows = Judge.allCases.map { judge in
      [
        judge.name, accuracy(of: judge).map { NumberFormat.compact($0 * Double(guesses.count)) } ?? "-",
        accuracy(of: judge).map { NumberFormat.fixed($0, 4) } ?? "-",
        regret(of: judge).map { NumberFormat.fixed($0, 4) } ?? "-",
      ]
    }
    return Table(
      title: "Score after \(guesses.count.counted("point"))",
      columns: [.text(""), "right", "accuracy", "regret"],
      rows: rows + [
        ["D*, long run", "", NumberFormat.fixed(ceiling.number, 4), "0.0000"], ["a coin", "", "0.5000", ""],
      ],
      rulesBefore: [rows.count], caption: sentences.joined(separator: " "))
  }

  private var sentences: [String] {
    var sentences = ["The ceiling is 1/2 + TV/2 (\(deal.ceilingCertainty.label))."]
    guard let own = accuracy(of: .person) else { return sentences + ["No point has been judged yet."] }
    sentences.append("Regret is the mean of |2 D*(x) - 1| where one decides against D*, else 0.")
    sentences.append(
      "With \(guesses.count.counted("point")) luck moves an accuracy by \(NumberFormat.fixed(luck, 2)) "
        + "(1/2 / sqrt n, one standard error): " + judged(own))
    if accuracy(of: .discriminator) == nil {
      sentences.append(
        deal.objective.neutralOutput == nil
          ? "A Wasserstein critic has no threshold, so D decides nothing."
          : "D judges packs and no single points.")
    }
    return sentences
  }

  /// What an accuracy says with so few points.
  private func judged(_ own: Double) -> String {
    if own - 0.5 < 2 * luck {
      return own < 0.5 - 2 * luck
        ? "yours is worse than a coin's, and not by chance." : "yours may still be a coin's."
    }
    return abs(own - ceiling.number) < 2 * luck
      ? "yours is better than a coin's, and as good as the ceiling as far as one can tell."
      : own < ceiling.number
        ? "yours is better than a coin's, and below the ceiling." : "you have been lucky."
  }
}

/// A point as a person reads it.
private func coordinates(_ place: [Double]) -> String {
  place.count == 1 ? "x = \(short(place[0]))" : "(\(place.map(short).joined(separator: ", ")))"
}

private func called(_ isReal: Bool) -> String { isReal ? "real" : "fake" }

private func decided(_ share: Double) -> String { share == 0.5 ? "undecided" : called(share > 0.5) }
