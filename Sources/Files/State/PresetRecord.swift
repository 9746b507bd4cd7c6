import Language
import Minimax

/// The rules with which a game was begun, by name where they are a preset's.
struct PresetRecord: Codable, Equatable, Sendable {
  let name: String
  let summary: String?
  let rules: ExperimentRecord?

  init(_ preset: Preset) {
    let isKnown = Preset.all.contains(preset)
    name = preset.name
    summary = isKnown ? nil : preset.summary
    rules = isKnown ? nil : ExperimentRecord(preset.experiment)
  }

  func preset() throws(RecordError) -> Preset {
    guard let rules else {
      if let preset = Preset.all.first(where: { $0.name == name }) { return preset }
      throw RecordError("name", expected: "one of " + Preset.all.map(\.name).joined(separator: ", "))
    }
    try expect(escaped(name) == name, "name", "a short word")
    return Preset(
      name: name, summary: escaped(summary ?? "", limit: 400),
      experiment: try within("rules", rules.experiment))
  }
}
