import Distributions
import Game
import Interpreter
import Language
import Minimax
import Views

struct FitCommand: Command {
  let name = "fit"
  let purpose = Purpose.look
  let summary = "the same data by maximum likelihood, beside G"
  let details = """
    Draws real samples, fits a mixture of k normals (1 to 8) to them by expectation maximisation, and holds it and G \
    against the density p of the data: the mean log-likelihood on those samples and on as many fresh ones, KL(p || q) \
    and JSD, exact by quadrature. Without samples=N (10 to 10,000) they are as many as D has been shown, 500 at least; without iterations=N it stops where one gains less than 1e-10 nats a sample, or after 1,000. \
    The samples are the same for the same seed, and the game is not changed. `plot fit` draws both densities; as \
    quantities: fit.kl, fit.jsd, fit.loglik, fit.loglik.fresh. For data on the line.
    """
  let example = "run 200; fit em k=2; plot fit"

  private let method = Argument("em", expected: "em", missing: "a method") {
    (words, reading) throws(Problem) in
    try expect(
      words[0].text == "em", "`fit` knows the method em, not \"\(escaped(words[0].text))\"",
      advice: reading.form)
    return words[0].text
  }
  private let components = Argument.key("k", "2", in: FitRequest.componentRange).optional
  private let samples = Argument.key("samples", in: FitRequest.sampleRange).optional
  private let iterations = Argument.key("iterations", in: FitRequest.iterationRange).optional
  var forms: [Form] { [Form(method, components, samples, iterations)] }

  func run(_ arguments: Invocation, in session: inout Session) throws(Problem) -> Outcome {
    let request = FitRequest(
      components: arguments[components] ?? 2, samples: arguments[samples], iterations: arguments[iterations])
    guard let data = session.training.experiment.data as? any UnivariateDistribution else {
      throw Problem(
        "`fit` is for data on the line, and these lie in the plane",
        advice: "for example `new bimodal`, then `fit em`")
    }
    session.game.snapshot.analyse()
    let analysis = try session.game.snapshot.neededAnalysis
    let fit = try MixtureFit(request, data, session.training)
    session.game.fit = fit
    return .reply(fitReport(fit, analysis, round: session.game.position.round))
  }
}
