import Theory

/// What theory says of the players as they stand.
let theoryQuantities: [Quantity] = [
  Quantity("Vpop", theory: "V over the whole population: E log D(x) + E log(1 - D(G(z)))") { $0.value },
  Quantity("Vstar", theory: "V of the best D against this G") { $0.optimalValue },
  Quantity("jsd", theory: "Jensen-Shannon divergence of data and generator") { $0.jsd },
  Quantity("kl.pq", theory: "KL divergence of the data from the generator") { $0.klDataToGenerated },
  Quantity("kl.qp", theory: "KL divergence of the generator from the data") { $0.klGeneratedToData },
  Quantity("tv", theory: "total variation between data and generator") { $0.totalVariation },
  Quantity(
    "w1", theory: "Wasserstein-1 distance, in units of x; in the plane sliced, the mean over 32 directions"
  ) { $0.wasserstein },
  Quantity(
    "d.gap", theory: "Vstar - Vpop, what D could still win where it plays for V", find: \.discriminatorGap),
  Quantity(
    "g.gap", theory: "2 jsd = Vstar + log 4, how far G is from the data, where D plays for V",
    find: \.generatorGap),
  Quantity(
    "q.mean", theory: "mean of the generated distribution; in the plane, of its first coordinate",
    find: \.mean),
  Quantity(
    "q.sd", theory: "its standard deviation; in the plane, of the first coordinate", find: \.standardDeviation
  ),
  Quantity("q.mean2", plane: "mean of its second coordinate") { $0.secondMean },
  Quantity("q.sd2", plane: "standard deviation of its second coordinate") { $0.secondStandardDeviation },
  Quantity("singular", theory: "mass of the generated distribution that has no density") { $0.singularMass },
  Quantity("d.losspop", theory: "D's loss over the whole population") { $0.discriminatorLoss },
  Quantity("d.lossbest", theory: "the loss of the best D against this G") { $0.optimalDiscriminatorLoss },
  Quantity("g.losspop", theory: "G's loss over the whole population") { $0.generatorLoss },
]

/// How the generated mass is spread over the modes of the data.
let modeQuantities: [Quantity] = [
  Quantity("modes", modes: "modes of the data that G captures: at least one of 2,500 samples within 3 sd") {
    Double($0.captured)
  },
  Quantity("missing", modes: "modes of the data that it does not") { Double($0.entries.count - $0.captured) },
  Quantity("hq", modes: "share of G's mass within 3 sd of its nearest mode") { $0.highQuality },
  Quantity("spurious", modes: "share of G's mass that is near no mode") { $0.spurious },
]

/// The same of the G whose parameters are the running mean, for games that keep one.
let emaQuantities: [Quantity] = [
  Quantity("jsd.ema", ema: "jsd with the running mean of G's parameters in G's place") { $0.jsd },
  Quantity("tv.ema", ema: "tv of that mean G") { $0.totalVariation },
  Quantity("w1.ema", ema: "w1 of that mean G") { $0.wasserstein },
  Quantity("q.mean.ema", ema: "q.mean of that mean G") { $0.mean },
  Quantity("q.sd.ema", ema: "q.sd of that mean G") { $0.standardDeviation },
]
