import Distributions
import Game
import Language
import Minimax
import Numerics

/// The games of a sweep: every combination of the values of its axes, numbered from 1.
///
/// Like an odometer, the axis typed last turns fastest. A game depends on its number and the plan alone.
struct SweepPlan: Sendable {
  static let mostGames = 100_000
  static let standardRounds = 1_000

  let preset: Preset
  /// In the order typed, fixed settings among them; one is `rounds`.
  let axes: [SweepAxis]
  let count: Int

  init(preset: Preset, axes: [SweepAxis]) throws(Problem) {
    self.preset = preset
    self.axes = axes
    var count = 1
    for axis in axes {
      let (product, isTooLarge) = count.multipliedReportingOverflow(by: axis.values.count)
      try expect(
        !isTooLarge && product <= SweepPlan.mostGames,
        "these axes make more than \(SweepPlan.mostGames) games",
        advice: "take fewer values, or divide the sweep into several")
      count = product
    }
    self.count = count
  }

  /// Axes of more than one value: the columns of the file.
  var varied: [SweepAxis] { axes.filter { $0.values.count > 1 } }

  /// The varied axes' values in one game.
  func variedValues(of game: Int) -> [String] {
    zip(axes, values(of: game)).filter { $0.0.values.count > 1 }.map(\.1)
  }

  /// The rules of one game and the rounds it is to be played.
  func rules(of game: Int) throws(Problem) -> (experiment: Experiment, rounds: Int) {
    var experiment = preset.experiment
    var rounds = SweepPlan.standardRounds
    for (axis, value) in zip(axes, values(of: game)) {
      let word = Word(value, column: 1)
      if axis.key == "rounds" {
        rounds = try SweepPlan.rounds(word)
      } else {
        try Setting.named(axis.key).write(word, &experiment)
      }
    }
    experiment = experiment.reconciled()
    try experiment.expectBearable()
    return (experiment, rounds)
  }

  static func rounds(_ word: Word) throws(Problem) -> Int {
    try SettingValue.whole(word, "rounds", in: 1...1_000_000_000)
  }

  /// One value of each axis.
  private func values(of game: Int) -> [String] {
    precondition(1...count ~= game, "a sweep of \(count) games has no game \(game)")
    var rest = game - 1
    var values: [String] = []
    for axis in axes.reversed() {
      values.append(axis.values[rest % axis.values.count])
      rest /= axis.values.count
    }
    return values.reversed()
  }
}

extension SweepPlan {
  /// The first line of its file; a sweep goes on with a file that begins with the same line.
  ///
  /// Beside the command it holds the kind of build, since native builds have bits of their own, and a fingerprint
  /// of what the command only names: the preset's rules and the values of a data file.
  var headline: String {
    let command = ([preset.name] + axes.map(\.typed)).joined(separator: " ")
    return "# saddle sweep 1; \(command); build \(SweepPlan.build); rules \(fingerprint)"
  }

  /// Told by the bits themselves: `(1 + e)(1 - e) - 1` is 0 when it is rounded twice, and `-e^2` when once.
  private static var build: String {
    let e = 0x1p-30
    let excess = multiplyAdd(Lanes(repeating: 1 + e), Lanes(repeating: 1 - e), Lanes(repeating: -1))
    return excess[0] == 0 ? "plain" : "native"
  }

  /// Of the rules, and of the numbers that came from a file.
  private var fingerprint: String {
    var fingerprint = Fingerprint()
    fingerprint.add(settingList.map { "\($0.key)=\($0.read(preset.experiment));" }.joined())
    let read: [Double] =
      switch preset.experiment.data {
      case let data as KernelEstimate: data.values + [data.bandwidth]
      case let data as PlaneKernelEstimate: data.values.flatMap { $0 } + data.bandwidths
      case let data as Raster: data.shares + [Double(data.columns)]
      default: []
      }
    for value in read { fingerprint.add(value.bitPattern) }
    return fingerprint.text
  }
}
