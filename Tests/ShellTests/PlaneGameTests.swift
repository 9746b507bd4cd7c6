import Distributions
import Interpreter
import Minimax
import Networks
import Testing

@Suite("Games in the plane")
struct PlaneGameTests {
  static let heart = " ## ## \n#######\n #####\n   #\n"

  @Test(
    "Data of another dimension take the players and the latents along",
    arguments: [
      ("new custom data=moons(0.1)", "moons(0.1)", 2, 2),
      ("new ring data=grid(5,0.05)", "grid(5, 0.05)", 2, 2),
      ("new bimodal data=spiral", "spiral(1.5, 2, 0.1)", 2, 2),
      ("new ring data=normal(0,1)", "normal(0, 1)", 1, 1),
      ("new custom data=normal(0,1)", "normal(0, 1)", 1, 1), ("new data=moons", "moons(0.1)", 2, 2),
      ("new ring data=moons latents=1", "moons(0.1)", 1, 2), ("new latents=1 data=moons", "moons(0.1)", 1, 2),
      ("new bimodal latents=5 data=square", "square(-1, 1)", 5, 2),
      ("new unrolled data=moons", "moons(0.1)", 256, 2),
    ])
  func dimensions(line: String, data: String, latents: Int, dimension: Int) throws {
    var session = session()
    let found = session.problem(line)
    #expect(found == nil)
    let rules = session.training.experiment
    #expect(rules.data.name == data && rules.prior.dimension == latents && rules.data.dimension == dimension)
    #expect(rules.generator.network.inputs == latents && rules.generator.network.outputs == dimension)
    #expect(rules.discriminator.network.inputs == dimension)
    _ = session.respond(to: "run 3")
    #expect(session.training.position.round == 3)
  }

  @Test("A drawn file becomes data, and says its name")
  func drawn() throws {
    var session = session(["heart.txt": PlaneGameTests.heart])
    #expect(session.text("new drawn file=heart.txt").contains("drawn(heart.txt)"))
    let raster = try #require(session.training.experiment.data as? Raster)
    let expected = Raster(name: "drawn(heart.txt)", drawing: try DrawnDensity(text: PlaneGameTests.heart))
    #expect(raster == expected)
    _ = session.respond(to: "run 2; new batch=16; run 2")
    #expect(session.training.experiment.data.isEqual(to: expected))
  }

  @Test(
    "Two columns of a file become data in the plane, by name or number",
    arguments: ["b,c", "2,3", "B, c", "2,c"])
  func columns(_ columns: String) throws {
    var session = session(["three.csv": "a,b,c\n0,1,5\n0,2,7\n9,3,6\n"])
    #expect(session.text("new csv file=three.csv columns=\"\(columns)\"").contains("csv(three.csv, b, c)"))
    let estimate = try #require(session.training.experiment.data as? PlaneKernelEstimate)
    #expect(estimate.values == [[1, 5], [2, 7], [3, 6]])
    let given = session.problem("new csv file=three.csv columns=2,3 bandwidth=0.5,0.25")
    #expect(given == nil)
    #expect((session.training.experiment.data as? PlaneKernelEstimate)?.bandwidths == [0.5, 0.25])
  }

  @Test("Every preset can be begun and played, and help names it on one line of 80 columns")
  func presets() {
    var session = session()
    let page = session.text("help new").split(separator: "\n")
    for preset in Preset.all {
      #expect(page.contains { $0.hasPrefix(preset.name) && $0.hasSuffix(preset.summary) && $0.count <= 80 })
      let problem = session.problem("new \(preset.name) batch=8 seed=3")
      #expect(problem == nil)
      _ = session.respond(to: "step; run 2")
      #expect(session.training.position.round == 3 && session.training.divergence == nil)
    }
  }
}
